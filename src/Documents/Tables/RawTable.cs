using ReformFlow.Domain;

namespace ReformFlow.Documents.Tables;

/// <summary>A cell as it was found.</summary>
/// <param name="Text">What it shows.</param>
/// <param name="Remark">How the text was made out of something else, such as a date or a formula; null where it was text.</param>
internal readonly record struct RawCell(string Text, string? Remark = null);

/// <summary>A row with at least one cell that is not empty.</summary>
/// <param name="Number">Its number, counted from 1.</param>
/// <param name="Cells">The cells from the first column to the last one that holds something.</param>
/// <param name="IsHidden">Whether people do not see it.</param>
internal sealed record RawRow(int Number, IReadOnlyList<RawCell> Cells, bool IsHidden)
{
    /// <summary>The cell of a column, counted from 0; empty beyond the last.</summary>
    public RawCell this[int column] => column < Cells.Count ? Cells[column] : new("");
}

/// <summary>One sheet of a workbook, or a whole file of values separated by commas.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Sheet">The sheet's name; null where a file has none.</param>
/// <param name="IsHidden">Whether people do not see it.</param>
/// <param name="Rows">Its rows; those without any text are not there.</param>
internal sealed record RawTable(string File, string? Sheet, bool IsHidden, IReadOnlyList<RawRow> Rows)
{
    /// <summary>The areas whose cells are merged into one, which holds its text at the top left; empty where none are.</summary>
    public IReadOnlyList<MergedArea> Merged { get; init; } = [];

    /// <summary>The columns that people do not see although something stands in them, counted from 0.</summary>
    public IReadOnlyList<int> HiddenColumns { get; init; } = [];

    /// <summary>Whether a cell is hidden inside a merged one, so that an empty text may not be what was meant. The column is counted from 0.</summary>
    public bool IsInsideAnother(int row, int column) => Merged.Any(area => area.Hides(row, column + 1));

    /// <summary>The place of a cell; the column counted from 0, -1 for the whole row.</summary>
    public SourcePlace At(int row, int column = -1) => new(File, Sheet, row, column + 1);
}

/// <summary>Cells that are merged into one.</summary>
/// <param name="FirstRow">The first row, from 1.</param>
/// <param name="FirstColumn">The first column, from 1.</param>
/// <param name="LastRow">The last row.</param>
/// <param name="LastColumn">The last column.</param>
internal readonly record struct MergedArea(int FirstRow, int FirstColumn, int LastRow, int LastColumn)
{
    /// <summary>Whether a cell of the area is not the one that holds its text.</summary>
    public bool Hides(int row, int column) =>
        row >= FirstRow && row <= LastRow && column >= FirstColumn && column <= LastColumn && (row, column) != (FirstRow, FirstColumn);
}

/// <summary>A name that a workbook gives to a cell.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="Sheet">The sheet.</param>
/// <param name="Row">The row of its first cell, from 1.</param>
/// <param name="Column">The column of its first cell, from 1.</param>
internal sealed record NamedCell(string Name, string Sheet, int Row, int Column);

/// <summary>What a file came to as tables. Closed: these are all the kinds there are.</summary>
internal abstract record TableReading
{
    private TableReading() { }

    /// <summary>The tables of the file.</summary>
    /// <param name="All">The sheets in their order.</param>
    /// <param name="Names">The names of cells; empty where the file can have none.</param>
    /// <param name="EncodingAssumed">Whether the encoding of a text was found by trial.</param>
    public sealed record Tables(IReadOnlyList<RawTable> All, IReadOnlyList<NamedCell> Names, bool EncodingAssumed) : TableReading;

    /// <summary>Nothing was taken.</summary>
    public sealed record Refused(Values<ReadingError> Errors) : TableReading;
}
