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
        var head = headRow is { } asked ? sheet.First.FirstOrDefault(row => row.Number == asked) ?? new(asked, []) : HeadOf(sheet, reader);
        var above = sheet.First.LastOrDefault(row => row.Number < head.Number);
        var below = sheet.First.Where(row => row.Number > head.Number).ToList();
        var width = Math.Max(head.Cells.Count, below.Select(row => row.Cells.Count).DefaultIfEmpty(0).Max());
        var columns = Enumerable.Range(0, width).Select(column => (Head: Cell(head, column), Above: Over(above, column))).Select((text, column) =>
            Column(column, text.Head, text.Above, below.ConvertAll(row => Cell(row, column)), reader)).ToList();
        var year = columns.Where(column => column.Field is MappedField.Actual or MappedField.Narrative && column.Year is not null).Select(column => column.Year).Max() ?? otherwise.StartYear;
        var (rowYear, rowKind) = (columns.Exists(column => column.Field is MappedField.Year), columns.Exists(column => column.Field is MappedField.RowKind));
        return new(sheet.Name, head.Number, year, Once(columns).Select(column => Finished(column, year, rowYear, rowKind)).ToValues());
    }

    private static RowOutline HeadOf(SheetOutline sheet, YearHeadingReader reader) => sheet.First
        .Select(row => (Row: row, Known: row.Cells.Count(cell => HeadWords.Of(Spelling.Of(cell), reader).Field is not null)))
        .OrderByDescending(each => each.Known).ThenBy(each => each.Row.Number).Select(each => each.Row).FirstOrDefault() ?? new(1, []);

    private static DraftColumn Column(int column, string head, string above, List<string> below, YearHeadingReader reader)
    {
        var (field, year) = HeadWords.Of(Spelling.Of(head), reader);
        if (field is null || (year is null && field is MappedField.Target or MappedField.Actual or MappedField.Value))
        {
            // 令和4年度 printed once over 目標 and 実績, or 目標 once over the years.
            var (over, overYear) = HeadWords.Of(Spelling.Of(above), reader);
            (field, year) = field is null or MappedField.Value && over is MappedField.Target or MappedField.Actual ? (over, year ?? overYear) : (field, year ?? overYear);
        }
        if (field is MappedField.Series && below.Exists(IsKind)) field = MappedField.RowKind;
        return new(column + 1, head, field, year?.StartYear);
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

    private static string Cell(RowOutline row, int column) => column < row.Cells.Count ? row.Cells[column].Trim() : "";

    // A merged cell holds its text in its first column.
    private static string Over(RowOutline? above, int column) =>
        above is null ? "" : above.Cells.Take(column + 1).LastOrDefault(cell => cell.Trim().Length > 0)?.Trim() ?? "";
}
