using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Organisation;
using ReformFlow.Domain.Sections;
using ReformFlow.Tests.Unit.Plans;

namespace ReformFlow.Tests.Unit.Organisation;

public class TownTests
{
    private static readonly PersonId Chief = new("zaimu-kacho"), Newcomer = new("shinjin");

    [Fact]
    public void APost_IsHeldFromTheFirstToTheLastDay()
    {
        var town = Village.With(Village.Find("zaimu-kacho") with { Holders = [new(Chief, Village.Start, new(2023, 3, 31)), new(Newcomer, Village.Reform)] });

        Assert.Equal([Chief], Holders(town, "zaimu-kacho", Village.Start));
        Assert.Equal([Chief], Holders(town, "zaimu-kacho", new(2023, 3, 31)));
        Assert.Equal([Newcomer], Holders(town, "zaimu-kacho", Village.Reform));
        Assert.DoesNotContain(town.OfficeOn(Village.Start.AddDays(-1)).Posts, post => post.Id.Value == "zaimu-kacho");
    }

    [Fact]
    public void APostThatEnded_IsSkippedByThoseBelowIt()
    {
        var town = Village.With(Village.Post("bucho", Role.DivisionHead, null, "fuku-chocho", to: new(2023, 3, 31)));

        Assert.Equal("bucho", On(town, "zaimu-kacho", new(2023, 3, 31)).Higher!.Value);
        Assert.Equal("fuku-chocho", On(town, "zaimu-kacho", Village.Reform).Higher!.Value);
        Assert.False(town.OfficeOn(Village.Reform).Knows(new("bucho")));
    }

    [Fact]
    public void WhereEverythingAboveEnded_IsTheTop()
    {
        var town = Village.With([.. new[] { ("bucho", Role.DivisionHead, "fuku-chocho"), ("fuku-chocho", Role.Executive, "chocho"), ("chocho", Role.Executive, null) }
            .Select(post => Village.Post(post.Item1, post.Item2, null, post.Item3, to: new(2023, 3, 31)))]);

        Assert.Null(On(town, "zaimu-kacho", Village.Reform).Higher);
    }

    [Fact]
    public void AnAbsence_CountsWhenNobodyOfThePostIsThere()
    {
        var shared = Village.Find("zaimu-kacho") with { Holders = [new(Chief, Village.Start), new(Newcomer, Village.Start)] };
        Values<TownPost> posts = [.. Village.Posts.Where(post => post.Id != shared.Id), shared];
        Absence one = new(Chief, Village.Today, Village.Today.AddDays(3)), other = new(Newcomer, Village.Today, Village.Today);

        Assert.False(On(Village.Of(posts, absences: one), "zaimu-kacho").IsAbsent);
        Assert.True(On(Village.Of(posts, absences: [one, other]), "zaimu-kacho").IsAbsent);
        Assert.False(On(Village.Of(posts, absences: [one, other]), "zaimu-kacho", Village.Today.AddDays(1)).IsAbsent);
        Assert.False(On(Village.Of([.. Village.Posts.Where(post => post.Id != shared.Id), shared with { Holders = [] }], absences: one), "zaimu-kacho").IsAbsent);
    }

    [Fact]
    public void OnePersonInTwoPosts_IsAbsentFromBoth()
    {
        var town = Village.Of(absences: new Absence(new("kikaku-kacho"), Village.Today, Village.Today));

        Assert.Equal(["kikaku-kacho", "kikaku-shonin"], town.OfficeOn(Village.Today).HeldBy(new("kikaku-kacho")).Select(post => post.Id.Value));
        Assert.True(On(town, "kikaku-kacho").IsAbsent);
        Assert.True(On(town, "kikaku-shonin").IsAbsent);
    }

    [Fact]
    public void ADeputy_WhoLeftTheTownHall_DecidesNothing()
    {
        var left = Village.With(Village.Find("kikaku-hosa") with { Holders = [new(new("kikaku-hosa"), Village.Start, Village.Today)] });

        Assert.Equal([new("kikaku-hosa")], On(left, "kikaku-shonin").Deputies);
        Assert.Empty(On(left, "kikaku-shonin", Village.Today.AddDays(1)).Deputies);
        Assert.Empty(On(Village.With(Village.Post("kikaku-hosa", Role.Intermediate, "kikaku", "kikaku-kacho", to: new(2023, 3, 31))), "kikaku-shonin").Deputies);
    }

    [Fact]
    public void ADeputy_WhoIsAbsentHimself_DecidesNothing()
    {
        var town = Village.Of(absences: [new(new("kikaku-kacho"), Village.Today, Village.Today), new(new("kikaku-hosa"), Village.Today, Village.Today)]);

        Assert.True(On(town, "kikaku-shonin").IsAbsent);
        Assert.Empty(On(town, "kikaku-shonin").Deputies);
    }

    [Fact]
    public void Names_AreThoseOfTheirDayOrTheIds()
    {
        var master = new SectionMaster([.. Village.Sections.Sections.Where(section => section.Id.Value != "gesui"),
            new(new("gesui"), "下水道課", null, new(2000, 4, 1), new(2023, 3, 31), []), new(new("gesui"), "上下水道課", null, Village.Reform, null, [])]);
        var town = Village.Of(sections: master);

        Assert.Equal(("下水道課", "上下水道課"), (town.NameOf(new SectionId("gesui"), new(2023, 3, 31)), town.NameOf(new SectionId("gesui"), Village.Reform)));
        Assert.Equal("上下水道課", town.NameOf(new SectionId("gesui"), new(1999, 1, 1)));
        Assert.Equal(("nobody", "nothing", "nowhere"), (town.NameOf(new PersonId("nobody")), town.TitleOf(new("nothing")), town.NameOf(new SectionId("nowhere"), Village.Today)));
        Assert.Equal(("新人", "zaimu-kacho"), (town.NameOf(Newcomer), town.TitleOf(new("zaimu-kacho"))));
    }

    [Fact]
    public void ARegisterThatContradictsItself_IsNone()
    {
        Refused.Because("Posts", () => Village.With(Village.Post("zaimu-kacho", Role.SectionChief, "zaimu", "nobody")));
        Refused.Because("Posts", () => Village.With(Village.Post("zaimu-kacho", Role.SectionChief, "nowhere", "bucho")));
        Refused.Because("Posts", () => Village.With(Village.Find("zaimu-kacho") with { Holders = [new(new("nobody"), Village.Start)] }));
        Refused.Because("Posts", () => Village.With(Village.Find("zaimu-kacho") with { Deputies = [new(new("nobody"), Village.Start)] }));
        Refused.Because("posts", () => Village.With(Village.Post("chocho", Role.Executive, null, "zaimu-kacho")));
        Refused.Because("posts", () => Village.Of([.. Village.Posts, Village.Find("chocho")]));
        Refused.Because("Absences", () => Village.Of(absences: new Absence(new("nobody"), Village.Today, Village.Today)));
    }

    [Fact]
    public void NobodyLeavesBeforeHeComes()
    {
        Refused.Because("to", () => new Tenure(Chief, Village.Today, Village.Today.AddDays(-1)));
        Refused.Because("to", () => new Tenure(Chief, Village.Today) with { To = Village.Today.AddDays(-1) });
        Refused.Because("To", () => new Absence(Chief, Village.Today, Village.Today.AddDays(-1)));
        Refused.Because("validTo", () => Village.Post("x", Role.Executive, null, null, Village.Today, Village.Today.AddDays(-1)));
        Assert.True((new Tenure(Chief, Village.Today) with { To = Village.Today }).Contains(Village.Today));
    }

    [Fact]
    public void APattern_HasReviewingRolesEachOnce()
    {
        Refused.Because("steps", () => new RoutePattern([], false));
        Refused.Because("steps", () => new RoutePattern([Role.SectionChief, Role.SectionChief], false));
        foreach (var role in new[] { Role.Drafter, Role.DeputyDrafter, Role.PlanningOfficer, Role.PlanningApprover }) Refused.Because("steps", () => new RoutePattern([Role.SectionChief, role], false));
        Assert.Equal(4, new RoutePattern([Role.Intermediate, Role.SectionChief, Role.DivisionHead, Role.Executive], true).Steps.Count);
    }

    private static Post On(Town town, string post, DateOnly? day = null) => town.OfficeOn(day ?? Village.Today).Posts.Single(each => each.Id.Value == post);

    private static Values<PersonId> Holders(Town town, string post, DateOnly day) => On(town, post, day).Holders;
}
