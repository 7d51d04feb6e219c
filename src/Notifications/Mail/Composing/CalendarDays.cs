using ReformFlow.Domain;
using ReformFlow.Notifications.Calendars;
using ReformFlow.Notifications.Mail.Settings;

namespace ReformFlow.Notifications.Mail.Composing;

/// <summary>Makes a day for calendars: by mail and by a calendar's own address it is the same entry.</summary>
internal static class CalendarDays
{
    /// <summary>The day.</summary>
    public static CalendarDay Of(MailOptions options, MunicipalityId municipality, string thread, string what, int sequence, DateOnly day, string? item, string link) => new(
        MailIds.Calendar(municipality, thread, what, options.IdDomain), sequence, day,
        item is null ? OneLine.Of(what) : $"{OneLine.Of(what)}：{OneLine.Of(item)}", new(MailFrame.Address(options, link)));
}
