using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ReformFlow.Documents.Tables;

namespace ReformFlow.Documents.Workbooks;

/// <summary>Writes a sheet row by row straight into the package, so that a list of any length needs little memory.</summary>
internal sealed class ListWriter : IDisposable
{
    private static readonly OpenXmlAttribute Inline = new("t", "", "inlineStr");
    private static readonly OpenXmlAttribute Preserve = new("xml", "space", "http://www.w3.org/XML/1998/namespace", "preserve");

    private readonly OpenXmlWriter _xml;
    private int _row;

    /// <summary>Begins the sheet.</summary>
    public ListWriter(WorksheetPart part, IReadOnlyList<double> widths)
    {
        _xml = OpenXmlWriter.Create(part);
        _xml.WriteStartElement(new Worksheet());
        _xml.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        _xml.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        _xml.WriteElement(new Columns(widths.Select((width, index) => new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = width, CustomWidth = true })));
        _xml.WriteStartElement(new SheetData());
    }

    /// <summary>Writes the next row; empty cells are left out.</summary>
    /// <param name="cells">The texts.</param>
    /// <param name="look">How the cell of a column, counted from 0, with a text looks; <see cref="CellLook.Number"/> makes it a number.</param>
    public void Row(IReadOnlyList<string> cells, Func<int, string, CellLook> look)
    {
        _row++;
        _xml.WriteStartElement(new Row(), [Attribute("r", _row)]);
        for (var column = 0; column < cells.Count; column++)
            if (cells[column].Length > 0) Cell(SourcePlace.ColumnName(column + 1), cells[column], look(column, cells[column]));
        _xml.WriteEndElement();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _xml.WriteEndElement();
        _xml.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.5, Header = 0.3, Footer = 0.3 });
        _xml.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        _xml.WriteEndElement();
        _xml.Dispose();
    }

    private void Cell(string column, string text, CellLook look)
    {
        if (text.Length > TableLimits.CellText) throw new ArgumentException($"A text of {text.Length} characters is longer than a cell holds.", nameof(text));
        var place = new OpenXmlAttribute("r", "", column + _row.ToString(CultureInfo.InvariantCulture));
        var style = Attribute("s", (int)look);
        if (look is CellLook.Number)
        {
            _xml.WriteStartElement(new Cell(), [place, style]);
            _xml.WriteElement(new CellValue(text));
        }
        else
        {
            _xml.WriteStartElement(new Cell(), [place, style, Inline]);
            _xml.WriteStartElement(new InlineString());
            _xml.WriteStartElement(new Text(), [Preserve]);
            _xml.WriteString(CellEscape.Of(text));
            _xml.WriteEndElement();
            _xml.WriteEndElement();
        }
        _xml.WriteEndElement();
    }

    private static OpenXmlAttribute Attribute(string name, int value) => new(name, "", value.ToString(CultureInfo.InvariantCulture));
}
