using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Policy;
using ReformFlow.Notifications.Preferences;
using ReformFlow.Notifications.Workflows;

namespace ReformFlow.Notifications.Inbox;

/// <summary>Looks up what the plan needs and makes it.</summary>
/// <param name="preferences">What people have chosen.</param>
/// <param name="carried">What is on its way already.</param>
/// <param name="options">What the operator has decided.</param>
public sealed class PlanDesk(INoticePreferences preferences, ICarriedNotices carried, NoticeOptions options)
{
    // A chief is told two working days after the writer was, and holidays may lie between.
    private static readonly TimeSpan Memory = TimeSpan.FromDays(21);

    /// <summary>The plan of a town's sheets.</summary>
    public async Task<Values<PlannedNotice>> OfAsync(TownSnapshot town, Values<SheetLine> lines, DateTimeOffset now, CancellationToken cancellation = default) =>
        NoticePlan.Of(await SceneAsync(town, lines, now, cancellation));

    /// <summary>What ought to stand in channels by now.</summary>
    public async Task<Values<PlannedPost>> PostsAsync(TownSnapshot town, Values<SheetLine> lines, DateTimeOffset now, CancellationToken cancellation = default) =>
        Posts.Of(await SceneAsync(town, lines, now, cancellation));

    private async Task<PlanScene> SceneAsync(TownSnapshot town, Values<SheetLine> lines, DateTimeOffset now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(town);
        var municipality = town.Town.Municipality.Id;
        var chosen = await preferences.OfAsync(municipality, cancellation);
        var known = await carried.SinceAsync(municipality, now - Memory, cancellation);
        return new(town, lines, new(NationalHolidays.Standard, town.Town.OwnDays), now, chosen, options, known);
    }
}
