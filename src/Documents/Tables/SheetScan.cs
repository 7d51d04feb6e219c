using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace ReformFlow.Documents.Tables;

/// <summary>
/// Goes once through the XML of each sheet, keeping nothing, before a library builds anything of it: counts rows, columns and
/// cells, and notes which cells are formulas or errors, because the library gives the last result of the one and nothing of the other.
/// </summary>
internal sealed class SheetScan(string file)
{
    // Enough to tell; a sheet of nothing but formulas needs no longer list.
    private const int MostNoted = 10_000;
    private long _cells;
    private int _sharedTexts;

    /// <summary>What is to be said of cells, by row and column from 1; throws <see cref="FileRefusal"/> when the sheet is too large.</summary>
    public Dictionary<(int Row, int Column), string> Remarks(string sheet, ZipArchiveEntry part)
    {
        var found = new Dictionary<(int, int), string>();
        var (row, column, isShared) = (0, 0, false);
        using var xml = SafeXml.Open(part);
        while (xml.Read())
        {
            // The library reads such a number as an empty cell, and what stood there would be lost without a word.
            if (isShared && xml.NodeType is XmlNodeType.Text && !IsSharedText(xml.Value) && found.Count < MostNoted) found[(row, column)] = "文字の一覧にない番号のセル";
            if (xml.NodeType is not XmlNodeType.Element) continue;
            switch (xml.LocalName)
            {
                case "row":
                    (row, column) = (RowOf(xml) ?? row + 1, 0);
                    if (row > TableLimits.Rows) throw TooLarge(sheet, row, $"行が多すぎます（上限{TableLimits.Rows:N0}行）。");
                    break;
                case "c":
                    column = (SafeXml.Attribute(xml, "r") is { } reference ? CellReference.Of(reference)?.Column : null) ?? column + 1;
                    if (column > TableLimits.Columns) throw TooLarge(sheet, row, $"列が多すぎます（上限{TableLimits.Columns:N0}列）。");
                    if (++_cells > TableLimits.Cells) throw TooLarge(sheet, row, $"セルが多すぎます（上限{TableLimits.Cells:N0}）。");
                    isShared = SafeXml.Attribute(xml, "t") == "s";
                    if (SafeXml.Attribute(xml, "t") == "e" && found.Count < MostNoted) found[(row, column)] = "エラー値のセル";
                    break;
                case "f" when found.Count < MostNoted:
                    found.TryAdd((row, column), "数式の結果のセル");
                    break;
            }
        }
        return found;
    }

    /// <summary>Throws <see cref="FileRefusal"/> when the sheets share too many texts.</summary>
    public void CheckSharedTexts(ZipArchiveEntry part)
    {
        using var xml = SafeXml.Open(part);
        while (xml.Read())
            if (xml.NodeType is XmlNodeType.Element && xml.LocalName == "si" && ++_sharedTexts > TableLimits.SharedTexts)
                throw new FileRefusal(new(file), $"文字列が多すぎます（上限{TableLimits.SharedTexts:N0}）。", "必要なシートだけを新しいブックに写してください。");
    }

    private bool IsSharedText(string number) => int.TryParse(number, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var index) && index < _sharedTexts;

    private static int? RowOf(XmlReader xml) =>
        int.TryParse(SafeXml.Attribute(xml, "r"), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : null;

    private FileRefusal TooLarge(string sheet, int row, string what) =>
        new(new(file, sheet, row), what, "使っていない行と列を削除して保存し直すか、ファイルを分けてください。");
}
