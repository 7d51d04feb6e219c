using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Policy;
using ReformFlow.Notifications.Preferences;

namespace ReformFlow.Notifications.Inbox;

/// <summary>Looks up what the plan needs and makes it.</summary>
/// <param name="book">The towns.</param>
/// <param name="lists">The sheets.</param>
/// <param name="preferences">What people have chosen.</param>
/// <param name="carried">What is on its way already.</param>
/// <param name="options">What the operator has decided.</param>
public sealed class PlanDesk(ITownBook book, ISheetLists lists, INoticePreferences preferences, ICarriedNotices carried, NoticeOptions options)
{
    // A chief is told two working days after the writer was, and holidays may lie between.
    private static readonly TimeSpan Memory = TimeSpan.FromDays(21);

    /// <summary>The plan of a town's sheets.</summary>
    public async Task<Values<PlannedNotice>> OfAsync(TownSnapshot town, Values<SheetLine> lines, DateTimeOffset now, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(town);
        var municipality = town.Town.Municipality.Id;
        var chosen = await preferences.OfAsync(municipality, cancellation);
        var known = await carried.SinceAsync(municipality, now - Memory, cancellation);
        return NoticePlan.Of(town, lines, town.Town.WorkingDays(), now, chosen, options, known);
    }

    /// <summary>
    /// The keys of every notice that is wanted at a moment. One that is not among them is not sent any more: what it asks for is
    /// done, its date has changed, or a newer one has taken its place. Operations' own notices never are among them.
    /// </summary>
    /// <returns>Empty where the municipality is not registered.</returns>
    public async Task<IReadOnlySet<string>> WantedAsync(MunicipalityId municipality, DateTimeOffset now, CancellationToken cancellation = default)
    {
        if (await book.OfAsync(municipality, cancellation) is not { } town) return new HashSet<string>();
        var plan = await OfAsync(town, await lists.OfAsync(municipality, cancellation: cancellation), now, cancellation);
        return plan.Select(planned => planned.Notice.UniqueKey).ToHashSet(StringComparer.Ordinal);
    }
}
