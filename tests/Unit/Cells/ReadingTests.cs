using ReformFlow.Domain.Cells;
using ReformFlow.Tests.Unit.Plans;

namespace ReformFlow.Tests.Unit.Cells;

public class ReadingTests
{
    private const decimal Most = 999_999_999_999_999.999_999_999m;

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void AValue_StaysBelowTheLimitOnBothSides(int sign)
    {
        var (most, limit) = (sign * Most, sign * Reading.Limit);

        Assert.Equal(most, new Reading.Number(most).Value);
        Assert.Equal(most, new Reading.Percent(most).Value);
        Assert.Equal(most, new Reading.Bound(BoundKind.AtLeast, most).Value);
        Assert.Equal((most, most), (new Reading.Range(most, most).Low, new Reading.Range(most, most).High));
        Refused.Because("Value", () => new Reading.Number(limit));
        Refused.Because("Value", () => new Reading.Percent(limit));
        Refused.Because("Value", () => new Reading.Bound(BoundKind.AtLeast, limit));
    }

    [Fact]
    public void ARange_RunsFromLowToHigh()
    {
        Assert.Equal(new Reading.Range(3, 3), new Reading.Range(3, 3));
        Refused.Because("High", () => new Reading.Range(3, 2.9m));
        Refused.Because("Low", () => new Reading.Range(-Reading.Limit, 0));
        Refused.Because("High", () => new Reading.Range(0, Reading.Limit));
    }

    [Fact]
    public void ARatio_HasAPartAndAWhole()
    {
        Assert.Equal((0, Reading.Finest), (new Reading.Ratio(0, Reading.Finest).Part, new Reading.Ratio(0, Reading.Finest).Whole));
        Assert.Equal((Most, Most), (new Reading.Ratio(Most, Most).Part, new Reading.Ratio(Most, Most).Whole));
        Refused.Because("Part", () => new Reading.Ratio(-0.1m, 1));
        Refused.Because("Part", () => new Reading.Ratio(Reading.Limit, 1));
        Refused.Because("Whole", () => new Reading.Ratio(1, 0));
        Refused.Because("Whole", () => new Reading.Ratio(1, Reading.Finest / 10));
        Refused.Because("Whole", () => new Reading.Ratio(1, Reading.Limit));
    }
}
