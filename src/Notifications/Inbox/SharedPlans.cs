using ReformFlow.Domain;
using ReformFlow.Domain.Plans;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Notifications.Inbox;

/// <summary>
/// One plan of a town for many letters. The plan of each letter by itself would make the cost of a morning grow with the square of its
/// letters. Towns are few, because letters leave in the order of their planning, which goes town by town.
/// </summary>
/// <param name="desk">Makes plans.</param>
/// <param name="lists">The sheets.</param>
/// <param name="book">The towns.</param>
internal sealed class SharedPlans(PlanDesk desk, ISheetLists lists, ITownBook book)
{
    private const int MostTowns = 32;

    // What only the passing of time changes (a newer reminder) may be seen so much later. What people do is always seen.
    private static readonly TimeSpan Age = TimeSpan.FromMinutes(1);

    private readonly Lock _turn = new();
    private readonly Dictionary<MunicipalityId, Kept> _kept = [];

    /// <summary>The plan by which to judge notices now; null where the municipality is not registered.</summary>
    /// <param name="municipality">The municipality.</param>
    /// <param name="plannedBy">When the last of the notices was planned: an older plan cannot know it.</param>
    /// <param name="now">The moment, on the business clock.</param>
    /// <param name="cancellation">Ends the waiting, not the work of others.</param>
    public async Task<KnownPlan?> AskAsync(MunicipalityId municipality, DateTimeOffset plannedBy, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await book.OfAsync(municipality, cancellation) is not { } town) return null;
        // Before the sheets themselves: what changes in between makes this plan older than it is, and never newer.
        var sheets = await lists.VersionAsync(municipality, cancellation);
        return await Plan(town, sheets, plannedBy, now).WaitAsync(cancellation);
    }

    private Task<KnownPlan> Plan(TownSnapshot town, long sheets, DateTimeOffset plannedBy, DateTimeOffset now)
    {
        var municipality = town.Town.Municipality.Id;
        lock (_turn)
        {
            if (_kept.TryGetValue(municipality, out var kept) && kept.Fits(town, sheets, plannedBy, now)) return kept.Plan;
            if (_kept.Count >= MostTowns && kept is null) _kept.Remove(_kept.MinBy(each => each.Value.At).Key);
            return (_kept[municipality] = new(town, sheets, now, Task.Run(() => MakeAsync(town, now)))).Plan;
        }
    }

    // Not cancelled by any one of those who wait for it.
    private async Task<KnownPlan> MakeAsync(TownSnapshot town, DateTimeOffset now)
    {
        var lines = await lists.OfAsync(town.Town.Municipality.Id);
        var plan = await desk.OfAsync(town, lines, now);
        return new(town, lines.ToDictionary(line => line.Id), plan.ToDictionary(planned => planned.Notice.UniqueKey, planned => planned.Notice.Body, StringComparer.Ordinal));
    }

    // The book gives the same snapshot out as long as nothing in it has changed.
    private sealed record Kept(TownSnapshot Town, long Sheets, DateTimeOffset At, Task<KnownPlan> Plan)
    {
        public bool Fits(TownSnapshot town, long sheets, DateTimeOffset plannedBy, DateTimeOffset now) =>
            ReferenceEquals(Town, town) && Sheets == sheets && plannedBy <= At && At <= now && now - At < Age && !Plan.IsFaulted && !Plan.IsCanceled;
    }
}

/// <summary>A town's plan as it was at a moment.</summary>
/// <param name="Town">The town.</param>
/// <param name="Lines">Its sheets.</param>
/// <param name="Bodies">
/// What every notice that is wanted says now, by its key. One that is not among them is not sent any more: what it asks for is done, its date has
/// changed, or a newer one has taken its place. Operations' own notices never are among them.
/// </param>
internal sealed record KnownPlan(TownSnapshot Town, IReadOnlyDictionary<SheetId, SheetLine> Lines, IReadOnlyDictionary<string, string> Bodies);
