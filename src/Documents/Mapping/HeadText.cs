using ReformFlow.Domain;

namespace ReformFlow.Documents.Mapping;

/// <summary>
/// What stands over a column. Heads often have two rows: 令和4年度 once over 目標 and 実績, and 取組名 in a cell merged over both.
/// A merged cell holds its text in its first cell.
/// </summary>
/// <param name="own">The cells of the row of heads.</param>
/// <param name="above">The cells of the row right above it; empty where that holds nothing.</param>
internal sealed class HeadText(IReadOnlyList<string> own, IReadOnlyList<string> above)
{
    // A title over the table stands alone in its row.
    private readonly bool _isHead = above.Count(text => !string.IsNullOrWhiteSpace(text)) > 1;

    /// <summary>How many columns have a head.</summary>
    public int Width => Math.Max(own.Count, _isHead ? above.Count : 0);

    /// <summary>The upper part of a head of two rows; empty for one of one row.</summary>
    /// <param name="column">The column, counted from 0.</param>
    public string Above(int column) => !_isHead || At(own, column).Length == 0 ? "" : Enumerable.Range(0, column + 1).Reverse().Select(each => At(above, each)).FirstOrDefault(text => text.Length > 0) ?? "";

    /// <summary>The lower part; the upper one where both are one cell.</summary>
    public string Own(int column) => At(own, column) is { Length: > 0 } text ? text : _isHead ? At(above, column) : "";

    /// <summary>The whole head.</summary>
    public string Of(int column) => Above(column) is { Length: > 0 } upper ? $"{upper} {Own(column)}" : Own(column);

    /// <summary>The heads of the beginning of a sheet.</summary>
    public static HeadText Of(SheetOutline sheet, int row) => new(Cells(sheet, row), Cells(sheet, row - 1));

    private static Values<string> Cells(SheetOutline sheet, int row) => sheet.First.FirstOrDefault(each => each.Number == row)?.Cells ?? [];

    private static string At(IReadOnlyList<string> cells, int column) => column < cells.Count ? cells[column].Trim() : "";
}
