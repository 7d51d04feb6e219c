using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Cycles;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Due;
using ReformFlow.Notifications.Policy;

namespace ReformFlow.Notifications.Rehearsal;

/// <summary>What the clock does to sheets on their dates, by the rules and without a grain: it publishes, and begins the second collection.</summary>
internal static class ClockActs
{
    /// <summary>The sheets once everything that is due by a moment is done.</summary>
    public static Values<SheetLine> Done(TownSnapshot town, Values<SheetLine> lines, DateTimeOffset now)
    {
        var today = WorkDays.DayOf(now);
        var published = After(town, lines, Publications.Due(town, lines, today), now);
        return After(town, published, Collections.Due(town, published, today), now);
    }

    /// <summary>A row after an act, as the database would have it: of what was done it keeps what brought the sheet to its stage.</summary>
    public static SheetLine After(SheetLine line, ActTaken taken, DateTimeOffset now)
    {
        var after = line.Sheet.After(taken);
        return line with
        {
            StageSince = taken.From == taken.To ? line.StageSince : now,
            ChangedAt = now,
            Sheet = after with { Done = after.EnteredBy() is { } entered ? [entered] : [] },
        };
    }

    // What the rules refuse stays as it is, as it would by the clock itself.
    private static Values<SheetLine> After(TownSnapshot town, Values<SheetLine> lines, Values<DueAct> due, DateTimeOffset now)
    {
        if (due.Count == 0) return lines;
        var acts = due.ToDictionary(each => each.Line.Id, each => each.Act);
        return lines.Select(line => acts.GetValueOrDefault(line.Id) is { } act && Around(town, line, now) is { } around
            && Approvals.Decide(line.Sheet, act, Actor.Clock, around, now) is Decision.Accepted { Taken: var taken } ? After(line, taken, now) : line).ToValues();
    }

    private static Circumstances? Around(TownSnapshot town, SheetLine line, DateTimeOffset now) =>
        town.Find(line.Plan)?.Plan?.Find(line.Id.Item) is { } item ? Surroundings.Of(town.Town, item, town.CycleOf(line.Plan, line.Id.Year), WorkDays.DayOf(now)) : null;
}
