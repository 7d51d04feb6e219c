using System.Text;
using ReformFlow.Documents.Tidy;
using ReformFlow.Domain.Doubts;
using static ReformFlow.Tests.Unit.Documents.BadFile;

namespace ReformFlow.Tests.Unit.Documents;

/// <summary>Lists whose file is sound and whose cells are odd: like formulas, merged, hidden, out of range, or printed as people print.</summary>
internal static class OddCells
{
    public static Dictionary<string, BadFile> All { get; } = new()
    {
        ["value like a formula, ="] = LikeAFormula("=1+1"),
        ["value like a formula, ＝"] = LikeAFormula("＝HYPERLINK(1)"),
        ["value like a formula, +"] = LikeAFormula("+cmd|' /C calc'!A0"),
        ["value like a formula, ＋"] = LikeAFormula("＋A1"),
        ["value like a formula, -"] = LikeAFormula("-A1"),
        ["value like a formula, －"] = LikeAFormula("－Ａ１"),
        ["value like a formula, @"] = LikeAFormula("@SUM(1)"),
        ["value like a formula, ＠"] = LikeAFormula("＠SUM"),
        ["value like a formula behind an apostrophe"] = LikeAFormula("''=1"),
        ["text like a formula"] = Doubtful("一覧.csv", () => TidyLists.Csv(TidyLists.With("実績の内容", "=WEBSERVICE(1)")).Bytes, DoubtKind.ConvertedCell, $"セルM{TidyLists.RowOf("実績の内容")}"),
        ["HTML in a list"] = Doubtful("一覧.xlsx", () => TidyLists.Workbook(TidyLists.With("実績の内容", "<p>見直した。</p><script>alert(1)</script>")).Bytes, DoubtKind.HtmlScrap, $"シート「一覧」 セルM{TidyLists.RowOf("実績の内容")}"),
        ["values merged into one"] = Doubtful("一覧.xlsx", () => OddFiles.Merged(HandBook.RowsOf(Emptied("値")), $"M{Actual}:M{Actual + 1}"), DoubtKind.ConvertedCell, $"シート「一覧」 セルM{Actual + 1}"),
        ["kinds merged into one"] = Refused("一覧.xlsx", () => OddFiles.Merged(HandBook.RowsOf(Emptied("区分")), $"A{Actual}:A{Actual + 1}"), "セルが結合されている", $"シート「一覧」 セルA{Actual + 1}"),
        ["hidden column"] = Doubtful("一覧.xlsx", () => new HandBook("").With("xl/worksheets/sheet1.xml",
            $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><cols><col min=\"13\" max=\"13\" width=\"9\" hidden=\"1\" customWidth=\"1\"/></cols><sheetData>{HandBook.RowsOf(TidyLists.Small())}</sheetData></worksheet>").Bytes(), DoubtKind.HiddenCells, "シート「一覧」 セルM1"),
        ["date as text"] = Doubtful("一覧.xlsx", () => TidyLists.Workbook(TidyLists.With("実績", "2022年4月1日")).Bytes, DoubtKind.TextAgainstNumber, Cell),
        ["truth"] = InXml("<c t=\"b\"><v>1</v></c>"),
        ["number beyond all"] = InXml("<c><v>1E300</v></c>"),
        ["division by nothing"] = InXml("<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"),
        ["formula of a lost sheet"] = InXml("<c t=\"e\"><f>Sheet9!A1</f><v>#REF!</v></c>"),
        ["shared text that is not there"] = InXml("<c t=\"s\"><v>999</v></c>"),
        ["negative number with △"] = Fine("一覧.xlsx", () => TidyLists.Workbook(TidyLists.With("実績", "△1")).Bytes),
        ["number in full width"] = Fine("一覧.xlsx", () => TidyLists.Workbook(TidyLists.With("実績", "１")).Bytes),
        ["number as text"] = Fine("一覧.xlsx", () => TidyLists.Workbook(TidyLists.With("実績", "1")).Bytes),
        ["thousands with commas"] = Doubtful("一覧.xlsx", () => TidyLists.Workbook(TidyLists.With("実績", "1,000")).Bytes, DoubtKind.MagnitudeDoubtful, Cell),
        ["year beyond all"] = Refused("一覧.xlsx", () => TidyLists.Workbook(TidyLists.With("実績", "99999", "西暦")).Bytes, "年度「99999」", $"シート「一覧」 セルI{Actual}"),
        ["year as a date"] = Refused("一覧.xlsx", () => TidyLists.Workbook(TidyLists.With("実績", "2022/04/01", "西暦")).Bytes, "年度「2022/04/01」", $"シート「一覧」 セルI{Actual}"),
        ["narrative longer than any"] = Refused("一覧.csv", () => TidyLists.Csv(TidyLists.With("実績の内容", new string('あ', 1_000_000))).Bytes, "20,000字を超えています", $"セルM{TidyLists.RowOf("実績の内容")}"),
        ["number of two items"] = Refused("一覧.xlsx", () => TidyLists.Workbook(TwoOfANumber()).Bytes, "項目番号1が二度あります"),
    };

    private static int Actual => TidyLists.RowOf("実績");

    private static string Cell => $"シート「一覧」 セルM{Actual}";

    private static BadFile LikeAFormula(string value) =>
        Doubtful("一覧.xlsx", () => TidyLists.Workbook(TidyLists.With("実績", value)).Bytes, DoubtKind.ConvertedCell, Cell);

    private static BadFile InXml(string cell) => Doubtful("一覧.xlsx", () => new HandBook(BadWorkbooks.Value(cell)).Bytes(), DoubtKind.ConvertedCell, Cell);

    private static List<string[]> Emptied(string column)
    {
        var rows = TidyLists.Small();
        rows[Actual][TidyLists.ColumnOf(column)] = "";
        return rows;
    }

    private static List<string[]> TwoOfANumber()
    {
        var text = Encoding.UTF8.GetString(TidyList.ToCsv(SmallDocument.Untouched.WithPlace("2 別の見直し").Taken().Book).Bytes)[1..];
        List<string[]> rows = [.. text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(','))];
        rows.Last(row => row[0] == "項目番号")[TidyLists.ColumnOf("値")] = "1";
        return rows;
    }
}
