using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using ReformFlow.Documents.Workbooks;

namespace ReformFlow.Documents.Forms;

/// <summary>A printed sheet under construction: boxes on a grid, each perhaps several cells wide and high.</summary>
internal sealed class FormSheet(IReadOnlyList<double> widths)
{
    private const double LineHeight = 15, Tallest = 400;

    private readonly SortedDictionary<(int Row, int Column), (string Text, CellLook Look)> _cells = [];
    private readonly SortedDictionary<int, double> _heights = [];
    private readonly List<string> _merged = [];

    /// <summary>The next free row, from 1.</summary>
    public int Next { get; private set; } = 1;

    /// <summary>The last column, from 1.</summary>
    public int Last => widths.Count;

    /// <summary>Draws a box into rows that are there already or begin now.</summary>
    /// <param name="row">Its first row.</param>
    /// <param name="rows">How many rows it is high.</param>
    /// <param name="from">Its first column.</param>
    /// <param name="to">Its last column.</param>
    /// <param name="text">What stands in it.</param>
    /// <param name="look">How it looks.</param>
    /// <returns>The cell that holds the text, as $B$12.</returns>
    public string Box(int row, int rows, int from, int to, string text, CellLook look)
    {
        for (var y = row; y < row + rows; y++)
            for (var x = from; x <= to; x++) _cells[(y, x)] = ("", look);
        _cells[(row, from)] = (text, look);
        if (rows > 1 || to > from) _merged.Add($"{Reference(row, from)}:{Reference(row + rows - 1, to)}");
        Next = Math.Max(Next, row + rows);
        return Absolute(row, from);
    }

    /// <summary>How many rows a text needs in a box over these columns; makes them that high. A row has its greatest height, so a long text takes several.</summary>
    public int Rows(int row, int from, int to, string text)
    {
        var width = widths.Skip(from - 1).Take(to - from + 1).Sum() - 2;
        var lines = text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(line.Sum(letter => letter < 0x100 ? 1 : 2) / width)));
        var height = lines * LineHeight + 6;
        var rows = (int)Math.Ceiling(height / Tallest);
        for (var y = row; y < row + rows; y++) _heights[y] = Math.Max(_heights.GetValueOrDefault(y), Math.Max(21, height / rows));
        return rows;
    }

    /// <summary>The area that is printed, as $A$1:$F$40.</summary>
    public string Area => $"$A$1:{Absolute(Next - 1, Last)}";

    /// <summary>The finished sheet: A4 upright, as wide as the paper.</summary>
    public Worksheet Worksheet()
    {
        var sheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView { ShowGridLines = false, WorkbookViewId = 0 }),
            new SheetFormatProperties { DefaultRowHeight = 21, CustomHeight = true },
            new Columns(widths.Select((width, index) => new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = width, CustomWidth = true })),
            new SheetData(_cells.GroupBy(cell => cell.Key.Row).Select(RowOf)));
        if (_merged.Count > 0) sheet.AppendChild(new MergeCells(_merged.Select(area => new MergeCell { Reference = area })) { Count = (uint)_merged.Count });
        sheet.Append(
            new PrintOptions { HorizontalCentered = true },
            new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Portrait, FitToWidth = 1, FitToHeight = 0 });
        return sheet;
    }

    private Row RowOf(IGrouping<int, KeyValuePair<(int Row, int Column), (string Text, CellLook Look)>> row)
    {
        var written = new Row(row.Select(cell => CellOf(cell.Key.Row, cell.Key.Column, cell.Value.Text, cell.Value.Look))) { RowIndex = (uint)row.Key };
        if (!_heights.TryGetValue(row.Key, out var height)) return written;
        (written.Height, written.CustomHeight) = (height, true);
        return written;
    }

    private static Cell CellOf(int row, int column, string text, CellLook look)
    {
        var cell = new Cell { CellReference = Reference(row, column), StyleIndex = (uint)look };
        if (text.Length == 0) return cell;
        cell.DataType = CellValues.InlineString;
        cell.AppendChild(new InlineString(new Text(CellEscape.Of(text)) { Space = SpaceProcessingModeValues.Preserve }));
        return cell;
    }

    private static string Reference(int row, int column) => SourcePlace.ColumnName(column) + row.ToString(CultureInfo.InvariantCulture);

    private static string Absolute(int row, int column) => string.Create(CultureInfo.InvariantCulture, $"${SourcePlace.ColumnName(column)}${row}");
}
