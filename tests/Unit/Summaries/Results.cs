using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Judging;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Summaries;
using ReformFlow.Tests.Unit.Plans;

namespace ReformFlow.Tests.Unit.Summaries;

/// <summary>Results of the sample plan: every item has two series, targets 1 in 2019 and 3 in 2020, more is better.</summary>
internal static class Results
{
    public static readonly Judge Usual = new();
    public static readonly FiscalYear Y2019 = new(2019), Y2020 = new(2020);

    public static Plan Plan(params ActionItem[] items) => Sample.Plan(items.Length > 0 ? items.ToValues() : Sample.Items.Select(Directed).ToValues());

    public static ActionItem Directed(ActionItem item) => item with
    {
        Indicators = item.Indicators.Select(indicator => new Indicator(indicator.Id, indicator.Definitions,
            indicator.Series.Select(series => series with { Direction = new Direction.Higher() }).ToValues())).ToValues(),
    };

    public static YearSheet Sheet(string item, int year, params string[] answers) => new(new(item), new(year), new SheetContent(
        answers.Select((answer, at) => new Answer(new($"{item}-s{at + 1}"), Cell.Read(answer))).ToValues()));

    public static PlanResults Of(Plan plan, Values<SheetClosed> closed, params YearSheet[] sheets) => new(new(plan, sheets.ToValues()), closed);
}
