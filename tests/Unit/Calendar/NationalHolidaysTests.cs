using ReformFlow.Domain.Calendar;

namespace ReformFlow.Tests.Unit.Calendar;

public class NationalHolidaysTests
{
    private static readonly NationalHolidays Holidays = NationalHolidays.Standard;
    private static readonly DateOnly TableEnds = new(2025, 1, 1);

    [Fact]
    public void Table_CoversTheSampleAndTheNextYears()
    {
        Assert.Equal((2019, 2030), (Holidays.FirstYear, Holidays.LastYear));
        Assert.Equal(new(2028, 1, 1), Holidays.ProvisionalFrom);
    }

    public static TheoryData<int> Years => [.. Enumerable.Range(2019, 12)];

    [Theory]
    [MemberData(nameof(Years))]
    public void Table_OfAYear_IsWhatTheLawSays(int year) =>
        Assert.Equal(HolidayLaw.DaysOf(year), DaysOf(year).Where(Holidays.IsHoliday).ToDictionary(day => day, day => Holidays.NameOf(day)!));

    // Days that a rule alone would get wrong, each for its reason.
    [Theory]
    [InlineData("2019-02-23", null)] // the Emperor's birthday is a holiday from 2020
    [InlineData("2019-12-23", null)] // his father's is one no more
    [InlineData("2019-04-30", "国民の休日")]
    [InlineData("2019-05-01", "天皇の即位の日")]
    [InlineData("2019-05-02", "国民の休日")]
    [InlineData("2019-10-14", "体育の日")]
    [InlineData("2019-10-22", "即位礼正殿の儀の行われる日")]
    [InlineData("2020-07-20", null)] // 海の日 moved to the eve of the Olympic opening
    [InlineData("2020-07-23", "海の日")]
    [InlineData("2020-07-24", "スポーツの日")]
    [InlineData("2020-08-10", "山の日")]
    [InlineData("2020-08-11", null)]
    [InlineData("2020-10-12", null)]
    [InlineData("2021-07-22", "海の日")]
    [InlineData("2021-08-09", "振替休日")]
    [InlineData("2026-05-06", "振替休日")] // 5/3 was the Sunday, and 5/4 and 5/5 are holidays themselves
    [InlineData("2026-09-22", "国民の休日")] // between 敬老の日 and 秋分の日
    [InlineData("2027-03-22", "振替休日")]
    [InlineData("2024-11-04", "振替休日")]
    [InlineData("2024-11-03", "文化の日")] // a Sunday keeps its holiday
    [InlineData("2024-11-10", null)] // a plain Sunday is none
    public void Day_WithAStory_IsRight(string day, string? name)
    {
        Assert.Equal(name, Holidays.NameOf(Day(day)));
        Assert.Equal(name is not null, Holidays.IsHoliday(Day(day)));
    }

    [Theory]
    [InlineData("2019-01-01", false)]
    [InlineData("2027-12-31", false)]
    [InlineData("2028-01-01", true)]
    [InlineData("2030-12-31", true)]
    public void Day_AfterTheLastAnnouncement_IsProvisional(string day, bool provisional) =>
        Assert.Equal(provisional, Holidays.IsProvisional(Day(day)));

    [Theory]
    [InlineData("2018-12-31")]
    [InlineData("2031-01-01")]
    public void Day_OutsideTheTable_IsRefusedWithWhatToDo(string day)
    {
        foreach (var ask in new Func<DateOnly, object?>[] { Holidays.NameOf, on => Holidays.IsHoliday(on), on => Holidays.IsProvisional(on) })
        {
            var refusal = Assert.Throws<ArgumentOutOfRangeException>(() => ask(Day(day)));
            Assert.Equal("day", refusal.ParamName);
            Assert.Contains($"2019 to 2030. Add a line for {day[..4]} ", refusal.Message, StringComparison.Ordinal);
        }
    }

    // The table's own ends answer.
    [Fact]
    public void Day_AtTheEndsOfTheTable_IsAnswered()
    {
        Assert.Equal("元日", Holidays.NameOf(new(2019, 1, 1)));
        Assert.Null(Holidays.NameOf(new(2030, 12, 31)));
    }

    [Fact]
    public void OwnTable_IsReadLineByLine()
    {
        NationalHolidays own = new("\n 2023 | 1/1 元日 | 2/11  建国 記念の日\r\n2024|1/1 元日\n", TableEnds);

        Assert.Equal((2023, 2024), (own.FirstYear, own.LastYear));
        Assert.Equal("建国 記念の日", own.NameOf(new(2023, 2, 11)));
        Assert.Equal("元日", own.NameOf(new(2024, 1, 1)));
        Assert.Null(own.NameOf(new(2024, 2, 11)));
        Assert.False(own.IsProvisional(new(2024, 12, 31)));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData(" \n ", "")]
    [InlineData("2024", "'2024' names no holiday.")]
    [InlineData("2024 |", "'' in 2024 is not a day and a name.")]
    [InlineData("2024 | 元日", "'元日' in 2024 is not")]
    [InlineData("2024 | 1/1", "'1/1' in 2024 is not")]
    [InlineData("2024 | 1/1  ", "'1/1' in 2024 is not")]
    [InlineData("2024 | 2/30 無い日", "'2024/2/30' is not a date.")]
    [InlineData("2023 | 2/29 無い日", "'2023/2/29' is not")]
    [InlineData("2024 | 13/1 無い日", "'2024/13/1' is not")]
    [InlineData("2024 | 一月 元日", "'2024/一月' is not")]
    [InlineData("24 | 1/1 元日", "'24/1/1' is not")]
    [InlineData("令和6 | 1/1 元日", "'令和6/1/1' is not")]
    [InlineData("2024 | 1/1 元日 | 1/1 元日", "The days of 2024 are not in order")]
    [InlineData("2024 | 1/8 成人の日 | 1/1 元日", "The days of 2024 are not")]
    [InlineData("2024 | 1/1 元日 | 2/11 建国記念の日 | 1/8 成人の日", "The days of 2024 are not")]
    [InlineData("2024 | 1/1 元日 |", "'' in 2024 is not")]
    [InlineData("2023 | 1/1 元日\n\n2024 | 1/1 元日", "'' names no holiday.")]
    [InlineData("2022 | 1/1 元日\n2024 | 1/1 元日", "The years do not follow one another.")]
    [InlineData("2024 | 1/1 元日\n2024 | 1/8 成人の日", "The years do not follow one another.")]
    [InlineData("2024 | 1/1 元日\n2023 | 1/1 元日", "The years do not follow one another.")]
    [InlineData("2022 | 1/1 元日\n2023 | 1/1 元日\n2025 | 1/1 元日", "The years do not follow one another.")]
    [InlineData("2024 | 1/1 元\t日", "")]
    [InlineData("2024 | 1/1\t元日", "'1/1\t元日' in 2024 is not")]
    public void OwnTable_ThatIsNotInOrder_IsRefusedWithThePlace(string table, string says)
    {
        var refusal = Assert.ThrowsAny<ArgumentException>(() => new NationalHolidays(table, TableEnds));
        Assert.Equal("table", refusal.ParamName);
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OwnTable_ThatIsMissing_IsRefused() => Assert.Throws<ArgumentNullException>("table", () => new NationalHolidays(null!, TableEnds));

    [Theory]
    [InlineData("2023-12-31", false)]
    [InlineData("2024-01-01", true)]
    [InlineData("2025-01-01", true)]
    [InlineData("2025-01-02", false)]
    public void ProvisionalFrom_IsInTheTableOrTheDayAfter(string provisionalFrom, bool accepted)
    {
        var fault = Record.Exception(() => new NationalHolidays("2024 | 1/1 元日", Day(provisionalFrom)));

        Assert.Equal(accepted ? null : "provisionalFrom", (fault as ArgumentOutOfRangeException)?.ParamName);
        Assert.Equal(accepted, fault is null);
    }

    private static IEnumerable<DateOnly> DaysOf(int year) =>
        Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(new DateOnly(year, 1, 1).AddDays);

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "O");
}
