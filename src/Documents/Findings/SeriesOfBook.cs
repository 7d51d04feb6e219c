using ReformFlow.Documents.Sheets;
using ReformFlow.Documents.Tidy;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Doubts;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Documents.Findings;

/// <summary>A series of a plan that came from a table, with its item's sheets.</summary>
internal sealed record SeriesOfBook(ActionItem Item, Indicator Indicator, Series Series, List<YearSheet> Sheets, string Place)
{
    private string Name => Item.AllSeries.Skip(1).Any() && Series.Label.Trim() is { Length: > 0 } label ? $"{label} " : "";

    /// <summary>What is doubtful about it.</summary>
    public IEnumerable<RowFinding> Findings(EraTable eras)
    {
        var (targets, actuals) = (Series.Targets.InForce, Actuals());
        var targetKey = new TidyKey(TidyKind.SeriesLabel, Item.Id.Value, Indicator.Id.Value, Series.Id.Value);
        return
        [
            .. Plausibility.Of(Series, Due(actuals)).Select(doubt => Of(doubt, eras)),
            .. Series.Direction is not null ? [] : new RowFinding[]
            {
                new(DoubtKind.DirectionNotPrinted, targetKey, Place, Name + Labels.Targets, string.Join('、', targets.Cells.Select(cell => cell.Cell.Printed.Trim())),
                    DirectionProposal.Of(targets, actuals.Cells.Select(cell => cell.Cell.Printed).ToValues())),
            },
            .. SeriesFindings.StockAsYear(Series, Indicator.Definitions[^1].Name) is { } proposed ? [new(DoubtKind.PeriodKindDoubtful, targetKey, Place, Name + Labels.Targets, Series.Label.Trim(), proposed)] : Array.Empty<RowFinding>(),
            .. Habits(RowKind.Targets, targets),
            .. Habits(RowKind.Actuals, actuals),
        ];
    }

    private YearCells Actuals() => new((
        from sheet in Sheets
        let answer = sheet.Content.AnswerTo(Series.Id)
        where answer is not null
        orderby sheet.Year
        select new YearCell(sheet.Year, answer)).ToValues());

    // Nothing was to be answered yet for the years after the last one that has a narrative.
    private YearCells Due(YearCells actuals)
    {
        var told = Sheets.Where(sheet => sheet.Content.Narrative is not null).Select(sheet => sheet.Year).DefaultIfEmpty(new(1868)).Max();
        return new(actuals.Cells.Where(answer => answer.Year <= told || answer.Cell.IsAnswered).ToValues());
    }

    private IEnumerable<RowFinding> Habits(RowKind row, YearCells cells) => CellFindings.Habits([.. cells.Cells.Select(cell => cell.Cell)])
        .Select(habit => new RowFinding(habit.Kind, Key(row, cells.Cells[0].Year), Place, Spot(row), habit.Printed, habit.Proposed));

    private RowFinding Of(CellDoubt doubt, EraTable eras) => new(doubt.Kind, Key(doubt.Row, doubt.Year ?? Series.Targets.InForce.Cells[0].Year), Place,
        doubt.Year is { } year ? $"{Spot(doubt.Row)} {eras.FiscalYearName(year)}" : Spot(doubt.Row), doubt.Printed, doubt.Proposed);

    private string Spot(RowKind row) => row is RowKind.Targets ? Name + Labels.Targets : $"{Name}実績";

    private TidyKey Key(RowKind row, FiscalYear year) => row is RowKind.Targets
        ? new(TidyKind.Target, Item.Id.Value, Indicator.Id.Value, Series.Id.Value, year.StartYear, Series.Targets.Versions[^1].Number)
        : new(TidyKind.Actual, Item.Id.Value, Series: Series.Id.Value, Year: year.StartYear);
}
