using ReformFlow.Documents.Workbooks;

namespace ReformFlow.Documents.Lists;

/// <summary>A list of any kind with one datum a cell: as values separated by commas or as a workbook of one sheet.</summary>
/// <param name="Name">The sheet's name in a workbook.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">A text for each column; an empty one where there is nothing. Numbers are plain: no thousands commas, a point.</param>
public sealed record PlainList(string Name, IReadOnlyList<ListColumn> Columns, IEnumerable<IReadOnlyList<string>> Rows)
{
    /// <summary>As values separated by commas. Texts that a spreadsheet might take for formulas are guarded; numbers are not.</summary>
    /// <param name="encoding">How characters are written; what CP932 lacks is named in the answer.</param>
    public CsvFile ToCsv(CsvEncoding encoding = CsvEncoding.Utf8) =>
        CsvText.Write(Rows.Select(row => (IReadOnlyList<string>)[.. row.Select(Guarded)]).Prepend([.. Columns.Select(column => column.Head)]), encoding);

    /// <summary>As a workbook (.xlsx); a text is a text there and needs no guard.</summary>
    /// <exception cref="ArgumentException">A text is longer than a cell holds, 32,767 characters.</exception>
    public byte[] ToWorkbook()
    {
        using var book = new BookWriter();
        using (var sheet = book.AddList(Name, [.. Columns.Select(column => column.Width)]))
        {
            sheet.Row([.. Columns.Select(column => column.Head)], static (_, _) => CellLook.Head);
            foreach (var row in Rows) sheet.Row(row, (column, _) => Columns[column].IsNumber ? CellLook.Number : CellLook.Text);
        }
        return book.Bytes();
    }

    private string Guarded(string text, int column) => Columns[column].IsNumber ? text : FormulaGuard.Guarded(text);
}

/// <summary>A column of a <see cref="PlainList"/>.</summary>
/// <param name="Head">What stands above it.</param>
/// <param name="IsNumber">Whether its cells are numbers.</param>
/// <param name="Width">Its width in a workbook, in characters.</param>
public sealed record ListColumn(string Head, bool IsNumber = false, double Width = 14);
