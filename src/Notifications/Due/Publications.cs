using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Cycles;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Notifications.Due;

/// <summary>A sheet that ought to have moved on by now, and the clock's act that moves it.</summary>
/// <param name="Line">The sheet.</param>
/// <param name="Act">The clock's act. Its operation id says what it is about, so that it happens once, whoever is awake.</param>
public sealed record DueAct(SheetLine Line, Act Act);

/// <summary>Scheduled publication (公表日).</summary>
public static class Publications
{
    /// <summary>Every approved sheet whose publication date has come, and that no hold keeps back.</summary>
    public static Values<DueAct> Due(TownSnapshot town, Values<SheetLine> lines, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(town);
        return lines.Where(line => line.Sheet.Stage is Stage.Approved)
            .Select(line => (Line: line, town.CycleOf(line.Plan, line.Id.Year).DatesInForce?.PublishOn))
            .Where(each => each.PublishOn <= today)
            .Select(each => new DueAct(each.Line, Act(each.Line, each.PublishOn!.Value))).ToValues();
    }

    /// <summary>Every closed year with a public version that no certificate and no supplement vouches for.</summary>
    public static Values<CycleState> Uncertified(TownSnapshot town, Values<SheetLine> lines)
    {
        ArgumentNullException.ThrowIfNull(town);
        var shown = lines.Where(line => line.Sheet.PublishedVersion > 0).ToLookup(line => (line.Plan, line.Id.Year));
        return town.Cycles.Where(cycle => cycle.Phase is CyclePhase.Closed && shown[(cycle.Plan, cycle.Year)].Any(line => !cycle.Covers(line.Id.Item, line.Sheet.PublishedVersion))).ToValues();
    }

    private static Act Act(SheetLine line, DateOnly day) =>
        new(OwnOperations.PublishOn(day, line.Id, line.Sheet.ContentVersion), Verb.Publish, line.Sheet.StateVersion);
}
