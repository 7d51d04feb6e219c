using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Calendars;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Policy;
using ReformFlow.Notifications.Preferences;
using ReformFlow.Notifications.Rehearsal;
using ReformFlow.Notifications.Texts;
using ReformFlow.Notifications.Workflows;

namespace ReformFlow.Notifications.Inbox;

/// <summary>Looks up what the plan needs and makes it.</summary>
/// <param name="preferences">What people have chosen.</param>
/// <param name="texts">What notices say.</param>
/// <param name="carried">What is on its way already.</param>
/// <param name="entries">What stands in people's calendars.</param>
/// <param name="options">What the operator has decided.</param>
public sealed class PlanDesk(INoticePreferences preferences, INoticeTexts texts, ICarriedNotices carried, ICalendarEntries entries, NoticeOptions options)
{
    // A chief is told two working days after the writer was, and holidays may lie between.
    private static readonly TimeSpan Memory = TimeSpan.FromDays(21);

    /// <summary>The plan of a town's sheets.</summary>
    public async Task<Values<PlannedNotice>> OfAsync(TownSnapshot town, Values<SheetLine> lines, DateTimeOffset now, CancellationToken cancellation = default) =>
        NoticePlan.Of(await SceneAsync(town, lines, now, cancellation));

    /// <summary>What ought to stand in channels by now.</summary>
    public async Task<Values<PlannedPost>> PostsAsync(TownSnapshot town, Values<SheetLine> lines, DateTimeOffset now, CancellationToken cancellation = default) =>
        Posts.Of(await SceneAsync(town, lines, now, cancellation));

    /// <summary>The newest notices of a text, with what they are filled with; empty where nothing stands so now.</summary>
    public async Task<Values<TextExample>> ExamplesAsync(TownSnapshot town, Values<SheetLine> lines, DateTimeOffset now, string text, int most, CancellationToken cancellation = default) =>
        NoticePlan.Examples(await SceneAsync(town, lines, now, cancellation), text, most);

    /// <summary>Which notices would go out if nobody did anything any more; nothing is sent or stored.</summary>
    public async Task<Values<Rehearsed>> RehearseAsync(TownSnapshot town, Values<SheetLine> lines, DateOnly from, DateOnly to, DateTimeOffset now, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(town);
        var municipality = town.Town.Municipality.Id;
        return YearRehearsal.Of(town, lines, await preferences.OfAsync(municipality, cancellation), (await texts.OfAsync(municipality, cancellation)).Catalogue, options, from, to, now,
            await carried.SinceAsync(municipality, now - Memory, cancellation));
    }

    /// <summary>How a person's calendar differs from what holds.</summary>
    public async Task<Values<DayChange>> ChangesAsync(TownSnapshot town, Values<SheetLine> lines, DateTimeOffset now, PersonId person, CancellationToken cancellation = default)
    {
        var scene = await SceneAsync(town, lines, now, cancellation);
        return DayChange.Of(scene, [.. NoticePlan.Tellings(scene)]).Where(change => change.Was.Person == person).ToValues();
    }

    /// <summary>What a person has to do until when.</summary>
    internal async Task<Values<OwnDate>> DatesAsync(TownSnapshot town, Values<SheetLine> lines, DateTimeOffset now, PersonId person, CancellationToken cancellation = default) =>
        OwnDate.ToDo(await SceneAsync(town, lines, now, cancellation)).Where(date => date.Person == person).ToValues();

    private async Task<PlanScene> SceneAsync(TownSnapshot town, Values<SheetLine> lines, DateTimeOffset now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(town);
        var municipality = town.Town.Municipality.Id;
        var chosen = await preferences.OfAsync(municipality, cancellation);
        var known = await carried.SinceAsync(municipality, now - Memory, cancellation);
        return new(town, lines, town.Town.WorkingDays(), now, chosen, options, known)
        {
            Texts = (await texts.OfAsync(municipality, cancellation)).Catalogue,
            Entries = await entries.AheadAsync(municipality, WorkDays.DayOf(now), cancellation),
        };
    }
}
