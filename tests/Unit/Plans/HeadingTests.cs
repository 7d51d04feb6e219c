using ReformFlow.Domain.Plans;
using static ReformFlow.Tests.Unit.Plans.Sample;

namespace ReformFlow.Tests.Unit.Plans;

public class HeadingTests
{
    private static readonly Heading Deep = new(new("top"), "1", "大綱", Prose, [Policy, new(new("flat"), "2", "財政", Prose, [])]);

    [Fact]
    public void AHeading_KeepsWhatItWasGiven()
    {
        Assert.Equal((new("m1"), "(1)", "業務の効率化", Prose), (Measure.Id, Measure.Number, Measure.Title, Measure.Prose));
        Assert.Equal([Measure, OtherMeasure], Policy.Children);
    }

    [Fact]
    public void TheDepth_IsThatOfTheDeepestBranch() => Assert.Equal((1, 2, 3), (Measure.Depth, Policy.Depth, Deep.Depth));

    [Fact]
    public void TheFlatList_IsInPrintedOrder() => Assert.Equal(["top", "p1", "m1", "m2", "flat"], Deep.Flat().Select(heading => heading.Id.Value));

    [Fact]
    public void APart_IsNeverMissing()
    {
        Refused.Because("id", () => new Heading(null!, "1", "題", Prose, []));
        Refused.Because("number", () => new Heading(new("p"), "", "題", Prose, []));
        Refused.Because("number", () => new Heading(new("p"), "1234567890123", "題", Prose, []));
        Refused.Because("title", () => new Heading(new("p"), "123456789012", " ", Prose, []));
        Refused.Because("title", () => new Heading(new("p"), "1", new string('字', 401), Prose, []));
        Refused.Because("prose", () => new Heading(new("p"), "1", new string('字', 400), null!, []));
        Refused.Because("children", () => new Heading(new("p"), "1", "題", Prose, null!));
    }
}
