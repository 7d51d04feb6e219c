using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Organisation;

namespace ReformFlow.Tests.Unit.Organisation;

public class TownUpkeepTests
{
    private static readonly PersonId Planning = new("kikaku-kakari"), Approver = new("kikaku-kacho"), Chief = new("zaimu-kacho"), Drafter = new("zaimu-tanto"), Newcomer = new("shinjin");
    private static readonly PostId ZaimuTanto = new("zaimu-tanto"), ZaimuKacho = new("zaimu-kacho"), Shonin = new("kikaku-shonin");
    private static readonly DateOnly Day = new(2023, 6, 30);

    [Fact]
    public void OnlyTheTool_BringsARegister()
    {
        Assert.Equal(new TownAnswer.Accepted(Village.Of()), TownUpkeep.Decide(null, new TownChange.Register(Village.Of()), null, Village.Today));
        Refuses(TownUpkeep.Decide(null, new TownChange.Register(Village.Of()), Planning, Village.Today), TownRefusal.NotYours);
        Refuses(Ask(new TownChange.Register(Village.Of()), Planning), TownRefusal.RegisteredAlready);
        Refuses(TownUpkeep.Decide(null, new TownChange.Join(new(new("x"), "x")), null, Village.Today), TownRefusal.NotRegistered);
    }

    [Fact]
    public void AReplacedRegister_ForgetsNobodysName()
    {
        var smaller = new Town(Village.Of().Municipality, Village.Sections, [new(Chief, "改姓")], [Village.Find("chocho") with { Holders = [] }], [], RoutePattern.ChiefsOnly, []);
        var town = Made(new TownChange.Register(smaller), null);

        Assert.Equal(smaller.Posts, town.Posts);
        Assert.Equal(("改姓", "新人"), (town.NameOf(Chief), town.NameOf(Newcomer)));
        Assert.Equal(Village.People.Count, town.People.Count);
    }

    [Fact]
    public void ARegisterOfAnotherMunicipality_IsRefused()
    {
        var other = new Town(new(new("machi"), "ある町", [new("143421", Village.Start)]), Village.Sections, [], [], [], RoutePattern.ChiefsOnly, []);
        Assert.Equal(new TownAnswer.Refused(TownRefusal.Contradictory, "machi"), Ask(new TownChange.Register(other), null));
    }

    [Fact]
    public void AChief_AssignsWhoWritesInHisSectionAndNobodyElse()
    {
        foreach (var post in new[] { "zaimu-tanto", "zaimu-fuku" })
        {
            Made(new TownChange.Appoint(new(post), Newcomer, Day), Chief);
            Made(new TownChange.Release(new(post), new(post), Day), Chief);
        }
        foreach (var post in new[] { "somu-tanto", "zaimu-kacho", "bucho", "nothing" })
        {
            Refuses(Ask(new TownChange.Appoint(new(post), Newcomer, Day), Chief), TownRefusal.NotYours);
            Refuses(Ask(new TownChange.Release(new(post), new(post), Day), Chief), TownRefusal.NotYours);
        }
        Refuses(Ask(new TownChange.Appoint(ZaimuTanto, Newcomer, Day), Drafter), TownRefusal.NotYours);
        Refuses(Ask(new TownChange.NameDeputy(ZaimuTanto, Newcomer, Day), Chief), TownRefusal.NotYours);
    }

    [Fact]
    public void AChiefWhoLeft_AssignsNobody()
    {
        var town = Village.With(Village.Find("zaimu-kacho") with { Holders = [new(Chief, Village.Start, Village.Today.AddDays(-1))] });
        Refuses(TownUpkeep.Decide(town, new TownChange.Appoint(ZaimuTanto, Newcomer, Day), Chief, Village.Today), TownRefusal.NotYours);
    }

    [Fact]
    public void Planning_KeepsTheRegister()
    {
        foreach (var by in new[] { Planning, Approver, null })
        {
            Assert.Equal("山田", Made(new TownChange.Join(new(new("yamada"), "山田")), by).NameOf(new PersonId("yamada")));
            Assert.Equal(new([Role.DivisionHead], true), Made(new TownChange.SetRoutes(new([Role.DivisionHead], true)), by).Routes);
            Assert.Equal([new(Day, false, "町制記念日")], Made(new TownChange.SetDay(new(Day, false, "町制記念日")), by).OwnDays);
        }
        Refuses(Ask(new TownChange.Join(new(Newcomer, "同じ人")), Planning), TownRefusal.AlreadyThere);
        Refuses(Ask(new TownChange.SetRoutes(RoutePattern.ChiefsOnly), Chief), TownRefusal.NotYours);
    }

    [Fact]
    public void ADay_IsSetAnew()
    {
        var town = TownUpkeep.Decide(Made(new TownChange.SetDay(new(Day, false, "記念日")), Planning), new TownChange.SetDay(new(Day, true, "臨時開庁")), Planning, Village.Today);
        Assert.Equal([new(Day, true, "臨時開庁")], Assert.IsType<TownAnswer.Accepted>(town).Town.OwnDays);
    }

    [Fact]
    public void AnAppointmentInTheFuture_CountsFromItsDay()
    {
        var town = Made(new TownChange.Appoint(ZaimuKacho, Newcomer, Day), Planning);

        Assert.Equal([Chief], town.Find(ZaimuKacho)!.HoldersOn(Day.AddDays(-1)));
        Assert.Equal([Chief, Newcomer], town.Find(ZaimuKacho)!.HoldersOn(Day));
        Refuses(Ask(new TownChange.Appoint(ZaimuKacho, Newcomer, Day.AddDays(9)), Planning, town), TownRefusal.AlreadyThere);
    }

    [Fact]
    public void AnEarlierAppointment_ContainsTheLaterOne()
    {
        var town = Made(new TownChange.Appoint(ZaimuKacho, Newcomer, Village.Today), Planning, Made(new TownChange.Appoint(ZaimuKacho, Newcomer, Day), Planning));
        Assert.Equal([new(Chief, Village.Start), new(Newcomer, Village.Today)], town.Find(ZaimuKacho)!.Holders);

        var left = Made(new TownChange.Release(ZaimuKacho, Newcomer, Village.Today.AddDays(3)), Planning, town);
        Assert.Equal([Chief], left.Find(ZaimuKacho)!.HoldersOn(Day));
    }

    [Fact]
    public void ARelease_EndsTheTenureOnThatDay()
    {
        var town = Made(new TownChange.Release(ZaimuKacho, Chief, Village.Start), Planning);
        Assert.Equal([new(Chief, Village.Start, Village.Start)], town.Find(ZaimuKacho)!.Holders);

        var again = Made(new TownChange.Appoint(ZaimuKacho, Chief, Village.Today), Planning, town);
        Assert.Equal([new(Chief, Village.Start, Village.Start), new(Chief, Village.Today)], again.Find(ZaimuKacho)!.Holders);
        Assert.Equal([new(Chief, Village.Start, Village.Start), new(Chief, Village.Today, Day)], Made(new TownChange.Release(ZaimuKacho, Chief, Day), Planning, again).Find(ZaimuKacho)!.Holders);
        Refuses(Ask(new TownChange.Release(ZaimuKacho, Chief, Village.Start.AddDays(1)), Planning, again), TownRefusal.NotThere);
        Refuses(Ask(new TownChange.Release(ZaimuKacho, Drafter, Day), Planning), TownRefusal.NotThere);
    }

    [Fact]
    public void ADeputy_IsNamedOnceAndReleased()
    {
        var named = Made(new TownChange.NameDeputy(Shonin, Newcomer, Day), Planning);
        Assert.Equal([new(new("kikaku-hosa"), Village.Start), new(Newcomer, Day)], named.Find(Shonin)!.Deputies);
        Refuses(Ask(new TownChange.NameDeputy(Shonin, Newcomer, Day.AddDays(1)), Planning, named), TownRefusal.AlreadyThere);

        var released = Made(new TownChange.Release(Shonin, new("kikaku-hosa"), Day), Planning);
        Assert.Equal([new(new("kikaku-hosa"), Village.Start, Day)], released.Find(Shonin)!.Deputies);
        Assert.Equal([new(Approver, Village.Start)], released.Find(Shonin)!.Holders);
    }

    [Fact]
    public void APostThatEnded_TakesNobody()
    {
        var town = Village.With(Village.Post("zaimu-tanto", Role.Drafter, "zaimu", "zaimu-kacho", to: Day));

        Made(new TownChange.Appoint(ZaimuTanto, Newcomer, Day), Planning, town);
        Refuses(Ask(new TownChange.Appoint(ZaimuTanto, Newcomer, Day.AddDays(1)), Planning, town), TownRefusal.NoSuchPost);
        Refuses(Ask(new TownChange.Appoint(ZaimuTanto, Newcomer, Village.Start.AddDays(-1)), Planning, town), TownRefusal.NoSuchPost);
        Refuses(Ask(new TownChange.Appoint(new("nothing"), Newcomer, Day), Planning), TownRefusal.NoSuchPost);
        Refuses(Ask(new TownChange.Appoint(ZaimuTanto, new("nobody"), Day), Planning), TownRefusal.NoSuchPerson);
        Refuses(Ask(new TownChange.NameDeputy(ZaimuTanto, new("nobody"), Day), Planning), TownRefusal.NoSuchPerson);
    }

    [Fact]
    public void Everybody_RegistersHisOwnAbsence()
    {
        var absence = new Absence(Drafter, Village.Today, Day);
        var town = Made(new TownChange.RegisterAbsence(absence), Drafter);

        Assert.Equal([absence], town.Absences);
        Assert.Equal([absence], Made(new TownChange.RegisterAbsence(absence), Planning).Absences);
        Refuses(Ask(new TownChange.RegisterAbsence(absence), Chief), TownRefusal.NotYours);
        Refuses(Ask(new TownChange.RegisterAbsence(absence), Drafter, town), TownRefusal.AlreadyThere);
        Refuses(Ask(new TownChange.RegisterAbsence(new(new("nobody"), Day, Day)), Planning), TownRefusal.NoSuchPerson);
    }

    [Fact]
    public void WhoComesBackEarly_RegistersHisAbsenceAnew()
    {
        Absence planned = new(Drafter, Village.Today, Day), later = new(Drafter, Day.AddDays(9), Day.AddDays(10)), shorter = new(Drafter, Village.Today, Village.Today);
        var town = new[] { planned, later, shorter }.Aggregate(Village.Of(), (before, absence) => Made(new TownChange.RegisterAbsence(absence), Drafter, before));

        Assert.Equal([later, shorter], town.Absences);
    }

    [Fact]
    public void AReorganisation_MustFitTogether()
    {
        var reformed = Village.Reorganised(Village.Section("zaimu", to: Day, successors: "zaisei"), Village.Section("zaisei", Day.AddDays(1)));
        var town = Made(new TownChange.Reorganise(reformed.Sections, reformed.Posts), Planning);

        Assert.Equal((reformed.Sections, reformed.Posts, Village.People), (town.Sections, town.Posts, town.People));
        Refuses(Ask(new TownChange.Reorganise(reformed.Sections, Village.Posts), Planning), TownRefusal.Contradictory);
        Refuses(Ask(new TownChange.Reorganise(Village.Sections, [Village.Post("zaimu-kacho", Role.SectionChief, "zaimu", "bucho")]), Planning), TownRefusal.Contradictory);
        Refuses(Ask(new TownChange.Reorganise(reformed.Sections, reformed.Posts), Chief), TownRefusal.NotYours);
    }

    private static TownAnswer Ask(TownChange change, PersonId? by, Town? town = null) => TownUpkeep.Decide(town ?? Village.Of(), change, by, Village.Today);

    private static Town Made(TownChange change, PersonId? by, Town? town = null) => Assert.IsType<TownAnswer.Accepted>(Ask(change, by, town)).Town;

    private static void Refuses(TownAnswer answer, TownRefusal why) => Assert.Equal(why, Assert.IsType<TownAnswer.Refused>(answer).Why);
}
