using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Domain.Cycles;

/// <summary>
/// 1月照会: a value of the calendar year (年分) is known in January, months before the sheets of its fiscal year are opened. The value of
/// 2021 stands on the sheet of 令和3年度 and is asked for in January 2022.
/// </summary>
public static class EarlyValues
{
    /// <summary>The first day on which values of the fiscal year's calendar year can be given.</summary>
    public static DateOnly AskFrom(FiscalYear year) => new(year.StartYear + 1, 1, 1);

    /// <summary>Until when they should be given.</summary>
    public static DateOnly Due(FiscalYear year) => new(year.StartYear + 1, 1, 31);

    /// <summary>Whether it is the year after the calendar year; long past years are not asked again.</summary>
    public static bool AreAsked(FiscalYear year, DateOnly today) => today.Year == year.StartYear + 1;

    /// <summary>The fiscal year whose calendar year ended last.</summary>
    public static FiscalYear YearAskedOn(DateOnly today) => new(today.Year - 1);

    /// <summary>Every series of the plan's year that is asked for in January, item by item.</summary>
    public static IEnumerable<(ActionItem Item, Series Series)> Of(Plan plan, FiscalYear year)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return from item in plan.Items
               where plan.First <= year && year <= plan.Last && item.Life.Contains(year)
               from series in item.AllSeries
               where series.Timing is ValueTiming.InJanuary
               select (item, series);
    }

    /// <summary>The answers with which an item's sheet begins.</summary>
    public static Values<Answer> Answers(CycleState cycle, ActionItem item)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(item);
        return (from series in item.AllSeries
                let value = cycle.Inside.EarlyOf(item.Id, series.Id)
                where value is not null
                select new Answer(series.Id, value.Value)).ToValues();
    }
}
