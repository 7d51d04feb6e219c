using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Plans;
using static ReformFlow.Domain.Upkeep.ItemUpkeep;
using static ReformFlow.Domain.Upkeep.PlanRefusal;
using static ReformFlow.Domain.Upkeep.PlanUpkeep;

namespace ReformFlow.Domain.Upkeep;

/// <summary>What is measured and promised: targets, definitions and directions.</summary>
internal static class TargetUpkeep
{
    public static PlanAnswer Revise(Plan plan, PlanChange.ReviseTargets revise, DateOnly today, PersonId by, PlanYears years)
    {
        if (plan.Find(revise.Item) is not { } item) return No(ItemUnknown, At(revise.Item));
        if (Find(item, revise.Series) is not { } series) return No(SeriesUnknown, At(item.Id, revise.Series));
        if (!Guard.IsLine(revise.Reason, RevisionDecision.LongestReason)) return No(ReasonUnusable, At(item.Id, revise.Series));
        var changed = ChangedYears(series.Targets.InForce, revise.Targets);
        if (changed.Count == 0) return No(NothingChanges, At(item.Id, revise.Series));
        foreach (var year in changed)
        {
            var where = $"{At(item.Id, revise.Series)}/{year.StartYear}";
            if (!IsOf(plan, year) || !item.Life.Contains(year)) return No(YearOutside, where);
            if (years.IsSettled(item.Id, year)) return No(YearSettled, where);
            if (revise.Targets[year] is { } target && !CellReader.IsReadingOf(target)) return No(ReadingDiffers, where);
        }
        return Yes(plan.Replacing(With(item, series with { Targets = series.Targets.Revised(revise.Targets, new(today, by, revise.Reason)) })));
    }

    public static PlanAnswer Redefine(Plan plan, PlanChange.RedefineIndicator redefine, DateOnly today, PersonId by, PlanYears years)
    {
        if (plan.Find(redefine.Item) is not { } item) return No(ItemUnknown, At(redefine.Item));
        var where = $"{At(item.Id)}/indicators/{redefine.Indicator}";
        if (item.Indicators.FirstOrDefault(each => each.Id == redefine.Indicator) is not { } indicator) return No(IndicatorUnknown, where);
        if (!Guard.IsLine(redefine.Name)) return No(TextUnusable, where);
        if (!Guard.IsLine(redefine.Reason, RevisionDecision.LongestReason)) return No(ReasonUnusable, where);
        if (!IsOf(plan, redefine.From) || !item.Life.Contains(redefine.From)) return No(YearOutside, $"{where}/{redefine.From.StartYear}");
        if (redefine.From <= indicator.Definitions[^1].From) return No(DefinitionTooEarly, $"{where}/{redefine.From.StartYear}");
        if (redefine.Name == indicator.Definitions[^1].Name) return No(NothingChanges, where);
        if (redefine.From.Through(plan.Last).Any(year => years.IsSettled(item.Id, year))) return No(YearSettled, $"{where}/{redefine.From.StartYear}");
        var next = indicator.Redefined(new(redefine.From, redefine.Name, new(today, by, redefine.Reason)));
        return Yes(plan.Replacing(item with { Indicators = item.Indicators.Select(each => each.Id == next.Id ? next : each).ToValues() }));
    }

    public static PlanAnswer Set(Plan plan, ItemId id, SeriesId within, Func<Series, Series> change)
    {
        if (plan.Find(id) is not { } item) return No(ItemUnknown, At(id));
        if (Find(item, within) is not { } series) return No(SeriesUnknown, At(item.Id, within));
        return Yes(plan.Replacing(With(item, change(series))));
    }

    private static Values<FiscalYear> ChangedYears(YearCells before, YearCells after) =>
        before.Cells.Concat(after.Cells).Select(cell => cell.Year).Distinct().Where(year => before[year] != after[year]).Order().ToValues();

    private static Series? Find(ActionItem item, SeriesId id) => item.AllSeries.FirstOrDefault(series => series.Id == id);

    private static ActionItem With(ActionItem item, Series series) => item with { Indicators = item.Indicators.Select(each => With(each, series)).ToValues() };

    private static Indicator With(Indicator indicator, Series series) =>
        new(indicator.Id, indicator.Definitions, indicator.Series.Select(each => each.Id == series.Id ? series : each).ToValues(), indicator.Baseline);
}
