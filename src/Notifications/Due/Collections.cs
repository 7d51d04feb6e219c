using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cycles;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Notifications.Due;

/// <summary>The second collection (確定照会) that begins on its day.</summary>
public static class Collections
{
    /// <summary>
    /// Every approved or published sheet of a running year with 未確定 values that were not asked again yet, once the day has come
    /// and the books are closed. A sheet that is decided later is asked when it is decided.
    /// </summary>
    public static Values<DueAct> Due(TownSnapshot town, Values<SheetLine> lines, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(town);
        return (
            from line in lines
            where line.Sheet is { Stage: Stage.Approved or Stage.Published, Settlement: null } && line.Sheet.Content.Open.Any()
            let cycle = town.CycleOf(line.Plan, line.Id.Year)
            where cycle.Phase is CyclePhase.Opening or CyclePhase.Open && cycle.Dates?.SecondCollectionFrom <= today && ClosingPeriod.MoneyIsFinal(line.Id.Year, today)
            select new DueAct(line, Act(line, cycle.Dates!.SecondCollectionFrom!.Value))).ToValues();
    }

    private static Act Act(SheetLine line, DateOnly day) =>
        new(OwnOperations.CollectOn(day, line.Id, line.Sheet.StateVersion), Verb.CollectFinal, line.Sheet.StateVersion);
}
