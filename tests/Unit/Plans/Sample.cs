using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Sections;

namespace ReformFlow.Tests.Unit.Plans;

/// <summary>The smallest plan that has everything: two measures, three items, the third printed twice.</summary>
internal static class Sample
{
    public static readonly FiscalYear First = new(2019), Last = new(2022);
    public static readonly Paragraphs Prose = Paragraphs.Of("効率化を進めます。");
    public static readonly RevisionDecision Decision = new(new(2021, 4, 1), new("kikaku-kacho"), "状況が変わったため");
    public static readonly Heading Measure = new(new("m1"), "(1)", "業務の効率化", Prose, []);
    public static readonly Heading OtherMeasure = new(new("m2"), "(2)", "組織の適正化", Prose, []);
    public static readonly Heading Policy = new(new("p1"), "1", "組織体制の強化", Paragraphs.None, [Measure, OtherMeasure]);

    public static readonly Values<ActionItem> Items = [Item("i1"), Item("i2"), Item("i3")];

    public static readonly Values<Placement> Placements =
    [
        Place("i1", "1"), Place("i2", "2"), Place("i3", "3"), new(new("i3"), new("m2"), new("4"), IsRepost: true),
    ];

    public static Plan Plan(Values<ActionItem>? items = null, Values<Placement>? placements = null) =>
        new(new("plan"), "行政改革推進計画", First, Last, ["基本方針", "個別項目"], [Policy], items ?? Items, placements ?? Placements);

    public static ActionItem Item(string id, ItemLife? life = null, Values<Indicator>? indicators = null) =>
        new(new(id), "行政評価による再編", new LeadSections([new("総務課", new("somu"))]), new RelatedSections.All(), Prose, Schedule.Lost,
            indicators ?? [Indicator($"{id}-i", $"{id}-s1", $"{id}-s2")], life ?? new(First));

    public static Indicator Indicator(string id, params string[] series) =>
        new(new(id), [new(First, "事業の統廃合数")], series.Select(each => Series(each)).ToValues());

    public static Series Series(string id) => new(new(id), "事業数 (単年)", PeriodKind.SingleYear, YearBasis.FiscalYear, TargetHistory.StartingWith(Row("1", "3")));

    public static Placement Place(string item, string number) => new(new(item), new("m1"), new(number), IsRepost: false);

    public static YearCells Row(params string[] printed) =>
        new(printed.Select((text, year) => new YearCell(First + year, Cell.Read(text))).ToValues());
}
