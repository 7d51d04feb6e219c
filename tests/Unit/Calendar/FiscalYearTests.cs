using CsCheck;
using ReformFlow.Domain.Calendar;

namespace ReformFlow.Tests.Unit.Calendar;

public class FiscalYearTests
{
    private static readonly Gen<FiscalYear> AnyYear = Gen.Int[1868, 9998].Select(year => new FiscalYear(year));

    // 1868 is 明治元年; 9998 is the last year whose 31 March is a date.
    [Theory]
    [InlineData(1868)]
    [InlineData(9998)]
    public void FiscalYear_AtTheEndsOfItsRange_IsAYear(int startYear)
    {
        var year = new FiscalYear(startYear);

        Assert.Equal(startYear, year.StartYear);
        Assert.Equal(new DateOnly(startYear, 4, 1), year.FirstDay);
        Assert.Equal(new DateOnly(startYear + 1, 3, 31), year.LastDay);
    }

    [Theory]
    [InlineData(int.MinValue)]
    [InlineData(0)]
    [InlineData(1867)]
    [InlineData(9999)]
    [InlineData(int.MaxValue)]
    public void FiscalYear_OutsideItsRange_IsRefused(int startYear)
    {
        var refusal = Assert.Throws<ArgumentOutOfRangeException>(() => new FiscalYear(startYear));
        Assert.Equal("startYear", refusal.ParamName);
        Assert.Equal(startYear, refusal.ActualValue);
        Assert.StartsWith("A fiscal year begins in 1868 to 9998.", refusal.Message, StringComparison.Ordinal);
    }

    // A struct always has a default; it must not pass for the year 0 or for 1868.
    [Fact]
    public void FiscalYear_ThatWasNeverMade_AnswersNothing()
    {
        FiscalYear never = default;

        var fault = Assert.Throws<InvalidOperationException>(() => never.StartYear);
        Assert.Contains("make one with its start year", fault.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => never.LastDay);
        Assert.Throws<InvalidOperationException>(() => never < new FiscalYear(2019));
        Assert.Throws<InvalidOperationException>(() => never + 1);
        Assert.Equal("FY0", never.ToString());
        Assert.NotEqual(new FiscalYear(1868), never);
    }

    [Theory]
    [InlineData("2019-03-31", 2018)]
    [InlineData("2019-04-01", 2019)]
    [InlineData("2019-12-31", 2019)]
    [InlineData("2020-01-01", 2019)]
    [InlineData("2020-02-29", 2019)]
    [InlineData("2020-03-31", 2019)]
    [InlineData("2020-04-01", 2020)]
    [InlineData("1868-04-01", 1868)]
    [InlineData("9999-03-31", 9998)]
    public void Containing_ADay_GivesItsYear(string day, int startYear) =>
        Assert.Equal(new FiscalYear(startYear), FiscalYear.Containing(Day(day)));

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("1868-03-31")]
    [InlineData("9999-04-01")]
    [InlineData("9999-12-31")]
    public void Containing_ADayOutsideEveryYear_IsRefused(string day) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => FiscalYear.Containing(Day(day)));

    [Theory]
    [InlineData("2019-03-31", false)]
    [InlineData("2019-04-01", true)]
    [InlineData("2020-03-31", true)]
    [InlineData("2020-04-01", false)]
    public void Contains_AtBothEnds_IncludesFirstAndLastDay(string day, bool inside) =>
        Assert.Equal(inside, new FiscalYear(2019).Contains(Day(day)));

    [Fact]
    public void Containing_EveryDay_GivesTheOnlyYearThatContainsIt() =>
        Gen.Int[new DateOnly(1869, 4, 1).DayNumber, new DateOnly(9998, 3, 31).DayNumber].Select(DateOnly.FromDayNumber).Sample(day =>
        {
            var year = FiscalYear.Containing(day);
            Assert.True(year.Contains(day));
            Assert.False(year.Next.Contains(day));
            Assert.False(year.Previous.Contains(day));
        });

    [Fact]
    public void Next_AndPrevious_AreOneYearAway()
    {
        Assert.Equal(new FiscalYear(2020), new FiscalYear(2019).Next);
        Assert.Equal(new FiscalYear(2018), new FiscalYear(2019).Previous);
        Assert.Throws<ArgumentOutOfRangeException>(() => new FiscalYear(9998).Next);
        Assert.Throws<ArgumentOutOfRangeException>(() => new FiscalYear(1868).Previous);
    }

    [Theory]
    [InlineData(2019, 3, 2022)]
    [InlineData(2019, 0, 2019)]
    [InlineData(2019, -1, 2018)]
    [InlineData(1868, 8130, 9998)]
    [InlineData(9998, -8130, 1868)]
    public void Plus_Years_MovesThatFar(int start, int years, int expected) =>
        Assert.Equal(new FiscalYear(expected), new FiscalYear(start) + years);

    // int.MaxValue must not overflow into some year, nor into an OverflowException that nobody documents.
    [Theory]
    [InlineData(1868, 8131)]
    [InlineData(1868, -1)]
    [InlineData(2019, int.MaxValue)]
    [InlineData(2019, int.MinValue)]
    public void Plus_BeyondTheRange_IsRefused(int start, int years) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new FiscalYear(start) + years);

    [Fact]
    public void Minus_IsTheInverseOfPlus() =>
        Gen.Select(AnyYear, AnyYear).Sample((left, right) => Assert.Equal(left, right + (left - right)));

    [Fact]
    public void Comparison_OfAnyTwoYears_AgreesWithTheirStartYears() =>
        Gen.Select(Gen.Int[2000, 2003], Gen.Int[2000, 2003]).Sample((a, b) =>
        {
            FiscalYear left = new(a), right = new(b);
            Assert.Equal(a < b, left < right);
            Assert.Equal(a > b, left > right);
            Assert.Equal(a <= b, left <= right);
            Assert.Equal(a >= b, left >= right);
            Assert.Equal(a == b, left == right);
            Assert.Equal(a.CompareTo(b), left.CompareTo(right));
            Assert.Equal(a - b, left - right);
        });

    [Fact]
    public void Through_TheLastYearOfAPlan_GivesAllItsYears()
    {
        Assert.Equal([new(2019), new(2020), new(2021), new(2022)], new FiscalYear(2019).Through(new(2022)));
        Assert.Equal([new FiscalYear(2019)], new FiscalYear(2019).Through(new(2019)));
        Assert.Equal(8131, new FiscalYear(1868).Through(new(9998)).Count());
    }

    // Refused at the call, not only when somebody looks at the years.
    [Fact]
    public void Through_AnEarlierYear_IsRefusedAtOnce()
    {
        var refusal = Assert.Throws<ArgumentOutOfRangeException>(() => { _ = new FiscalYear(2019).Through(new(2018)); });
        Assert.Equal("last", refusal.ParamName);
    }

    [Fact]
    public void ToString_IsForLogs() => Assert.Equal("FY2019", new FiscalYear(2019).ToString());

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "O");
}
