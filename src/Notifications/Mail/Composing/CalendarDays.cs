using ReformFlow.Notifications.Calendars;
using ReformFlow.Notifications.Mail.Settings;

namespace ReformFlow.Notifications.Mail.Composing;

/// <summary>Makes a day for calendars: by mail and by a calendar's own address it is the same entry.</summary>
internal static class CalendarDays
{
    /// <summary>The day.</summary>
    public static CalendarDay Of(MailOptions options, CalendarEntry entry) => new(
        MailIds.Calendar(entry.Municipality, entry.Thread, entry.What, options.IdDomain), entry.Sequence, entry.Day,
        entry.Item is { } item ? $"{OneLine.Of(entry.What)}：{OneLine.Of(item)}" : OneLine.Of(entry.What), new(MailFrame.Address(options, entry.Link)));
}
