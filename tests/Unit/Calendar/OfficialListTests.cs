using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;

namespace ReformFlow.Tests.Unit.Calendar;

/// <summary>An official list over the built-in table.</summary>
public class OfficialListTests
{
    private static readonly NationalHolidays Table = NationalHolidays.Standard;

    [Fact]
    public void AListLikeTheTable_ChangesNothing_AndKeepsTheNamesThatSayMore()
    {
        var list = Of(2027, holiday => holiday.Name is "振替休日" ? new(holiday.Day, "休日") : holiday);
        Assert.Empty(OfficialList.Differences(Table, list));
        Assert.Equal("振替休日", OfficialList.Over(list).NameOf(new(2027, 3, 22)));
    }

    [Fact]
    public void AListOfAYear_ReplacesThatYearAlone_AndMakesItOfficial()
    {
        var list = Of(2028, holiday => holiday.Day == new DateOnly(2028, 3, 20) ? new(new(2028, 3, 21), "春分の日") : holiday);
        var holidays = OfficialList.Over(list);

        Assert.Equal((null, "春分の日"), (holidays.NameOf(new(2028, 3, 20)), holidays.NameOf(new(2028, 3, 21))));
        Assert.Equal((false, true), (holidays.IsProvisional(new(2028, 5, 1)), holidays.IsProvisional(new(2029, 5, 1))));
        Assert.Equal((true, false, true), (holidays.IsAnnounced(2028), holidays.IsAnnounced(2029), holidays.IsAnnounced(2027)));
        Assert.Equal("元日", holidays.NameOf(new(2029, 1, 1)));
        Assert.Equal([new(new(2028, 3, 20), "春分の日", null), new(new(2028, 3, 21), null, "春分の日")], OfficialList.Differences(Table, list));
    }

    [Fact]
    public void AListOfTheYearAfterTheTable_MakesItLonger()
    {
        Values<Holiday> list = [new(new(2031, 1, 1), "元日"), new(new(2031, 11, 3), "文化の日")];
        Assert.Equal((2031, "文化の日"), (OfficialList.Over(list).LastYear, OfficialList.Over(list).NameOf(new(2031, 11, 3))));
        Assert.Throws<ArgumentOutOfRangeException>(() => Table.NameOf(new(2031, 11, 3)));
    }

    [Fact]
    public void WithoutAList_TheTableHolds()
    {
        Assert.Same(Table, OfficialList.Over(null));
        Assert.Same(Table, OfficialList.Over([]));
    }

    [Theory]
    [InlineData("", "一つもありません")]
    [InlineData("2028/1/1 2028/1/1 2028/11/3", "二度あります")]
    [InlineData("2018/1/1 2018/11/3", "より前の年です")]
    [InlineData("2028/1/1 2028/5/3", "2028年の祝日がそろっていません")]
    [InlineData("2028/11/3", "2028年の祝日がそろっていません")]
    [InlineData("2032/1/1 2032/11/3", "2031年の祝日がありません")]
    public void AListThatCannotBeTaken_IsRefused(string days, string why)
    {
        var list = days.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(day => new Holiday(DateOnly.Parse(day), "祝日")).ToValues();
        Assert.Contains(why, OfficialList.Check(list), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Table.With(list));
    }

    // Until 31 December 2027 everything is announced; 400 days ahead is what counts.
    [Theory]
    [InlineData("2026-11-26", "")]
    [InlineData("2026-11-27", "2028")]
    [InlineData("2028-02-01", "2028 2029")]
    [InlineData("2018-12-31", "2018")]
    public void YearsWithinFourHundredDays_ThatNobodyHasAnnounced_AreTold(string today, string years)
    {
        Assert.Equal(years, string.Join(' ', OfficialList.Unannounced(Table, DateOnly.Parse(today))));
        Assert.DoesNotContain(2028, OfficialList.Unannounced(OfficialList.Over(Of(2028)), DateOnly.Parse(today)));
    }

    internal static Values<Holiday> Of(int year, Func<Holiday, Holiday>? change = null) =>
        Table.All.Where(holiday => holiday.Day.Year == year).Select(change ?? (holiday => holiday)).ToValues();
}
