using ReformFlow.Domain.Calendar;

namespace ReformFlow.Tests.Unit.Calendar;

public class EraTableTests
{
    private static readonly EraTable Eras = EraTable.Standard;

    [Fact]
    public void Standard_IsTheFiveErasSinceMeiji() => Assert.Equal(
        [
            new("明治", "明", 'M', new(1868, 1, 25)),
            new("大正", "大", 'T', new(1912, 7, 30)),
            new("昭和", "昭", 'S', new(1926, 12, 25)),
            new("平成", "平", 'H', new(1989, 1, 8)),
            new("令和", "令", 'R', new(2019, 5, 1)),
        ],
        Eras.Eras);

    // 2019-04-01 was 平成31年4月1日, and FY2019 is 令和元年度 all the same. 平成 began in January 1989, inside FY1988, which stays 昭和63年度.
    [Theory]
    [InlineData(1868, "明治元年度", "元年度", "M1")]
    [InlineData(1911, "明治44年度", "44年度", "M44")]
    [InlineData(1912, "大正元年度", "元年度", "T1")]
    [InlineData(1925, "大正14年度", "14年度", "T14")]
    [InlineData(1926, "昭和元年度", "元年度", "S1")]
    [InlineData(1988, "昭和63年度", "63年度", "S63")]
    [InlineData(1989, "平成元年度", "元年度", "H1")]
    [InlineData(2018, "平成30年度", "30年度", "H30")]
    [InlineData(2019, "令和元年度", "元年度", "R1")]
    [InlineData(2020, "令和2年度", "2年度", "R2")]
    [InlineData(2022, "令和4年度", "4年度", "R4")]
    [InlineData(9998, "令和7980年度", "7980年度", "R7980")]
    public void FiscalYear_IsNamedByTheLatestEraOfItsFirstCalendarYear(int startYear, string name, string shortName, string compact)
    {
        FiscalYear year = new(startYear);

        Assert.Equal(name, Eras.FiscalYearName(year));
        Assert.Equal(shortName, Eras.ShortFiscalYearName(year));
        Assert.Equal(compact, Eras.CompactName(year));
    }

    [Theory]
    [InlineData(1868, "明治元年", "明治元年分", "元年分")]
    [InlineData(2018, "平成30年", "平成30年分", "30年分")]
    [InlineData(2019, "令和元年", "令和元年分", "元年分")]
    [InlineData(2022, "令和4年", "令和4年分", "4年分")]
    public void CalendarYear_IsNamedByTheLatestEraInIt(int year, string name, string heading, string shortHeading)
    {
        Assert.Equal(name, Eras.CalendarYearName(year));
        Assert.Equal(heading, Eras.CalendarYearHeading(year));
        Assert.Equal(shortHeading, Eras.ShortCalendarYearHeading(year));
    }

    [Fact]
    public void CalendarYear_BeforeTheFirstEra_IsRefused()
    {
        foreach (var print in new Func<int, string>[] { Eras.CalendarYearName, Eras.CalendarYearHeading, Eras.ShortCalendarYearHeading })
        {
            var refusal = Assert.Throws<ArgumentOutOfRangeException>(() => print(1867));
            Assert.Equal("calendarYear", refusal.ParamName);
            Assert.StartsWith("The era table begins in 1868.", refusal.Message, StringComparison.Ordinal);
        }
    }

    // Each pair is the last day of one era and the first of the next.
    [Theory]
    [InlineData(1868, 1, 25, "明治元年1月25日")]
    [InlineData(1912, 7, 29, "明治45年7月29日")]
    [InlineData(1912, 7, 30, "大正元年7月30日")]
    [InlineData(1926, 12, 24, "大正15年12月24日")]
    [InlineData(1926, 12, 25, "昭和元年12月25日")]
    [InlineData(1989, 1, 7, "昭和64年1月7日")]
    [InlineData(1989, 1, 8, "平成元年1月8日")]
    [InlineData(2019, 4, 30, "平成31年4月30日")]
    [InlineData(2019, 5, 1, "令和元年5月1日")]
    [InlineData(2023, 3, 1, "令和5年3月1日")]
    public void Date_IsNamedByTheEraOfThatDay(int year, int month, int day, string name) =>
        Assert.Equal(name, Eras.DateName(new(year, month, day)));

    [Fact]
    public void Date_BeforeTheFirstEra_IsRefused()
    {
        var refusal = Assert.Throws<ArgumentOutOfRangeException>(() => Eras.DateName(new(1868, 1, 24)));
        Assert.Equal("day", refusal.ParamName);
        Assert.StartsWith("The era table begins on 1868-01-25.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void YearOf_AFiscalYear_GivesEraAndNumber()
    {
        var year = Eras.YearOf(new FiscalYear(2022));

        Assert.Equal((Eras.Eras[^1], 4, "4", "令和4"), (year.Era, year.Number, year.Numeral, year.ToString()));
    }

    // The era after 令和 is one more row; the day of the change and the spellings here are invented.
    [Fact]
    public void NextEra_IsOneMoreRow()
    {
        var later = Eras.With(new("安永", "安", 'A', new(2040, 10, 1)));

        Assert.Equal("令和21年度", later.FiscalYearName(new(2039)));
        Assert.Equal("安永元年度", later.FiscalYearName(new(2040)));
        Assert.Equal("令和22年9月30日", later.DateName(new(2040, 9, 30)));
        Assert.Equal("安永元年10月1日", later.DateName(new(2040, 10, 1)));
        Assert.Equal("令和22年度", Eras.FiscalYearName(new(2040)));
        Assert.Equal(new FiscalYear(2041), new YearHeadingReader(later).Read("安2")?.Year);
    }

    // The throne may pass twice in a year; the second era then names the whole of it.
    [Fact]
    public void NextEra_InTheYearOfTheLastOne_NamesThatYear()
    {
        var later = Eras.With(new("安永", "安", 'A', new(2019, 5, 2)));

        Assert.Equal("安永元年度", later.FiscalYearName(new(2019)));
        Assert.Equal("令和元年5月1日", later.DateName(new(2019, 5, 1)));
    }

    [Theory]
    [InlineData("2019-04-30", "安永", "安", 'A', "安永 does not begin after 令和.")]
    [InlineData("2019-05-01", "安永", "安", 'A', "安永 does not begin after 令和.")]
    [InlineData("2040-10-01", "令和", "安", 'A', "'令和' stands for another era.")]
    [InlineData("2040-10-01", "明治", "安", 'A', "'明治' stands for another era.")]
    [InlineData("2040-10-01", "安永", "平", 'A', "'平' stands for another era.")]
    [InlineData("2040-10-01", "安永", "安", 'S', "'S' stands for another era.")]
    public void NextEra_ThatIsNotLaterOrNotDistinct_IsRefused(string firstDay, string name, string shortName, char letter, string says)
    {
        var next = new Era(name, shortName, letter, DateOnly.ParseExact(firstDay, "O"));
        var refusal = Assert.Throws<ArgumentException>(() => Eras.With(next));
        Assert.Equal("next", refusal.ParamName);
        Assert.StartsWith(says, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NextEra_Null_IsRefused() => Assert.Throws<ArgumentNullException>(() => Eras.With(null!));
}
