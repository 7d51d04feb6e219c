using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Plans;
using ReformFlow.Documents.Sheets;

namespace ReformFlow.Documents.Building;

/// <summary>Builds an item and its sheets from the place where it is printed first.</summary>
internal sealed class ItemBuilder(SheetDocument document, SectionNames sections, YearHeadingReader headings)
{
    private readonly Values<FiscalYear> _columns = document.Years.Columns;
    private readonly FiscalYear _sheetYear = document.Years.SheetYear;

    /// <summary>The item.</summary>
    public ActionItem Item(PrintedPlace place, ItemId id) => new(
        id, place.Title.Title, sections.Leads(place.Sections), sections.Related(place.Sections), place.Description.Text,
        ScheduleOf(place.Schedule), place.Indicators.Select((indicator, index) => IndicatorOf(indicator, index + 1)).ToValues(), new(_columns[0]));

    /// <summary>One sheet for each column. Texts are printed for the sheets' year alone, so the others have none.</summary>
    public IEnumerable<YearSheet> Sheets(PrintedPlace place, ActionItem item)
    {
        var series = item.AllSeries.Zip(place.AllSeries).ToList();
        foreach (var (column, year) in _columns.Index())
        {
            var answers = series.Select(pair => new Answer(pair.First.Id, Cell.Read(pair.Second.Actuals.Values[column]))).ToValues();
            yield return new(item.Id, year, year == _sheetYear
                ? new(answers, place.Narrative.Text, place.Remarks?.Text)
                : new(answers));
        }
    }

    private Schedule ScheduleOf(PrintedSchedule printed) => printed.Bars.Count == 0
        ? Schedule.Lost
        : Schedule.Of(printed.Bars.Select(bar => new ScheduleBar(bar.Text, YearOf(bar.First), YearOf(bar.Last))).ToValues());

    private FiscalYear? YearOf(string? printed) => printed is null ? null : YearRowReading.Single(printed, headings);

    private Indicator IndicatorOf(PrintedIndicator printed, int number)
    {
        var id = $"i{number}";
        var basis = document.YearRows.Reading(printed.Years.Printed).IsCalendarYear ? YearBasis.CalendarYear : YearBasis.FiscalYear;
        var series = printed.Series.Select((each, index) => new Series(
            new($"{id}-s{index + 1}"), each.Targets.Label, PeriodKinds.Of(each.Targets.Label, printed.Name), basis,
            TargetHistory.StartingWith(Row(each.Targets.Values)))).ToValues();
        return new(new(id), [new(_columns[0], printed.Name)], series,
            Baselines.Of(printed.Name, series.Select(each => each.Label), _sheetYear, headings));
    }

    private YearCells Row(Values<string> printed) => new(_columns.Zip(printed, (year, value) => new YearCell(year, Cell.Read(value))).ToValues());
}
