using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using ReformFlow.Domain;

namespace ReformFlow.Notifications.Calendars;

/// <summary>One day as calendars have it.</summary>
/// <param name="Uid">The same for each version of it.</param>
/// <param name="Sequence">The version.</param>
/// <param name="Day">The day.</param>
/// <param name="Summary">One line.</param>
/// <param name="Url">The page.</param>
internal sealed record CalendarDay(string Uid, int Sequence, DateOnly Day, string Summary, Uri Url);

/// <summary>
/// Days as a calendar reads them (RFC 5545): published, not an invitation, so nobody has to answer; whole days that leave the person
/// free; without an alarm, because reminders come from here.
/// </summary>
internal static class CalendarText
{
    private const string Product = "-//ReformFlow//JA";

    /// <summary>Days that hold.</summary>
    public static string Published(Values<CalendarDay> days, DateTimeOffset now) => Written(Of(days, "PUBLISH", now));

    /// <summary>A day that holds no more; a calendar takes its entry away (RFC 5546 §3.2.5).</summary>
    public static string Cancelled(CalendarDay day, DateTimeOffset now)
    {
        var calendar = Of([day], "CANCEL", now);
        foreach (var entry in calendar.Events) entry.Status = "CANCELLED";
        return Written(calendar);
    }

    /// <summary>Days for a calendar that asks for them again and again; it is told how often.</summary>
    public static string Subscribed(Values<CalendarDay> days, string name, DateTimeOffset now)
    {
        var calendar = Of(days, "PUBLISH", now);
        calendar.AddProperty("X-WR-CALNAME", name);
        calendar.AddProperty("X-PUBLISHED-TTL", "PT4H");
        return Written(calendar);
    }

    private static Calendar Of(Values<CalendarDay> days, string method, DateTimeOffset now)
    {
        var calendar = new Calendar { Method = method, ProductId = Product };
        foreach (var day in days)
        {
            calendar.Events.Add(new CalendarEvent
            {
                Uid = day.Uid,
                Sequence = day.Sequence,
                DtStamp = new CalDateTime(now.UtcDateTime, "UTC"),
                Start = new CalDateTime(day.Day),
                Summary = day.Summary,
                Url = day.Url,
                Transparency = TransparencyType.Transparent,
            });
        }
        return calendar;
    }

    private static string Written(Calendar calendar) =>
        new CalendarSerializer().SerializeToString(calendar) ?? throw new InvalidOperationException("The calendar could not be written.");
}
