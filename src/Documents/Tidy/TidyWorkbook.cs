using ReformFlow.Documents.Workbooks;
using ReformFlow.Domain.Calendar;

namespace ReformFlow.Documents.Tidy;

/// <summary>Writes the tidy list as a workbook of one sheet.</summary>
internal static class TidyWorkbook
{
    /// <summary>The sheet's name.</summary>
    public const string SheetName = "一覧";

    private static readonly double[] Widths = [14, 14, 8, 30, 8, 24, 10, 18, 7, 12, 5, 5, 60, 10, 10, 8];

    /// <summary>The bytes of the workbook.</summary>
    public static byte[] Write(IEnumerable<TidyRow> rows, EraTable eras)
    {
        using var book = new BookWriter();
        AddTo(book, SheetName, rows, eras);
        return book.Bytes();
    }

    /// <summary>Adds the list as one more sheet of a workbook.</summary>
    public static void AddTo(BookWriter book, string name, IEnumerable<TidyRow> rows, EraTable eras)
    {
        using var sheet = book.AddList(name, Widths);
        sheet.Row(TidyColumns.Heads, static (_, _) => CellLook.Head);
        foreach (var row in rows)
            sheet.Row(TidyColumns.Cells(row, eras), static (column, text) => text.Length > 0 && TidyColumns.IsNumber(column) ? CellLook.Number : CellLook.Text);
    }
}
