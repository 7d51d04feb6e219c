using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ReformFlow.Documents.Workbooks;

/// <summary>A workbook under construction: sheets in their order, names of cells, nothing that a reader would have to trust.</summary>
internal sealed class BookWriter : IDisposable
{
    private readonly MemoryStream _stream = new();
    private readonly SpreadsheetDocument _document;
    private readonly WorkbookPart _book;
    private readonly DocumentFormat.OpenXml.Spreadsheet.Sheets _sheets = new();
    private readonly List<DefinedName> _names = [];

    /// <summary>Begins an empty workbook.</summary>
    public BookWriter()
    {
        _document = SpreadsheetDocument.Create(_stream, SpreadsheetDocumentType.Workbook);
        _book = _document.AddWorkbookPart();
        _book.AddNewPart<WorkbookStylesPart>().Stylesheet = BookStyles.Sheet();
    }

    /// <summary>A sheet that is a list: written row by row, kept nowhere, its first row staying in sight.</summary>
    public ListWriter AddList(string name, IReadOnlyList<double> widths) => new(AddPart(name), widths);

    /// <summary>A sheet that is a form, complete.</summary>
    public void AddForm(string name, Worksheet worksheet) => AddPart(name).Worksheet = worksheet;

    /// <summary>Gives a name to a cell, or to an area such as $A$1:$F$40.</summary>
    /// <param name="name">The name.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="area">The cell or area with its dollar signs.</param>
    /// <param name="local">Whether the name is of that sheet alone, as print areas are.</param>
    public void Name(string name, string sheet, string area, bool local = false)
    {
        var defined = new DefinedName($"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'!{area}") { Name = name };
        if (local) defined.LocalSheetId = (uint)_sheets.Cast<Sheet>().TakeWhile(each => each.Name != sheet).Count();
        _names.Add(defined);
    }

    /// <summary>The finished workbook; nothing may be added afterwards.</summary>
    public byte[] Bytes()
    {
        var workbook = new Workbook(new BookViews(new WorkbookView()), _sheets);
        if (_names.Count > 0) workbook.AddChild(new DefinedNames(_names));
        _book.Workbook = workbook;
        _document.Dispose();
        return _stream.ToArray();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _document.Dispose();
        _stream.Dispose();
    }

    private WorksheetPart AddPart(string name)
    {
        var part = _book.AddNewPart<WorksheetPart>();
        _sheets.AppendChild(new Sheet { Id = _book.GetIdOfPart(part), SheetId = (uint)_sheets.ChildElements.Count + 1, Name = name });
        return part;
    }
}
