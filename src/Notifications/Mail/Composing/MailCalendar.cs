using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using MimeKit;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Mail.Settings;

namespace ReformFlow.Notifications.Mail.Composing;

/// <summary>
/// A date for the reader's calendar: published, not an invitation, so nobody has to answer; a whole day that leaves the person
/// free; without an alarm, because reminders come from here.
/// </summary>
internal static class MailCalendar
{
    /// <summary>The part to attach.</summary>
    public static MimePart Of(Letter letter, DueDay due, MailOptions options, MailFrame frame, DateTimeOffset now)
    {
        var entry = new CalendarEvent
        {
            Uid = MailIds.Calendar(letter, options.IdDomain),
            Sequence = due.Version,
            DtStamp = new CalDateTime(now.UtcDateTime, "UTC"),
            Start = new CalDateTime(due.Day),
            Summary = frame.Item is { } item ? $"{OneLine.Of(due.What)}：{item}" : OneLine.Of(due.What),
            Url = new Uri(frame.Url),
            Transparency = TransparencyType.Transparent,
        };
        var calendar = new Calendar { Method = "PUBLISH", ProductId = "-//ReformFlow//JA" };
        calendar.Events.Add(entry);
        var text = new CalendarSerializer().SerializeToString(calendar) ?? throw new InvalidOperationException("The calendar could not be written.");
        return Attached(text, $"期限_{Number(frame.Item)}.ics");
    }

    private static TextPart Attached(string text, string name)
    {
        var part = new TextPart("calendar") { ContentDisposition = new(ContentDisposition.Attachment), ContentTransferEncoding = ContentEncoding.Base64 };
        part.SetText("utf-8", text);
        part.ContentType.Parameters.Add("method", "PUBLISH");
        // Old programs read only the one, new ones only the other.
        Add(part.ContentType.Parameters, "name", name, ParameterEncodingMethod.Rfc2047);
        Add(part.ContentDisposition.Parameters, "filename", name, ParameterEncodingMethod.Rfc2231);
        return part;
    }

    private static void Add(MimeKit.ParameterList parameters, string parameter, string name, ParameterEncodingMethod method)
    {
        parameters.Add(parameter, name);
        if (parameters.TryGetValue(parameter, out Parameter? added)) added.EncodingMethod = method;
    }

    private static string Number(string? item) =>
        item is null ? "ReformFlow" : string.Concat(MailHeaders.ItemNumber(item).Split([.. Path.GetInvalidFileNameChars(), '\\', ':', '*', '?', '"', '<', '>', '|']));
}
