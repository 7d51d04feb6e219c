using MimeKit;
using ReformFlow.Notifications.Calendars;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Mail.Settings;

namespace ReformFlow.Notifications.Mail.Composing;

/// <summary>The dates of a letter for the reader's calendar, one file each: programs read a file with a method as one matter.</summary>
internal static class MailCalendar
{
    /// <summary>The parts to attach; empty where the letter has no dates.</summary>
    public static IEnumerable<MimePart> Of(Letter letter, MailOptions options, DateTimeOffset now) => letter.Days.Select(entry => entry.IsCancelled
        ? Attached(CalendarText.Cancelled(CalendarDays.Of(options, entry), now), "CANCEL", $"取消_{Number(entry.Item)}.ics")
        : Attached(CalendarText.Published([CalendarDays.Of(options, entry)], now), "PUBLISH", $"期限_{Number(entry.Item)}.ics"));

    private static TextPart Attached(string text, string method, string name)
    {
        var part = new TextPart("calendar") { ContentDisposition = new(ContentDisposition.Attachment), ContentTransferEncoding = ContentEncoding.Base64 };
        part.SetText("utf-8", text);
        part.ContentType.Parameters.Add("method", method);
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
        item is null ? "ReformFlow" : string.Concat(MailHeaders.ItemNumber(OneLine.Of(item)).Split([.. Path.GetInvalidFileNameChars(), '\\', ':', '*', '?', '"', '<', '>', '|']));
}
