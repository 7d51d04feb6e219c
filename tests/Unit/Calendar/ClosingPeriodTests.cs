using ReformFlow.Domain.Calendar;

namespace ReformFlow.Tests.Unit.Calendar;

public class ClosingPeriodTests
{
    private static readonly FiscalYear Year = new(2022);

    [Fact]
    public void ClosingPeriod_OfAYear_IsAprilAndMayAfterIt()
    {
        ClosingPeriod period = new(Year);

        Assert.Equal(Year, period.Year);
        Assert.Equal(new(2023, 4, 1), period.FirstDay);
        Assert.Equal(new(2023, 5, 31), period.BooksCloseOn);
    }

    [Theory]
    [InlineData(2023, 3, 31, false)]
    [InlineData(2023, 4, 1, true)]
    [InlineData(2023, 5, 31, true)]
    [InlineData(2023, 6, 1, false)]
    [InlineData(2022, 4, 30, false)]
    public void ClosingPeriod_AtBothEnds_IncludesFirstAndLastDay(int year, int month, int day, bool inside) =>
        Assert.Equal(inside, new ClosingPeriod(Year).Contains(new(year, month, day)));

    [Theory]
    [InlineData(2023, 3, 31, false)]
    [InlineData(2023, 5, 30, false)]
    [InlineData(2023, 5, 31, false)]
    [InlineData(2023, 6, 1, true)]
    [InlineData(2030, 1, 1, true)]
    public void Money_IsFinal_FromTheFirstOfJune(int year, int month, int day, bool final) =>
        Assert.Equal(final, ClosingPeriod.MoneyIsFinal(Year, new(year, month, day)));

    // 31 May 2025 was a Saturday: the law names the date, not a working day.
    [Fact]
    public void Books_CloseOnASaturday_AllTheSame() => Assert.Equal(new(2025, 5, 31), new ClosingPeriod(new(2024)).BooksCloseOn);

    [Fact]
    public void ClosingPeriod_OfTheLastFiscalYear_StillExists() => Assert.Equal(new(9999, 5, 31), new ClosingPeriod(new(9998)).BooksCloseOn);

    [Fact]
    public void ClosingPeriod_OfNoYear_IsRefused() => Assert.Throws<InvalidOperationException>(() => new ClosingPeriod(default));
}
