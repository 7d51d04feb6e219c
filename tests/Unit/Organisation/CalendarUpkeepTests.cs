using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Organisation;
using ReformFlow.Tests.Unit.Calendar;

namespace ReformFlow.Tests.Unit.Organisation;

/// <summary>Planning keeps the days on which the town hall is closed.</summary>
public class CalendarUpkeepTests
{
    private static readonly PersonId Planning = new("kikaku-kakari"), Drafter = new("zaimu-tanto");
    private static readonly TownDay Founding = new(new(2028, 5, 22), false, "町制施行記念日");

    [Fact]
    public void AnOwnDay_IsSetAndTakenOut()
    {
        var town = Made(Village.Of(), new TownChange.SetDay(Founding));
        Assert.Equal("町制施行記念日", town.WorkingDays().WhyClosed(Founding.Day));
        Assert.True(Made(town, new TownChange.ClearDay(Founding.Day)).WorkingDays().IsWorkingDay(Founding.Day));
        Assert.Equal(TownRefusal.NoSuchDay, Refused(Village.Of(), new TownChange.ClearDay(Founding.Day)));
    }

    [Fact]
    public void AList_ChangesTheWorkingDays_AndALaterOneKeepsOtherYears()
    {
        var first = OfficialListTests.Of(2028, holiday => holiday.Day == new DateOnly(2028, 9, 22) ? new(new(2028, 9, 21), "秋分の日") : holiday);
        var town = Made(Village.Of(), new TownChange.ImportHolidays(first));
        Assert.Equal((true, false), (town.WorkingDays().IsWorkingDay(new(2028, 9, 22)), town.WorkingDays().IsWorkingDay(new(2028, 9, 21))));

        var both = Made(town, new TownChange.ImportHolidays(OfficialListTests.Of(2029)));
        Assert.Equal([2028, 2029], both.Holidays!.Select(holiday => holiday.Day.Year).Distinct());
        Assert.Equal(TownRefusal.AlreadyThere, Refused(both, new TownChange.ImportHolidays(first)));
    }

    [Fact]
    public void ABadList_IsRefusedWhole_AndNobodyElseBringsOne()
    {
        Assert.Equal(TownRefusal.ListUnusable, Refused(Village.Of(), new TownChange.ImportHolidays([new(new(2028, 1, 1), "元日")])));
        Assert.Equal(TownRefusal.NotYours, Refused(Village.Of(), new TownChange.ImportHolidays(OfficialListTests.Of(2028)), Drafter));
        Assert.Equal(TownRefusal.NotYours, Refused(Village.Of(), new TownChange.SetDay(Founding), Drafter));
    }

    [Fact]
    public void OtherChanges_KeepTheCalendar()
    {
        var town = Made(Made(Village.Of(), new TownChange.ImportHolidays(OfficialListTests.Of(2028))), new TownChange.SetDay(Founding));
        TownChange[] changes = [new TownChange.Join(new(new("shinnin"), "新任")), new TownChange.SetRoutes(new([Domain.Approval.Role.SectionChief], true)),
            new TownChange.Reorganise(town.Sections, town.Posts), new TownChange.RegisterAbsence(new(Drafter, Village.Today, Village.Today))];
        Assert.All(changes, change => Assert.Equal((town.Holidays, town.OwnDays), (Made(town, change).Holidays, Made(town, change).OwnDays)));

        var replaced = Assert.IsType<TownAnswer.Accepted>(TownUpkeep.Decide(town, new TownChange.Register(Village.Of()), null, Village.Today)).Town;
        Assert.Equal((town.Holidays, town.OwnDays), (replaced.Holidays, replaced.OwnDays));
    }

    private static Town Made(Town town, TownChange change) => Assert.IsType<TownAnswer.Accepted>(TownUpkeep.Decide(town, change, Planning, Village.Today)).Town;

    private static TownRefusal Refused(Town town, TownChange change, PersonId? by = null) => Assert.IsType<TownAnswer.Refused>(TownUpkeep.Decide(town, change, by ?? Planning, Village.Today)).Why;
}
