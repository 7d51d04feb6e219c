using System.IO.Compression;
using System.Text;
using ReformFlow.Domain.Doubts;
using static ReformFlow.Tests.Unit.Documents.BadFile;

namespace ReformFlow.Tests.Unit.Documents;

/// <summary>Workbooks that are dangerous, damaged or not what they say.</summary>
internal static class BadWorkbooks
{
    private const string Dtd = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
    private const string Relation = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/oleObject\" Target=\"file:///c:/x.xlsx\" TargetMode=\"External\"/></Relationships>";

    private static readonly byte[] OldBook = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static Dictionary<string, BadFile> All { get; } = new()
    {
        ["zip bomb, one part"] = Refused("a.xlsx", () => Good.With("xl/media/a.bin", new byte[60 * 1024 * 1024]).Bytes(), "大きすぎます"),
        ["zip bomb, many parts"] = Refused("a.xlsx", () => Many(Good, 60, new byte[1024 * 1024]).Bytes(), "大きすぎます"),
        ["zip bomb, packed too well"] = Refused("a.xlsx", () => Good.With("xl/media/a.bin", new byte[20 * 1024 * 1024]).Bytes(), "圧縮の割合"),
        ["zip bomb, nested"] = Refused("a.xlsx", () => Good.With("xl/media/a.bin", Good.Bytes()).Bytes(), "別の圧縮ファイル"),
        ["201 parts"] = Refused("a.xlsx", () => Many(Good, 201, [1]).Bytes(), "部品が多すぎます"),
        ["package cut in half"] = Refused("a.xlsx", () => Good.Bytes()[..1500], "壊れています"),
        ["package without its end"] = Refused("a.xlsx", () => Good.Bytes()[..^10], "壊れています"),
        ["package of nothing"] = Refused("a.xlsx", () => [(byte)'P', (byte)'K', 5, 6, .. new byte[18]], "Excelのブックではない"),
        ["another kind of package"] = Refused("a.xlsx", () => Good.Without("xl/workbook.xml").With("word/document.xml", "<a/>").Bytes(), "Excelのブックではない"),
        ["empty file"] = Refused("a.xlsx", () => [], "空です"),
        ["damaged bytes inside"] = Refused("a.xlsx", () => Damaged(Good.Bytes()), "壊れています"),
        ["macro"] = Refused("a.xlsx", () => Good.With("xl/vbaProject.bin", [1, 2, 3, 4, 5]).Bytes(), "マクロ"),
        ["macro by its name"] = Refused("a.xlsm", () => Good.Bytes(), "マクロ"),
        ["macro sheet"] = Refused("a.xlsx", () => Good.With("xl/macrosheets/sheet1.xml", "<a/>").Bytes(), "マクロのシート"),
        ["ActiveX"] = Refused("a.xlsx", () => Good.With("xl/activeX/activeX1.xml", "<a/>").Bytes(), "ActiveX"),
        ["external link"] = Refused("a.xlsx", () => Good.With("xl/externalLinks/externalLink1.xml", "<a/>").Bytes(), "リンク"),
        ["external relation"] = Refused("a.xlsx", () => Good.With("xl/worksheets/_rels/sheet1.xml.rels", Relation).Bytes(), "リンク"),
        ["connection"] = Refused("a.xlsx", () => Good.With("xl/connections.xml", "<a/>").Bytes(), "接続"),
        ["query"] = Refused("a.xlsx", () => Good.With("xl/queryTables/queryTable1.xml", "<a/>").Bytes(), "接続"),
        ["embedded file"] = Refused("a.xlsx", () => Good.With("xl/embeddings/oleObject1.bin", [1, 2, 3, 4]).Bytes(), "埋め込まれている"),
        ["binary workbook"] = Refused("a.xlsx", () => Good.With("xl/workbook.bin", [1]).Bytes(), ".xlsb"),
        ["encrypted"] = Refused("a.xlsx", () => [.. OldBook, .. new byte[2048]], "暗号化"),
        ["entity in the workbook"] = Refused("a.xlsx", () => Good.With("xl/workbook.xml", $"{Dtd}<workbook/>").Bytes(), "DTD"),
        ["entity in a sheet"] = Refused("a.xlsx", () => Good.With("xl/worksheets/sheet1.xml", $"{Dtd}<worksheet>&e;</worksheet>").Bytes(), "DTD"),
        ["entity in a relation"] = Refused("a.xlsx", () => Good.With("xl/_rels/workbook.xml.rels", $"{Dtd}<Relationships>&e;</Relationships>").Bytes(), "DTD"),
        ["entities of entities"] = Refused("a.xlsx", () => Good.With("xl/sharedStrings.xml", "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><sst>&b;</sst>").Bytes(), "DTD"),
        ["broken XML"] = Refused("a.xlsx", () => Good.With("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row>").Bytes(), "壊れています"),
        ["no XML"] = Refused("a.xlsx", () => Good.With("xl/worksheets/sheet1.xml", [0, 1, 2, 3]).Bytes(), "壊れています"),
        ["sheet without its part"] = Refused("a.xlsx", () => Good.Without("xl/worksheets/sheet1.xml").Bytes(), ""),
        ["1,048,577 rows"] = Refused("a.xlsx", () => Sheet(string.Concat(Enumerable.Repeat("<row/>", 1_048_577))), "行が多すぎます", "シート「一覧」 100001行目"),
        ["row beyond the last"] = Refused("a.xlsx", () => Sheet("<row r=\"1048577\"><c><v>1</v></c></row>"), "行が多すぎます", "シート「一覧」 1048577行目"),
        ["column beyond the last"] = Refused("a.xlsx", () => Sheet("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>"), "列が多すぎます", "シート「一覧」 1行目"),
        ["too long a cell"] = Refused("a.xlsx", () => Sheet($"<row r=\"2\">{HandBook.Text(new string('あ', 32_768))}</row>"), "文字が多すぎます", "シート「一覧」 セルA2"),
        ["two sheets of a name"] = Refused("a.xlsx", () => new HandBook(List, "/><sheet name=\"一覧\" sheetId=\"2\" r:id=\"rId1\"").Bytes(), "同じ名前のシート"),
        ["text named .xlsx"] = Refused("a.xlsx", () => Encoding.UTF8.GetBytes("区分,ID,値\n計画名,,x"), "中身はCSVの表"),
        ["page named .xls"] = Refused("a.xls", () => "<html><table><tr><td>1</td></tr></table></html>"u8.ToArray(), "中身はHTML"),
        [".xlsx named .xls"] = Refused("a.xls", () => Good.Bytes(), "名前は.xlsですが"),
        ["PDF named .xlsx"] = Refused("a.xlsx", () => "%PDF-1.7"u8.ToArray(), "PDF"),
        ["old workbook cut short"] = Refused("a.xls", () => [.. OldBook, .. new byte[100]], "壊れています"),
        ["old workbook of noise"] = Refused("a.xls", () => [.. OldBook, .. Noise(20_000)], "壊れています"),
        ["old workbook with a macro"] = Refused("a.xls", () => [.. OldBook, .. new byte[600], .. Encoding.Unicode.GetBytes("_VBA_PROJECT_CUR")], "マクロ"),
        ["unknown ending"] = Refused("a.ods", () => Good.Bytes(), "読み込めない種類"),
        ["name with folders"] = Refused("../../etc/passwd\u0007.xlsx", () => [], "空です"),
        ["hidden sheet"] = Doubtful("a.xlsx", () => new HandBook(List, "state=\"veryHidden\"").Bytes(), DoubtKind.HiddenCells, "シート「一覧」"),
        ["hidden row"] = Doubtful("a.xlsx", () => Sheet(List.Replace("<row><c t=\"inlineStr\"><is><t xml:space=\"preserve\">備考", "<row hidden=\"1\"><c t=\"inlineStr\"><is><t xml:space=\"preserve\">備考", StringComparison.Ordinal)), DoubtKind.HiddenCells, $"{TidyLists.RowOf("備考")}行目"),
        ["formula"] = Doubtful("a.xlsx", () => With("<c><f>1+1</f><v>2</v></c>"), DoubtKind.ConvertedCell, ActualCell),
        ["error value"] = Doubtful("a.xlsx", () => With("<c t=\"e\"><v>#REF!</v></c>"), DoubtKind.ConvertedCell, ActualCell),
        ["date"] = Doubtful("a.xlsx", () => With("<c s=\"1\"><v>44000</v></c>"), DoubtKind.ConvertedCell, ActualCell),
        ["date since 1904"] = Doubtful("a.xlsx", () => new HandBook(Value("<c s=\"1\"><v>44000</v></c>"), "", "<workbookPr date1904=\"1\"/>").Bytes(), DoubtKind.ConvertedCell, ActualCell),
        ["rounded number"] = Doubtful("a.xlsx", () => With("<c s=\"4\"><v>12.6</v></c>"), DoubtKind.ConvertedCell, ActualCell),
        ["control character"] = Refused("a.xlsx", () => With("<c t=\"inlineStr\"><is><t>1_x0007_</t></is></c>"), "制御文字", ActualCell),
        ["half a character"] = Refused("a.xlsx", () => With("<c t=\"inlineStr\"><is><t>1_xD800_</t></is></c>"), "サロゲート", ActualCell),
        ["line break in a value"] = Refused("a.xlsx", () => With("<c t=\"inlineStr\"><is><t>1\n2</t></is></c>"), "改行", ActualCell),
    };

    private static string ActualCell => $"シート「一覧」 セルM{TidyLists.RowOf("実績")}";

    private static HandBook Good => new(List);

    private static string List => HandBook.RowsOf(TidyLists.Small());

    /// <summary>The list with another cell in the place of the first actual.</summary>
    public static string Value(string cell) => HandBook.RowsOf(TidyLists.With("実績", "ここ")).Replace(HandBook.Text("ここ"), cell, StringComparison.Ordinal);

    private static byte[] With(string cell) => Sheet(Value(cell));

    private static byte[] Sheet(string rows) => new HandBook(rows).Bytes();

    private static HandBook Many(HandBook book, int count, byte[] content) =>
        Enumerable.Range(0, count).Aggregate(book, (more, number) => more.With($"xl/media/{number}.bin", content));

    private static byte[] Noise(int count)
    {
        var noise = new byte[count];
        new Random(7).NextBytes(noise);
        return noise;
    }

    // The list of parts stays, what the sheet holds does not unpack any more.
    private static byte[] Damaged(byte[] package)
    {
        using var archive = new ZipArchive(new MemoryStream(package));
        var at = package.AsSpan().IndexOf("xl/worksheets/sheet1.xml"u8) + 60;
        package.AsSpan(at, 200).Fill(0xFF);
        return package;
    }
}
