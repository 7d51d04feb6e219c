namespace ReformFlow.Documents;

/// <summary>Where something stands in a file that people open as a table.</summary>
/// <param name="File">The file's name as it was chosen, without folders.</param>
/// <param name="Sheet">The sheet's name; null in a file that has none, such as CSV.</param>
/// <param name="Row">The row, counted from 1; 0 when it is about the whole sheet or file.</param>
/// <param name="Column">The column, counted from 1; 0 when it is about the whole row.</param>
public sealed record SourcePlace(string File, string? Sheet = null, int Row = 0, int Column = 0)
{
    /// <summary>The cell as spreadsheets name it, such as B12; empty when no single cell is meant.</summary>
    public string Cell => Column > 0 && Row > 0 ? ColumnName(Column) + Row : "";

    /// <summary>The letters of a column: 1 is A, 27 is AA.</summary>
    /// <param name="column">The column, counted from 1.</param>
    public static string ColumnName(int column)
    {
        var name = "";
        for (var left = column; left > 0; left = (left - 1) / 26) name = (char)('A' + (left - 1) % 26) + name;
        return name;
    }

    /// <summary>The file, the sheet and the cell as an officer finds them.</summary>
    public override string ToString()
    {
        var sheet = Sheet is null ? File : $"{File} シート「{Sheet}」";
        return Row == 0 ? sheet : $"{sheet} {(Cell.Length > 0 ? $"セル{Cell}" : $"{Row}行目")}";
    }
}
