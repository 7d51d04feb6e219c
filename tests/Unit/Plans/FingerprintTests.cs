using CsCheck;
using ReformFlow.Domain;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Doubts;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Tests.Unit.Plans;

public class FingerprintTests
{
    private static readonly Explanation Said = new(new("s1"), DoubtKind.OneSided, "-", "事業がない");

    [Fact]
    public void AFingerprint_StaysAsItIs()
    {
        // Stored receipts are compared with it for years. Computed by another program from the text
        // 1*2:s16:20.30%7:percent4:20.31*6:・統合した。-1*2:s18:OneSided1:-5:事業がない in UTF-16, low byte first.
        Assert.Equal("83fec7c907aa023cc6a4d901032a6b6a8bc27cafca4a8cd591bcd4b31d48b6c7", new SheetContent(
            [new(new("s1"), Cell.Read("20.30%"))], Paragraphs.Of("・統合した。"), null, [Said]).Fingerprint());
    }

    [Fact]
    public void TwoContents_ShareItOnlyWhenTheyAreEqual() =>
        Gen.Select(RandomContents.Any, RandomContents.Any).Sample((one, other) =>
        {
            Assert.Equal(one.Fingerprint(), (one with { Answers = [.. one.Answers] }).Fingerprint());
            Assert.Equal(one == other, one.Fingerprint() == other.Fingerprint());
        });

    [Fact]
    public void EveryKindOfReading_HasItsOwn()
    {
        Reading[] readings =
        [
            new Reading.Number(1), new Reading.Number(1, "件"), new Reading.Number(2, "件"), new Reading.Percent(1), new Reading.Percent(2),
            new Reading.Range(1, 2), new Reading.Range(0, 2), new Reading.Range(1, 3), new Reading.Range(1, 2, "%"), new Reading.Range(1, 2, null, "向上"), new Reading.Range(1, 2, "向上"),
            new Reading.Bound(BoundKind.AtLeast, 1), new Reading.Bound(BoundKind.AtMost, 1), new Reading.Bound(BoundKind.AtLeast, 2), new Reading.Bound(BoundKind.AtLeast, 1, "件"),
            new Reading.Ratio(1, 2), new Reading.Ratio(2, 2), new Reading.Ratio(1, 3), new Reading.Text(), new Reading.Milestone("策定"), new Reading.Milestone("公表"),
            new Reading.Forecast(new Reading.Number(1)), new Reading.Forecast(new Reading.Number(2)), new Reading.NotYet(), new Reading.NotEvaluated(), new Reading.Dash(), new Reading.Blank(),
        ];

        Assert.Equal(readings.Length, readings.Select(Of).Distinct().Count());
        Assert.Equal(typeof(Reading).GetNestedTypes().Length, readings.Select(reading => reading.GetType()).Distinct().Count());
    }

    [Fact]
    public void EqualValues_AreEqualHoweverManyZerosTheyHave()
    {
        Assert.Equal(Of(new Reading.Number(20.3m)), Of(new Reading.Number(20.30m)));
        Assert.Equal(Of(new Reading.Percent(0)), Of(new Reading.Percent(-0.00m)));
        Assert.NotEqual(Of(new Reading.Number(20.3m)), Of(new Reading.Number(203m)));
    }

    [Fact]
    public void Texts_DoNotRunTogether()
    {
        SheetContent[] contents =
        [
            new([], Paragraphs.Of("ab")), new([], Paragraphs.Of("a\nb")), new([], null, Paragraphs.Of("ab")), new([], Paragraphs.None), new([], null, Paragraphs.None), SheetContent.Empty,
            new([], Paragraphs.Of("\uD800")), new([], Paragraphs.Of("\uD801")), // two broken halves of a paste are two texts
            new([], explanations: [Said]), new([], explanations: [Said with { Kind = DoubtKind.UnitMissing }]), new([], explanations: [Said with { About = "" }]),
            new([], explanations: [Said with { Series = new("s2") }]), new([], explanations: [new(new("s1"), DoubtKind.OneSided, "-", "別の理由")]),
        ];

        Assert.Equal(contents.Length, contents.Select(content => content.Fingerprint()).Distinct().Count());
    }

    private static string Of(Reading reading) => new SheetContent([new(new("s1"), new("1", reading))]).Fingerprint();
}
