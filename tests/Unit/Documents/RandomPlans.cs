using CsCheck;
using ReformFlow.Documents;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Sections;

namespace ReformFlow.Tests.Unit.Documents;

/// <summary>Random plans of the shape that the reader makes: any texts, values, sections and years, nothing that no sheet prints.</summary>
internal static class RandomPlans
{
    public static ReadingOptions Options { get; } = new(new("random"), new("plan"), "でたらめな計画", new(
    [
        new(new("kikaku"), "企画課", null, new(1980, 4, 1), null, []),
        new(new("somu"), "総務課", "総務部", new(1980, 4, 1), null, []),
        new(new("kosodate"), "子育て・健康課", null, new(1980, 4, 1), null, []),
    ]));

    private static readonly Gen<string> Words = Gen.OneOf(
        "調書", "見直し", "を", "、", "。", "・", "A", "ｶﾅ", "１２", " ", "　", "<b>", "</p>", "&lt;", "&nbsp;", "&#12354;", "&#", ";", "<!--", "-->", "<script>", "</script>", "<iframe>", "&", "<", "(一社)", "「数」", "～", "※", "𠮷", "-", "%", "内", "備考欄").Array[1, 12].Select(string.Concat);

    private static readonly Gen<string> Title = Words.Select(words => $"あ{words.Trim()}題");

    private static readonly Gen<Paragraphs> Text = Words.Select(words => $"ん{words}").Array[0, 3].Select(lines => Paragraphs.Of(string.Join('\n', lines)));

    private static readonly Gen<Cell> Cells = Gen.OneOf(
        "1", "20.30", "1,234", "-0.30%", "△4", "92人", "検討", "見直し・改定", "-", "―", "", " 12 ", "0.0%～0.5%向上", "48/91", "20億円以上", "5件未満",
        "見込 3", "未確定", "評価対象外", "<p>5</p>", "&amp;", "年度", "令和4年度", "一部\u2028導入").Select(Cell.Read);

    private static readonly Gen<(string Label, PeriodKind Period)> Labels = Gen.OneOf(
        ("事業数 (単年)", PeriodKind.SingleYear), ("件数（累計）", PeriodKind.Cumulative), (" 人数 ", PeriodKind.NotStated), ("時間(月平均)", PeriodKind.MonthlyAverage),
        ("日数 (平均)", PeriodKind.Average), ("残高（時点）", PeriodKind.PointInTime), ("<i>割合</i>", PeriodKind.NotStated), ("見出し", PeriodKind.NotStated));

    private static readonly Gen<NamedSection> Sections = Gen.OneOf(
        new NamedSection("企画課", new("kikaku")), new NamedSection("総務課", new("somu")), new NamedSection("子育て・健康課", new("kosodate")),
        new NamedSection("土木課", null), new NamedSection("土木課・水道課", null), new NamedSection("企画課・土木課", null));

    public static Gen<PlanBook> Books { get; } =
        from first in Gen.Int[1990, 2045]
        from count in Gen.Int[1, 5]
        from sheet in Gen.Int[0, count - 1]
        let years = Enumerable.Range(first, count).Select(year => new FiscalYear(year)).ToValues()
        from headings in Headings
        from items in Items(years, sheet).List[1, 5]
        from places in Places(headings, items.Count)
        select Book(years, headings, items, places);

    private static Gen<Values<Heading>> Headings => Gen.Select(Title, Text, Gen.Select(Title, Text).List[1, 3]).List[1, 3].Select(policies => policies.Select((policy, p) =>
        new Heading(new($"policy-{p + 1}"), $"{p + 1}", policy.Item1, policy.Item2, policy.Item3.Select((measure, m) =>
            new Heading(new($"measure-{p + 1}-{m + 1}"), $"({m + 1})", measure.Item1, measure.Item2, [])).ToValues())).ToValues());

    private sealed record Place(int Item, HeadingId Under, bool IsRepost);

    // A re-post may stand before its original.
    private static Gen<List<Place>> Places(Values<Heading> headings, int items)
    {
        var measures = headings.SelectMany(policy => policy.Children).Select(measure => measure.Id).ToArray();
        return from originals in Gen.OneOf(measures).List[items]
               from reposts in Gen.Select(Gen.Int[0, items - 1], Gen.OneOf(measures), (item, under) => new Place(item, under, true)).List[0, 2]
               from first in Gen.Bool
               let places = originals.Select((under, item) => new Place(item, under, false))
               select (first ? reposts.Concat(places) : places.Concat(reposts)).ToList();
    }

    private static Gen<Func<int, (ActionItem Item, Values<YearSheet> Sheets)>> Items(Values<FiscalYear> years, int sheet) =>
        from title in Title
        from leads in Sections.HashSet[1, 3]
        from related in Related
        from description in Text
        from bars in Bars
        from indicators in Indicators(years).List[1, 2]
        from actuals in Cells.Array[years.Count].List[indicators.Sum(indicator => indicator.Count)]
        from narrative in Text
        from remarks in Text.Null()
        select (Func<int, (ActionItem, Values<YearSheet>)>)(number =>
        {
            var item = new ActionItem(new($"item-{number}"), title, new(leads.ToValues()), related, description,
                bars.Count == 0 ? Schedule.Lost : Schedule.Of(bars), indicators.Select((indicator, index) => indicator.Make(index + 1)).ToValues(), new(years[0]));
            var series = item.AllSeries.Select(each => each.Id).ToList();
            return (item, years.Select((year, column) => new YearSheet(item.Id, year, new(
                series.Select((id, row) => new Answer(id, actuals[row][column])).ToValues(),
                column == sheet ? narrative : null, column == sheet ? remarks : null))).ToValues());
        });

    private static Gen<RelatedSections> Related => Gen.OneOf(
        Gen.Const<RelatedSections>(new RelatedSections.All()), Gen.Const<RelatedSections>(new RelatedSections.Blank()),
        Sections.HashSet[1, 4].Select(sections => (RelatedSections)new RelatedSections.Listed(sections.ToValues())));

    // Several bullets in one cell are several bars, so no bar has a second bullet inside.
    private static Gen<Values<ScheduleBar>> Bars =>
        (from text in Title.Select(title => Paragraphs.Of(title).Lines[0])
         from first in Gen.Int[1990, 2050].Nullable()
         from length in Gen.Int[0, 4].Nullable()
         let last = length is null ? null : (first ?? 2000) + length
         select new ScheduleBar(text, first is { } begin ? new FiscalYear(begin) : null, last is { } end ? new FiscalYear(end) : null)).List[0, 3].Select(bars => bars.ToValues());

    private sealed record IndicatorPlan(int Count, Func<int, Indicator> Make);

    private static Gen<IndicatorPlan> Indicators(Values<FiscalYear> years) =>
        from name in Title
        from baseline in Gen.Bool
        from calendar in Gen.Bool
        from rows in Gen.Select(Labels, Cells.Array[years.Count]).List[1, 3]
        select new IndicatorPlan(rows.Count, number => new(new($"i{number}"),
            [new(years[0], baseline ? $"{name}（平成元年度比）" : name)],
            rows.Select((row, index) => new Series(new($"i{number}-s{index + 1}"), row.Item1.Label, row.Item1.Period,
                calendar ? YearBasis.CalendarYear : YearBasis.FiscalYear,
                TargetHistory.StartingWith(new(years.Select((year, column) => new YearCell(year, row.Item2[column])).ToValues())))).ToValues(),
            baseline ? new(new(1989), null) : null));

    // An item's identity comes from the number at its original place.
    private static PlanBook Book(Values<FiscalYear> years, Values<Heading> headings,
        List<Func<int, (ActionItem Item, Values<YearSheet> Sheets)>> makers, List<Place> places)
    {
        var items = makers.Select((make, item) => make(places.FindIndex(place => place.Item == item && !place.IsRepost) + 1)).ToList();
        var placements = places.Select((place, index) => new Placement(items[place.Item].Item.Id, place.Under, new($"{index + 1}"), place.IsRepost)).ToValues();
        var plan = new Plan(Options.Plan, Options.PlanName, years[0], years[^1], ["基本方針", "個別項目"], headings, items.Select(item => item.Item).ToValues(), placements);
        return new(plan, items.SelectMany(item => item.Sheets).ToValues());
    }
}
