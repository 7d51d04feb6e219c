using System.Text;
using ReformFlow.Documents.Mapping;
using ReformFlow.Domain.Doubts;
using static ReformFlow.Tests.Unit.Documents.BadFile;

namespace ReformFlow.Tests.Unit.Documents;

/// <summary>Lists, forms and foreign tables that open well and say something impossible or doubtful.</summary>
internal static class BadLists
{
    private static readonly ColumnMapping Mapping = new([new(1, MappedField.ItemNumber), new(2, MappedField.ItemTitle, Head: "取組"), new(3, MappedField.Leads),
        new(4, MappedField.Target, new(2022)), new(5, MappedField.Actual, new(2022)), new(6, MappedField.Narrative)], new(2022));

    public static Dictionary<string, BadFile> All { get; } = new()
    {
        ["CSV of nothing but its mark"] = Refused("a.csv", () => [0xEF, 0xBB, 0xBF], "見出し"),
        ["CSV with an open quote"] = Refused("a.csv", () => Csv("区分,ID,値\n計画名,,\"x\n\n"), "閉じていません", "2行目"),
        ["CSV with words behind a quote"] = Refused("a.csv", () => Csv("区分,ID,値\n計画名,,\"x\"y"), "余分な文字", "2行目"),
        ["CSV with a damaged byte"] = Refused("a.csv", () => [.. Csv("区分,ID,値\n計画名,,"), 0xFF, 0xFF], "読めないバイト", "2行目"),
        ["CSV of too many rows"] = Refused("a.csv", () => Csv(string.Concat(Enumerable.Repeat("1\n", 100_001))), "行が多すぎます", "100001行目"),
        ["CSV of too many columns"] = Refused("a.csv", () => Csv(new string(',', 501)), "列が多すぎます", "1行目"),
        ["CSV with NUL"] = Refused("a.csv", () => TidyLists.Csv(TidyLists.With("実績", "1\0")).Bytes, "制御文字", Cell("実績")),
        ["workbook named .csv"] = Refused("a.csv", () => new HandBook("").Bytes(), "中身はExcelのブック"),
        ["picture named .csv"] = Refused("a.csv", () => [0x89, (byte)'P', (byte)'N', (byte)'G', 1, 2], "画像"),
        ["CSV in CP932"] = Doubtful("a.csv", () => CodePagesEncodingProvider.Instance.GetEncoding(932)!.GetBytes(Encoding.UTF8.GetString(TidyLists.Csv(TidyLists.Small()).Bytes)), DoubtKind.EncodingAssumed),
        ["no list"] = Refused(() => [["氏名", "電話"], ["山田", "0463"]], "見出し"),
        ["unknown kind of row"] = Refused(() => TidyLists.With("備考", "備忘", "区分"), "一覧にない言葉", $"シート「一覧」 セルA{TidyLists.RowOf("備考")}"),
        ["the same twice"] = Refused(() => TidyLists.Small().Append(TidyLists.Small().First(row => row[0] == "実績")), "二度あります"),
        ["no year"] = Refused(() => TidyLists.With("実績", "いつか", "西暦"), "年度「いつか」", $"セルI{TidyLists.RowOf("実績")}"),
        ["year of no plan"] = Refused(() => TidyLists.With("実績", "1990", "西暦"), "計画にある年度ではありません", Cell("実績")),
        ["bad id"] = Refused(() => [.. TidyLists.Small().Select(row => row.Select(cell => cell == "item-1" ? "Item_1" : cell).ToArray())], "IDとして使えない"),
        ["negative order"] = Refused(() => TidyLists.With("備考", "-1", "順"), "数ではありません", $"セルL{TidyLists.RowOf("備考")}"),
        ["no title"] = Refused(() => TidyLists.Small().Where(row => row[0] != "取り組み事項"), "題名の行がありません"),
        ["blank title"] = Refused(() => TidyLists.With("取り組み事項", "　"), "空欄です", Cell("取り組み事項")),
        ["too long a title"] = Refused(() => TidyLists.With("取り組み事項", new string('長', 401)), "400字を超えています", Cell("取り組み事項")),
        ["too long a value"] = Refused(() => TidyLists.With("実績", new string('1', 201)), "200字を超えています", Cell("実績")),
        ["no lead"] = Refused(() => TidyLists.Small().Where(row => row[0] != "主体課"), "主体課がありません"),
        ["unknown section"] = Doubtful("一覧.xlsx", () => TidyLists.Workbook(TidyLists.With("主体課", "土木課")).Bytes, DoubtKind.SectionUnknown, Cell("主体課")),
        ["forged id of a section"] = Doubtful("一覧.xlsx", () => TidyLists.Workbook([.. TidyLists.With("主体課", "土木課").Select(row => row[0] == "主体課ID" ? [.. row.Select(cell => cell == "企画課=kikaku" ? "土木課=kikaku" : cell)] : row)]).Bytes, DoubtKind.SectionUnknown, Cell("主体課")),
        ["heading under itself"] = Refused(() => TidyLists.With("上の見出し", "measure-1-1"), "自分の下にあります", Cell("上の見出し")),
        ["place under no heading"] = Refused(() => TidyLists.With("掲載箇所", "measure-9"), "見出し「measure-9」がありません", Cell("掲載箇所")),
        ["plan that ends before it begins"] = Refused(() => TidyLists.With("計画の最終年度", "1999"), "逆である", Cell("計画の最終年度")),
        ["revision without a decision"] = Refused(() => TidyLists.Small().Append([.. TidyLists.Small().First(row => row[0] == "目標").Select((cell, column) => column == TidyLists.ColumnOf("版") ? "2" : cell)]), "版2の変更の日"),
        ["actual of no series"] = Refused(() => TidyLists.With("実績", "i9-s9", "系列ID"), "どの系列でもありません", Cell("実績")),
        ["unknown direction"] = Refused(() => TidyLists.With("期間の区分", "ときどき"), "使えない言葉", Cell("期間の区分")),
        ["title changed beside the id"] = Doubtful("一覧.xlsx", () => TidyLists.Workbook(TidyLists.With("実績", "直した題", "題名")).Bytes, DoubtKind.NotTaken, Cell("実績")),
        ["form without its list"] = Refused("調書.xlsx", () => new HandBook("", "", Name("RF_item.1_title")).Bytes(), "「明細」のシートがありません"),
        ["form with a strange field"] = Doubtful("調書.xlsx", () => new HandBook(HandBook.RowsOf(TidyLists.Small()), "", Name("RF_item.1_memo")).With("xl/workbook.xml", Renamed(Name("RF_item.1_memo"))).Bytes(), DoubtKind.NotTaken, "セルA1"),
        ["table with another head"] = Refused("表.csv", () => Csv("番号,氏名\n1,見直し"), "列の見出しが", "1行目") with { Mapping = Mapping, Where = "表.csv セルB1" },
        ["table with a number twice"] = Refused("表.csv", () => Csv("番号,取組,課,目標,実績,内容\n1,見直し,企画課,1,2,x\n1,別,企画課,1,2,x"), "番号1の取り組み事項が二つ", "表.csv セルB3") with { Mapping = Mapping },
        ["table with HTML"] = Doubtful("表.csv", () => Csv("番号,取組,課,目標,実績,内容\n1,見直し,企画課,1,2,<p>した。</p>"), DoubtKind.HtmlScrap, "表.csv セルF2") with { Mapping = Mapping },
        ["table with an unknown section"] = Doubtful("表.csv", () => Csv("番号,取組,課,目標,実績,内容\n1,見直し,土木・水道課,1,2,x"), DoubtKind.SectionUnknown, "表.csv セルC2") with { Mapping = Mapping },
        ["table with a row of nobody"] = Refused("表.csv", () => Csv("番号,取組,課,目標,実績,内容\n,,企画課,1,2,x"), "どの取り組み事項の行か", "表.csv 2行目") with { Mapping = Mapping },
        ["table with an empty list"] = Refused("表.csv", () => Csv("番号,取組,課,目標,実績,内容"), "取り組み事項が一つもありません") with { Mapping = Mapping },
    };

    private static string Cell(string kind) => $"セルM{TidyLists.RowOf(kind)}";

    private static byte[] Csv(string text) => Encoding.UTF8.GetBytes(text);

    private static string Name(string name) => $"<definedNames><definedName name=\"{name}\">'一覧'!$A$1</definedName></definedNames>";

    private static string Renamed(string names) =>
        $"<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"{FormWriterRest}\" sheetId=\"1\" r:id=\"rId1\"/></sheets>{names.Replace("一覧", FormWriterRest, StringComparison.Ordinal)}</workbook>";

    private const string FormWriterRest = "明細";
}
