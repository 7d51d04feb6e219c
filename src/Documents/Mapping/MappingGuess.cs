using ReformFlow.Documents.Sheets;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;

namespace ReformFlow.Documents.Mapping;

/// <summary>Proposes a mapping out of the heads of a sheet. A person looks at it before anything is read.</summary>
public static class MappingGuess
{
    /// <summary>The proposal.</summary>
    /// <param name="sheet">The beginning of the sheet.</param>
    /// <param name="headRow">The row of the heads; null: the row that looks most like one.</param>
    /// <param name="otherwise">The year on which the sheet reports where no head says one.</param>
    public static MappingDraft Of(SheetOutline sheet, int? headRow, FiscalYear otherwise)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var reader = new YearHeadingReader(EraTable.Standard);
        var row = headRow ?? RowOf(sheet, reader);
        var heads = HeadText.Of(sheet, row);
        var below = sheet.First.Where(each => each.Number > row).ToList();
        var columns = Enumerable.Range(0, Math.Max(heads.Width, below.Select(each => each.Cells.Count).DefaultIfEmpty(0).Max()))
            .Select(column => Column(column, heads, below.ConvertAll(each => column < each.Cells.Count ? each.Cells[column] : ""), reader)).ToList();
        if (!columns.Exists(column => column.Field is MappedField.Narrative)) columns = Told(columns);
        var year = columns.Where(column => column.Field is MappedField.Actual or MappedField.Narrative && column.Year is not null).Select(column => column.Year).Max() ?? otherwise.StartYear;
        var (rowYear, rowKind) = (columns.Exists(column => column.Field is MappedField.Year), columns.Exists(column => column.Field is MappedField.RowKind));
        return new(sheet.Name, row, year, Titled([.. Once(columns)]).Select(column => Finished(column, year, rowYear, rowKind)).ToValues());
    }

    // 取組の内容 before the figures is what is to be done; behind the actuals it is what was done.
    private static List<DraftColumn> Told(List<DraftColumn> columns) =>
        columns.FindIndex(column => column.Field is MappedField.Actual) is >= 0 and var actual
            ? [.. columns.Select((column, index) => index > actual && column.Field is MappedField.Description ? column with { Field = MappedField.Narrative } : column)] : columns;

    // A table of 施策 that names nothing below them calls its items so.
    private static List<DraftColumn> Titled(List<DraftColumn> columns) => columns.Exists(column => column.Field is MappedField.ItemTitle) ? columns
        : [.. columns.Select(column => column.Field is MappedField.Measure ? column with { Field = MappedField.ItemTitle } : column)];

    // The row with most known heads; or the one under it, where that has the rest of them.
    private static int RowOf(SheetOutline sheet, YearHeadingReader reader)
    {
        var best = sheet.First.OrderByDescending(row => row.Cells.Count(cell => FieldOf(cell, reader) is not null)).ThenBy(row => row.Number).FirstOrDefault();
        if (best is null) return 1;
        var rest = sheet.First.FirstOrDefault(row => row.Number == best.Number + 1)?.Cells.Where(cell => !string.IsNullOrWhiteSpace(cell)).ToList() ?? [];
        return rest.Count > 1 && rest.TrueForAll(cell => FieldOf(cell, reader) is MappedField.Target or MappedField.Actual or MappedField.Value or MappedField.Narrative) ? best.Number + 1 : best.Number;
    }

    private static MappedField? FieldOf(string cell, YearHeadingReader reader) => HeadWords.Of(Spelling.Of(cell), reader).Field;

    private static DraftColumn Column(int column, HeadText heads, List<string> below, YearHeadingReader reader)
    {
        var (field, year) = HeadWords.Of(Spelling.Of(heads.Own(column)), reader);
        // 令和4年度 printed once over 目標 and 実績, or 目標 once over the years.
        var (over, overYear) = HeadWords.Of(Spelling.Of(heads.Above(column)), reader);
        if (field is null or MappedField.Value && over is not null and not MappedField.Value) field = over;
        year ??= overYear;
        if (field is MappedField.Series && below.Exists(IsKind)) field = MappedField.RowKind;
        return new(column + 1, heads.Of(column), field, year?.StartYear);
    }

    private static bool IsKind(string text) => Spelling.Of(text) is var word && (word.StartsWith(Labels.Targets, StringComparison.Ordinal) || word.StartsWith("実績", StringComparison.Ordinal));

    // Of two columns that look alike the first one is meant; the other is for the person to explain.
    private static IEnumerable<DraftColumn> Once(List<DraftColumn> columns)
    {
        var seen = new HashSet<(MappedField, int?)>();
        foreach (var column in columns)
            yield return column.Field is not { } field || field is MappedField.Description or MappedField.Narrative or MappedField.Remarks || seen.Add((field, column.Year)) ? column : column with { Field = null };
    }

    private static DraftColumn Finished(DraftColumn column, int sheetYear, bool rowYear, bool rowKind) => column.Field switch
    {
        MappedField.Value when !rowKind => column with { Field = null },
        MappedField.Target or MappedField.Actual or MappedField.Value when column.Year is null && !rowYear => column with { Year = sheetYear },
        MappedField.Target or MappedField.Actual or MappedField.Value => column,
        _ => column with { Year = null },
    };
}
