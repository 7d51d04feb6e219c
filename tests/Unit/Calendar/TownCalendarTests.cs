using CsCheck;
using ReformFlow.Domain.Calendar;

namespace ReformFlow.Tests.Unit.Calendar;

public class TownCalendarTests
{
    private static readonly TownCalendar General = new(NationalHolidays.Standard, []);
    private static readonly TownCalendar Town = new(NationalHolidays.Standard,
    [
        new(new(2022, 11, 1), open: false, "町制施行記念日"), // a Tuesday
        new(new(2023, 4, 9), open: true, "選挙の日の開庁"), // a Sunday
        new(new(2022, 12, 29), open: true, "年末開庁"),
        new(new(2022, 1, 10), open: true, "成人の日の開庁"),
        new(new(2022, 5, 7), open: false, "庁舎停電"), // a Saturday, closed anyway
    ]);

    // Far enough from the table's ends that no walk below leaves it.
    private static readonly Gen<DateOnly> AnyDay =
        Gen.Int[new DateOnly(2020, 1, 1).DayNumber, new DateOnly(2029, 12, 31).DayNumber].Select(DateOnly.FromDayNumber);

    private static readonly Gen<DateOnly> AnyWorkingDay = AnyDay.Where(Town.IsWorkingDay);

    [Theory]
    [InlineData("2022-12-28", null)]
    [InlineData("2022-12-29", "年末年始")]
    [InlineData("2022-12-30", "年末年始")]
    [InlineData("2022-12-31", "年末年始")] // a Saturday too
    [InlineData("2023-01-01", "元日")]
    [InlineData("2023-01-02", "振替休日")]
    [InlineData("2023-01-03", "年末年始")]
    [InlineData("2023-01-04", null)]
    [InlineData("2024-01-02", "年末年始")]
    [InlineData("2023-03-31", null)]
    [InlineData("2023-04-01", "土曜日")]
    [InlineData("2023-04-02", "日曜日")]
    [InlineData("2023-04-03", null)]
    [InlineData("2022-11-29", null)] // the 29th of another month
    [InlineData("2023-02-03", null)] // the 3rd of another month
    [InlineData("2024-11-23", "勤労感謝の日")] // a Saturday too
    [InlineData("2024-11-03", "文化の日")] // a Sunday too
    [InlineData("2026-09-22", "国民の休日")]
    public void Day_UnderTheGeneralRule_SaysWhyItIsClosed(string day, string? why)
    {
        Assert.Equal(why, General.WhyClosed(Day(day)));
        Assert.Equal(why is null, General.IsWorkingDay(Day(day)));
    }

    [Theory]
    [InlineData("2026-09-18", 1, "2026-09-24")] // 敬老の日, 国民の休日, 秋分の日
    [InlineData("2026-09-25", -3, "2026-09-17")]
    [InlineData("2027-03-19", 1, "2027-03-23")] // 春分の日 on a Sunday
    [InlineData("2027-03-23", -1, "2027-03-19")]
    [InlineData("2026-04-30", 2, "2026-05-07")] // 憲法記念日 on a Sunday moves to the 6th
    [InlineData("2026-05-11", -3, "2026-05-01")]
    public void AT_25_WorkingDays_SkipTheHolidaysThatOthersMake(string from, int days, string to) =>
        Assert.Equal(Day(to), General.AddWorkingDays(Day(from), days));

    [Theory]
    [InlineData("2022-11-01", "町制施行記念日")]
    [InlineData("2022-11-02", null)]
    [InlineData("2023-04-09", null)]
    [InlineData("2022-12-29", null)]
    [InlineData("2022-12-30", "年末年始")]
    [InlineData("2022-01-10", null)]
    [InlineData("2022-05-07", "庁舎停電")]
    public void Day_InTheTownsOwnTable_FollowsTheTown(string day, string? why)
    {
        Assert.Equal(why, Town.WhyClosed(Day(day)));
        Assert.Equal(why is null, Town.IsWorkingDay(Day(day)));
    }

    [Fact]
    public void OwnDays_TwiceOnOneDay_AreRefused()
    {
        TownDay open = new(new(2022, 11, 1), open: true, "開庁"), closed = new(new(2022, 11, 1), open: false, "閉庁");

        Assert.Throws<ArgumentException>("ownDays", () => new TownCalendar(NationalHolidays.Standard, [open, closed]));
    }

    [Fact]
    public void Calendar_WithoutItsParts_IsRefused()
    {
        Assert.Throws<ArgumentNullException>("holidays", () => new TownCalendar(null!, []));
        Assert.Throws<ArgumentNullException>("ownDays", () => new TownCalendar(NationalHolidays.Standard, null!));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void OwnDay_WithoutAName_IsRefused(string name) =>
        Assert.Throws<ArgumentException>(nameof(name), () => new TownDay(new(2022, 11, 1), open: false, name));

    [Fact]
    public void OwnDay_KeepsWhatItIsGiven()
    {
        TownDay day = new(new(2022, 11, 1), open: true, "開庁");

        Assert.Equal((new DateOnly(2022, 11, 1), true, "開庁"), (day.Day, day.Open, day.Name));
    }

    // A year that nobody has entered has no working days yet, also where the town has a row of its own.
    [Fact]
    public void Day_OutsideTheHolidayTable_IsRefused()
    {
        TownCalendar town = new(NationalHolidays.Standard, [new(new(2031, 11, 1), open: false, "町制施行記念日")]);

        Assert.Throws<ArgumentOutOfRangeException>(() => town.WhyClosed(new(2031, 11, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => town.WhyClosed(new(2031, 11, 2)));
        Assert.Throws<ArgumentOutOfRangeException>(() => town.OnOrAfter(new(2030, 12, 29)));
        Assert.Throws<ArgumentOutOfRangeException>(() => town.OnOrBefore(new(2019, 1, 3)));
        Assert.Throws<ArgumentOutOfRangeException>(() => town.AddWorkingDays(new(2022, 4, 1), int.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => town.AddWorkingDays(new(2022, 4, 1), int.MinValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => town.WorkingDaysBetween(new(2030, 12, 1), new(2031, 1, 1)));
    }

    [Theory]
    [InlineData("2023-04-28", "2023-04-28", "2023-04-28")]
    [InlineData("2023-04-29", "2023-05-01", "2023-04-28")]
    [InlineData("2023-05-03", "2023-05-08", "2023-05-02")]
    [InlineData("2023-12-29", "2024-01-04", "2023-12-28")]
    [InlineData("2024-01-03", "2024-01-04", "2023-12-28")]
    public void ClosedDay_MovesToTheNextOrTheLastOpenOne(string day, string after, string before)
    {
        Assert.Equal(Day(after), General.OnOrAfter(Day(day)));
        Assert.Equal(Day(before), General.OnOrBefore(Day(day)));
    }

    [Theory]
    [InlineData("2023-04-28", 0, "2023-04-28")]
    [InlineData("2023-04-28", 1, "2023-05-01")]
    [InlineData("2023-04-28", 2, "2023-05-02")]
    [InlineData("2023-04-28", 3, "2023-05-08")]
    [InlineData("2023-05-08", -1, "2023-05-02")]
    [InlineData("2023-05-08", -3, "2023-04-28")]
    // From a closed day: it is not counted itself, and 0 is the next open day, as a term that ends on it would.
    [InlineData("2023-04-29", 0, "2023-05-01")]
    [InlineData("2023-04-29", 1, "2023-05-01")]
    [InlineData("2023-04-29", 2, "2023-05-02")]
    [InlineData("2023-04-29", -1, "2023-04-28")]
    [InlineData("2023-04-29", -2, "2023-04-27")]
    // Across 国民の休日, 振替休日 and the end of a year.
    [InlineData("2026-09-18", 1, "2026-09-24")]
    [InlineData("2027-03-19", 1, "2027-03-23")]
    [InlineData("2026-05-01", 1, "2026-05-07")]
    [InlineData("2023-12-28", 1, "2024-01-04")]
    [InlineData("2024-01-04", -1, "2023-12-28")]
    public void AT_25_AddWorkingDays_CountsOpenDaysOnly(string from, int workingDays, string to) =>
        Assert.Equal(Day(to), General.AddWorkingDays(Day(from), workingDays));

    [Theory]
    [InlineData("2023-04-28", "2023-04-28", 0)]
    [InlineData("2023-04-28", "2023-04-30", 0)]
    [InlineData("2023-04-28", "2023-05-01", 1)]
    [InlineData("2023-04-28", "2023-05-08", 3)]
    [InlineData("2023-05-08", "2023-04-28", -3)]
    [InlineData("2023-04-30", "2023-05-01", 1)]
    [InlineData("2023-05-01", "2023-04-30", 0)]
    [InlineData("2023-05-01", "2023-04-28", -1)]
    [InlineData("2023-04-29", "2023-04-30", 0)]
    public void WorkingDaysBetween_LeavesOutTheFirstDayAndCountsTheLast(string from, string to, int expected) =>
        Assert.Equal(expected, General.WorkingDaysBetween(Day(from), Day(to)));

    [Fact]
    public void AddWorkingDays_ThereAndBack_ComesHome() =>
        Gen.Select(AnyWorkingDay, Gen.Int[-150, 150]).Sample((day, workingDays) =>
            Assert.Equal(day, Town.AddWorkingDays(Town.AddWorkingDays(day, workingDays), -workingDays)));

    [Fact]
    public void AddWorkingDays_FromAnyDay_EndsOnAWorkingDay() =>
        Gen.Select(AnyDay, Gen.Int[-150, 150]).Sample((day, workingDays) =>
            Assert.True(Town.IsWorkingDay(Town.AddWorkingDays(day, workingDays))));

    [Fact]
    public void WorkingDaysBetween_TwoWorkingDays_IsWhatLeadsFromOneToTheOther() =>
        Gen.Select(AnyWorkingDay, AnyWorkingDay).Sample((from, to) =>
            Assert.Equal(to, Town.AddWorkingDays(from, Town.WorkingDaysBetween(from, to))));

    [Fact]
    public void OnOrBefore_AndOnOrAfter_EncloseEveryDayTightly() =>
        AnyDay.Sample(day =>
        {
            DateOnly before = Town.OnOrBefore(day), after = Town.OnOrAfter(day);
            Assert.True(before <= day && day <= after);
            Assert.Equal(Town.IsWorkingDay(day) ? 0 : 1, Town.WorkingDaysBetween(before, after));
        });

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "O");
}
