using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using ReformFlow.Documents.Forms;
using ReformFlow.Documents.Mapping;
using ReformFlow.Domain.Doubts;
using static ReformFlow.Tests.Unit.Documents.BadFile;

namespace ReformFlow.Tests.Unit.Documents;

/// <summary>Files of another kind than their name says, in other encodings, without what they need, or with what they lost on the way.</summary>
internal static partial class OddFiles
{
    private static readonly ColumnMapping Twice = new([new(1, MappedField.ItemNumber), new(2, MappedField.ItemTitle), new(3, MappedField.Leads),
        new(4, MappedField.Actual, new(2022)), new(5, MappedField.Actual, new(2022))], new(2022));

    public static Dictionary<string, BadFile> All { get; } = new()
    {
        ["CSV in EUC-JP"] = Refused("a.csv", () => In(51932), "読めないバイト"),
        ["CSV in ISO-2022-JP"] = Refused("a.csv", () => In(50220), "一覧の見出し"),
        ["CSV in UTF-16"] = Fine("a.csv", () => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(List)]),
        ["CSV in UTF-16, big end first"] = Fine("a.csv", () => [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(List)]),
        ["CSV in UTF-16 without its mark"] = Refused("a.csv", () => Encoding.Unicode.GetBytes(List), "読めないバイト", "1行目"),
        ["CSV in UTF-16 cut inside a letter"] = Refused("a.csv", () => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(List)[..^1]], "UTF-16の文字として読めない"),
        ["CSV with the breaks of old Macs"] = Fine("a.csv", () => Encoding.UTF8.GetBytes(List.Replace("\r\n", "\r", StringComparison.Ordinal))),
        ["CSV with semicolons"] = Refused("a.csv", () => Encoding.UTF8.GetBytes(List.Replace(',', ';')), "一覧の見出し"),
        ["CSV of heads alone"] = Refused("a.csv", () => Encoding.UTF8.GetBytes(List.Split('\n')[0]), "計画の初年度"),
        ["CSV of nothing but NUL"] = Refused("a.csv", () => new byte[4096], "一覧の見出し"),
        ["CSV larger than any"] = Refused("a.csv", () => new byte[20 * 1024 * 1024 + 1], "大きすぎます"),
        ["CSV of too many cells"] = Refused("a.csv", () => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(new string(',', 399) + "x\n", 49_000))), "セルが多すぎます", "2501行目"),
        ["JPEG named .csv"] = Refused("a.csv", () => [0xFF, 0xD8, 0xFF, 0xE0, 0, 16], "画像"),
        ["JSON named .csv"] = Refused("a.csv", () => "{\"a\":[1,2,3]}"u8.ToArray(), "一覧の見出し"),
        ["JSON named .xlsx"] = Refused("a.xlsx", () => "{\"a\":1}"u8.ToArray(), "中身はJSON"),
        ["GIF named .xlsx"] = Refused("a.xlsx", () => [.. "GIF89a"u8, 0, 0, 0, 0], "ブックではないファイル"),
        ["XML named .xls"] = Refused("a.xls", () => "<?xml version=\"1.0\"?><Workbook/>"u8.ToArray(), "中身はHTMLまたはXML"),
        [".docx named .xlsx"] = Refused("a.xlsx", () => Package(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<w/>")), "Excelのブックではない"),
        [".ods named .xlsx"] = Refused("a.xlsx", () => Package(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<o/>")), "Excelのブックではない"),
        ["ZIP of a CSV named .xlsx"] = Refused("a.xlsx", () => Package(("一覧.csv", List)), "Excelのブックではない"),
        [".xlsb by its name"] = Refused("a.xlsb", () => new HandBook("").Bytes(), "読み込めない種類"),
        ["template with macros"] = Refused("a.xltm", () => new HandBook("").Bytes(), "マクロ"),
        ["PDF by its name"] = Refused("調書.pdf", () => "%PDF-1.7"u8.ToArray(), "読み込めない種類"),
        ["workbook with an empty sheet"] = Refused("a.xlsx", () => new HandBook("").Bytes(), "一覧の見出し", "シート「一覧」"),
        ["workbook with a chart and no sheet"] = Refused("a.xlsx", () => ChartOnly().Bytes(), "一覧の見出し"),
        ["workbook whose sheet has another name"] = Fine("a.xlsx", () => Renamed(new HandBook(Rows), "集計").Bytes()),
        ["form without the names of its cells"] = Refused("調書.xlsx", () => Form(names => ""), "欄の名前（RF_で始まるもの）がすべて消えています"),
        ["form without one name"] = Refused("調書.xlsx", () => Form(names => Narrative().Replace(names, "")), "欄の名前（RF_で始まるもの）が1個消えています"),
        ["form whose name points nowhere"] = Refused("調書.xlsx", () => Form(names => Narrative().Replace(names, "<x:definedName name=\"RF_item.1_narrative_2022\">#REF!</x:definedName>")), "1個消えています"),
        ["table with a year twice"] = Refused("表.csv", () => Encoding.UTF8.GetBytes("番号,取組,課,令和4,R4\n1,見直し,企画課,1,2"), "同じ系列の同じ年度に別の値", "表.csv セルE2") with { Mapping = Twice },
        ["table with merged cells"] = Doubtful("表.xlsx", () => Merged(HandBook.RowsOf([["番号", "取組", "課", "令和4", "内容"], ["1", "見直し", "企画課", "1", "した。"], ["2", "別の", "企画課", "2", ""]]), "E2:E3"), DoubtKind.ConvertedCell, "セルE2") with
        {
            Mapping = new([new(1, MappedField.ItemNumber), new(2, MappedField.ItemTitle), new(3, MappedField.Leads), new(4, MappedField.Actual, new(2022)), new(5, MappedField.Narrative)], new(2022)),
        },
    };

    /// <summary>A workbook of one list with merged cells.</summary>
    public static byte[] Merged(string rows, string area) =>
        new HandBook(rows).With("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData><mergeCells count=\"1\"><mergeCell ref=\"{area}\"/></mergeCells></worksheet>").Bytes();

    private static string Rows => HandBook.RowsOf(TidyLists.Small());

    private static string List => Encoding.UTF8.GetString(TidyLists.Csv(TidyLists.Small()).Bytes) + "\r\n";

    private static byte[] In(int codePage) => CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.GetBytes(List);

    private static HandBook Renamed(HandBook book, string name) => book.With("xl/workbook.xml",
        $"<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"{name}\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");

    private static HandBook ChartOnly() => new HandBook("").Without("xl/worksheets/sheet1.xml").With("xl/chartsheets/sheet1.xml", "<chartsheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>")
        .With("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet\" Target=\"chartsheets/sheet1.xml\"/></Relationships>");

    private static byte[] Package(params (string Name, string Text)[] parts)
    {
        using var stream = new MemoryStream();
        using (var package = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in parts)
            {
                using var part = package.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        return stream.ToArray();
    }

    private static byte[] Form(Func<string, string> change)
    {
        using var stream = new MemoryStream();
        stream.Write(PlanForm.Write(SmallDocument.Untouched.Taken().Book));
        using (var package = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var reader = new StreamReader(package.GetEntry("xl/workbook.xml")!.Open());
            var changed = Names().Replace(reader.ReadToEnd(), names => change(names.Value));
            reader.Dispose();
            package.GetEntry("xl/workbook.xml")!.Delete();
            using var part = package.CreateEntry("xl/workbook.xml").Open();
            part.Write(Encoding.UTF8.GetBytes(changed));
        }
        return stream.ToArray();
    }

    [GeneratedRegex("<x:definedNames>.*</x:definedNames>", RegexOptions.Singleline)]
    private static partial Regex Names();

    [GeneratedRegex("<x:definedName name=\"RF_item.1_narrative_2022\">[^<]*</x:definedName>")]
    private static partial Regex Narrative();
}
