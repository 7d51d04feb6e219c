using System.Text;
using ExcelDataReader;

namespace ReformFlow.Documents.Tables;

/// <summary>Takes the cells out of a workbook that was found harmless.</summary>
internal static class WorkbookReader
{
    static WorkbookReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The sheets of a workbook of the old or the new kind.</summary>
    /// <param name="source">The file.</param>
    /// <param name="remarks">What was noted of the cells of each sheet by its name; empty where nothing is known.</param>
    public static List<RawTable> Tables(SourceFile source, IReadOnlyDictionary<string, Dictionary<(int Row, int Column), string>> remarks)
    {
        var tables = new List<RawTable>();
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(source.Bytes, writable: false));
        var pool = new TextPool();
        var cells = 0L;
        do
        {
            var place = new SourcePlace(source.Name, reader.Name);
            if (reader.RowCount > TableLimits.Rows || reader.FieldCount > TableLimits.Columns || (cells += (long)reader.RowCount * reader.FieldCount) > TableLimits.Cells)
                throw new FileRefusal(place, $"行かセルが多すぎます（上限{TableLimits.Rows:N0}行、{TableLimits.Columns:N0}列、{TableLimits.Cells:N0}セル）。", "使っていない行と列を削除して保存し直すか、ファイルを分けてください。");
            var known = remarks.GetValueOrDefault(reader.Name) ?? [];
            var rows = new List<RawRow>();
            while (reader.Read())
                if (Row(reader, place, known, pool) is { } row) rows.Add(row);
            tables.Add(new(source.Name, reader.Name, reader.VisibleState != "visible", rows) { Merged = Merged(reader), HiddenColumns = Hidden(reader, rows) });
        }
        while (reader.NextResult());
        return tables;
    }

    private static MergedArea[] Merged(IExcelDataReader reader) =>
        [.. (reader.MergeCells ?? []).Take(TableLimits.Merged).Select(area => new MergedArea(area.FromRow + 1, area.FromColumn + 1, area.ToRow + 1, area.ToColumn + 1))];

    private static int[] Hidden(IExcelDataReader reader, List<RawRow> rows) =>
        [.. Enumerable.Range(0, reader.FieldCount).Where(column => reader.GetColumnWidth(column) == 0 && rows.Exists(row => row[column].Text.Length > 0))];

    private static RawRow? Row(IExcelDataReader reader, SourcePlace sheet, Dictionary<(int Row, int Column), string> remarks, TextPool pool)
    {
        var number = reader.Depth + 1;
        var last = reader.FieldCount - 1;
        while (last >= 0 && reader.IsDBNull(last) && !remarks.ContainsKey((number, last + 1))) last--;
        if (last < 0) return null;
        var cells = new RawCell[last + 1];
        var any = false;
        for (var column = 0; column <= last; column++)
        {
            var cell = Cell(reader, column, remarks.GetValueOrDefault((number, column + 1)));
            if (cell.Text.Length > TableLimits.CellText)
                throw new FileRefusal(sheet with { Row = number, Column = column + 1 }, $"セルの文字が多すぎます（上限{TableLimits.CellText:N0}字）。", "文字を減らすか、セルを分けてください。");
            cells[column] = cell with { Text = pool.Of(cell.Text) };
            any |= cell.Text.Length > 0 || cell.Remark is not null;
        }
        return any ? new(number, cells, IsHidden: reader.RowHeight == 0) : null;
    }

    private static RawCell Cell(IExcelDataReader reader, int column, string? remark)
    {
        var value = reader.GetValue(column);
        var cell = value is string text ? new RawCell(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')) : CellText.Of(value, value is null ? null : reader.GetNumberFormatString(column));
        return remark is null ? cell : cell with { Remark = remark };
    }
}
