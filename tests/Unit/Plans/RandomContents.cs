using CsCheck;
using ReformFlow.Domain;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Doubts;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Tests.Unit.Plans;

/// <summary>Random contents of a small sheet, from so few texts that two of them often share a field.</summary>
internal static class RandomContents
{
    public static readonly Values<SeriesId> Series = [new("s1"), new("s2"), new("s3")];

    private static readonly Gen<Cell?> Cells = Gen.OneOf<Cell?>(
        null, Cell.Read(""), Cell.Read("-"), Cell.Read("4"), Cell.Read("4.0"), Cell.Read("4件"), Cell.Read("策定"), new Cell("策定", new Reading.Milestone("策定")), Cell.Read("未確定"));

    private static readonly Gen<Paragraphs?> Texts =
        Gen.OneOf("・統合した。", "・廃止した。", "・見直した。", "1:a", "・件数を数えた。").Array[0, 4].Select(lines => Paragraphs.Of(string.Join('\n', lines))).Null();

    private static readonly Gen<Explanation> Explanations = Gen.Select(
        Gen.OneOf("s1", "s2"), Gen.OneOf(DoubtKind.OneSided, DoubtKind.UnitMissing), Gen.OneOf("4", "-"), Gen.OneOf("事業がない", "単位は件"),
        (series, kind, about, words) => new Explanation(new(series), kind, about, words));

    public static Gen<SheetContent> Any { get; } =
        from cells in Cells.Array[3]
        from narrative in Texts
        from remarks in Texts
        from explanations in Explanations.List[0, 2]
        select new SheetContent(
            Series.Zip(cells).Where(pair => pair.Second is not null).Select(pair => new Answer(pair.First, pair.Second!)).ToValues(),
            narrative, remarks, explanations.DistinctBy(each => (each.Series, each.Kind, each.About)).ToValues());
}
