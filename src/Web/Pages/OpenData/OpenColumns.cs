using System.Globalization;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Judging;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Wording;

namespace ReformFlow.Web.Pages.OpenData;

/// <summary>The columns of the open data, in their order. A column is never renamed or moved: new ones come last.</summary>
public static class OpenColumns
{
    private static readonly EraTable Eras = EraTable.Standard;

    /// <summary>The columns.</summary>
    public static IReadOnlyList<OpenColumn> All { get; } = [.. OfSheet(), .. OfDatum(), .. OfVersion()];

    private static OpenColumn[] OfSheet() =>
    [
        new("municipality_code", "全国地方公共団体コード", "総務省の全国地方公共団体コード。検査数字を含む6桁で、先頭の0も書く。", "143421", row => row.Code) { Pattern = "^[0-9]{6}$" },
        new("municipality", "地方公共団体名", "公表したときの名称。", "二宮町", row => row.Sheet.MunicipalityName),
        new("plan_id", "計画ID", "計画の識別子。変わらない。", "gyokaku-r1", row => row.Sheet.Plan.Value),
        new("plan", "計画名", "公表したときの計画の名称。", "第6次行政改革推進計画", row => row.Sheet.PlanName),
        Year("report_year", "調書年度_西暦", "調書が報告する年度。4月に始まる年の西暦。", "2022", row => row.Sheet.Year),
        new("report_year_era", "調書年度_和暦", "調書が報告する年度の和暦。", "令和4年度", row => Eras.FiscalYearName(row.Sheet.Year)),
        new("item_id", "取り組み事項ID", "取り組み事項の識別子。番号が変わっても変わらない。", "item-9", row => row.Sheet.Item.Id.Value),
        new("number", "項目番号", "印刷された番号。", "9", row => row.Sheet.Number.Printed),
        new("also_at", "再掲の項目番号", "同じ事項が再び載る番号。複数のときは；で区切る。データは一度だけ載る。", "12；15", row => Joined(row.Sheet.Reposts.Select(each => each.Printed))) { IsRequired = false },
        new("policy", "基本方針等", "上位の見出し。上から順に／で区切る。", "1 組織体制の強化／(1) 業務の効率化", row => string.Join('／', row.Sheet.Headings)) { IsRequired = false },
        new("title", "取り組み事項", "取り組み事項の名称。", "行政評価による事業の再編・整理", row => row.Sheet.Item.Title),
        new("leads", "主体課", "主体となる課。複数のときは；で区切る。", "企画政策課；総務課", row => Joined(row.Sheet.Item.Leads.All.Select(each => each.Printed))),
    ];

    private static OpenColumn[] OfDatum() =>
    [
        new("kind", "区分", "その行が何か。内容と備考は文章。", "実績", row => row.KindName) { Only = ["目標", "実績", "内容", "備考"] },
        new("indicator_id", "成果指標ID", "成果指標の識別子。文章の行では空欄。", "i1", row => row.Indicator?.Id.Value ?? "") { IsRequired = false },
        new("indicator", "成果指標", "その年度に数える成果指標の名称。文章の行では空欄。", "事業の統廃合数", row => row.Indicator?.DefinitionIn(row.Year).Name ?? "") { IsRequired = false },
        new("series_id", "系列ID", "成果指標の中の系列の識別子。文章の行では空欄。", "s1", row => row.Series?.Id.Value ?? "") { IsRequired = false },
        new("series", "系列", "系列の名称。印刷されていなければ空欄。", "事業数 (単年)", row => row.Series?.Label ?? "") { IsRequired = false },
        Year("year", "年_西暦", "値が属する年度（暦年で数える系列では暦年）の西暦。", "2022", row => row.Year),
        new("year_era", "年_和暦", "値が属する年度、または暦年の和暦。", "令和4年度", row => IsCalendar(row) ? Eras.CalendarYearName(row.Year.StartYear) : Eras.FiscalYearName(row.Year)),
        new("year_basis", "年の数え方", "年が年度か暦年か。", "年度", row => IsCalendar(row) ? "暦年" : "年度") { Only = ["年度", "暦年"] },
        new("printed", "値_表記", "調書に印刷された文字そのもの。文章では改行を含む。", "1,234千円", row => row.Printed) { IsRequired = false },
        new("value_kind", "値の種類", "値が何として読まれたか。数値、百分率、範囲、文字、未確定、評価対象外など。", "数値", row => row.ReadingName),
        Number("value", "数値", "計算に使う値。範囲では下限、「以上」ではその値。桁区切りはない。", "1234", row => row.Amount.Least),
        Number("upper", "上限", "範囲の上限、「以下」「未満」の値。", "0.5", row => row.Amount.Most),
        new("unit", "単位", "値の単位。書かれていなければ空欄。", "千円", row => row.Amount.Unit) { IsRequired = false },
        new("judgement", "判定", "実績を目標と比べた判定。実績の行だけにある。", "達成", row => row.JudgementName) { IsRequired = false, Only = [.. Enum.GetValues<Judgement>().Select(each => Words.Of(each).Ja)] },
    ];

    private static OpenColumn[] OfVersion() =>
    [
        new("version", "版", "公表された調書の版。訂正や確定のたびに1つ増える。", "1", row => Digits(row.Sheet.Version)) { Type = OpenType.Whole },
        new("published_on", "公表日", "その版を公表した日（日本時間）。", "2023-09-30", row => Clocks.DayOf(row.Sheet.PublishedAt).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) { Type = OpenType.Day },
        new("content_hash", "内容のSHA-256", "その版の文（JSON）のSHA-256。16進64桁。", new('0', 64), row => row.From.Hash) { Pattern = "^[0-9a-f]{64}$" },
        new("address", "版のアドレス", "その版を示すページ。このサイトの根からの位置。", "/ninomiya/gyokaku-r1/item-9/2022/v1", row => row.From.Address),
    ];

    private static OpenColumn Year(string key, string name, string about, string example, Func<OpenRow, FiscalYear> of) =>
        new(key, name, about, example, row => Digits(of(row).StartYear)) { Type = OpenType.Whole, Unit = "年" };

    private static OpenColumn Number(string key, string name, string about, string example, Func<OpenRow, string> of) =>
        new(key, name, about, example, of) { Type = OpenType.Number, Unit = "「単位」の列", IsRequired = false };

    private static bool IsCalendar(OpenRow row) => row.Series?.Years is YearBasis.CalendarYear;

    private static string Joined(IEnumerable<string> words) => string.Join('；', words);

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
