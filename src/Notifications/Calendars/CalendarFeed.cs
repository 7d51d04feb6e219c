using ReformFlow.Domain;
using ReformFlow.Grains;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Inbox;
using ReformFlow.Notifications.Mail.Composing;
using ReformFlow.Notifications.Mail.Settings;

namespace ReformFlow.Notifications.Calendars;

/// <summary>A person's days for a calendar that asks again and again: until when he has to do what, and nothing of what sheets say.</summary>
/// <param name="desk">What is due.</param>
/// <param name="book">The towns.</param>
/// <param name="sheets">The sheets.</param>
/// <param name="mail">Where pages are, and how entries are named: the same as in mails.</param>
/// <param name="clock">The business clock.</param>
public sealed class CalendarFeed(PlanDesk desk, ITownBook book, ISheetLists sheets, MailOptions mail, BusinessClock clock)
{
    private const string Name = "ReformFlow 期限";

    /// <summary>The calendar as text; null where the municipality is not registered.</summary>
    public async Task<string?> OfAsync(MunicipalityId municipality, PersonId person, CancellationToken cancellation = default)
    {
        if (await book.OfAsync(municipality, cancellation) is not { } town) return null;
        var now = clock.Now;
        var dates = await desk.DatesAsync(town, await sheets.OfAsync(municipality, cancellation: cancellation), now, person, cancellation);
        // A calendar that subscribes takes what it is given, whatever its version.
        return CalendarText.Subscribed(dates.OrderBy(date => date.Day).ThenBy(date => date.Thread, StringComparer.Ordinal)
            .Select(date => CalendarDays.Of(mail, new(municipality, person, date.Thread, date.What, date.Day, 0, date.Item, date.Link, IsCancelled: false))).ToValues(), Name, now);
    }
}
