using ReformFlow.Domain.Calendar;

namespace ReformFlow.Domain.Plans;

/// <summary>A plan together with the sheets known for it: what a document with all 調書 holds.</summary>
public sealed record PlanBook
{
    /// <summary>Keeps plan and sheets.</summary>
    /// <exception cref="ArgumentException">A sheet is of no item of the plan, of a year in which the item is not in it,
    /// answers a series that the item does not have, or stands twice.</exception>
    public PlanBook(Plan plan, Values<YearSheet> sheets)
    {
        Plan = plan ?? throw new ArgumentNullException(nameof(plan));
        Sheets = Guard.Distinct(sheets, sheet => (sheet.Item, sheet.Year));
        var items = plan.Items.ToDictionary(item => item.Id);
        Guard.Holds(sheets.All(sheet => items.TryGetValue(sheet.Item, out var item) && Fits(item, sheet)), "A sheet belongs to an item of the plan, in a year of the item, and answers its series.", nameof(sheets));
    }

    /// <summary>The plan.</summary>
    public Plan Plan { get; }

    /// <summary>The sheets.</summary>
    public Values<YearSheet> Sheets { get; }

    /// <summary>The item's sheet of the year; null when the document has none.</summary>
    public YearSheet? Find(ItemId item, FiscalYear year) => Sheets.FirstOrDefault(sheet => sheet.Item == item && sheet.Year == year);

    /// <summary>The actuals of one series over all years that have a sheet.</summary>
    public YearCells ActualsOf(ItemId item, SeriesId series) => new((
        from sheet in Sheets
        where sheet.Item == item
        let answer = sheet.Content.AnswerTo(series)
        where answer is not null
        orderby sheet.Year
        select new YearCell(sheet.Year, answer)).ToValues());

    private static bool Fits(ActionItem item, YearSheet sheet) =>
        item.Life.Contains(sheet.Year)
        && sheet.Content.Answers.All(answer => item.AllSeries.Any(series => series.Id == answer.Series));
}

/// <summary>What one item reports for one fiscal year (調書).</summary>
/// <param name="Item">The item.</param>
/// <param name="Year">The fiscal year reported on.</param>
/// <param name="Content">The answers and texts.</param>
public sealed record YearSheet(ItemId Item, FiscalYear Year, SheetContent Content);
