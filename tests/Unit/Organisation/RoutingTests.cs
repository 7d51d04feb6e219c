using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Organisation;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Sections;

namespace ReformFlow.Tests.Unit.Organisation;

public class RoutingTests
{
    private static readonly DateOnly Eve = Village.Reform.AddDays(-1);

    [Fact]
    public void TheShortestRoute_IsTheChiefsAndPlanning()
    {
        var route = Village.Of().RouteOn(Village.Led("zaimu"), Village.Today);

        Assert.Equal(new Route([new RouteStep([new("zaimu-kacho")])], [], new("kikaku-shonin")), route.Route);
        Assert.Empty(route.Missing);
    }

    [Fact]
    public void JointLeads_StandInOneStepAndShareTheirHead()
    {
        var town = Village.Of(routes: new([Role.SectionChief, Role.DivisionHead, Role.Executive], false));

        Assert.Equal([new RouteStep([new("zaimu-kacho"), new("somu-kacho")]), new RouteStep([new("bucho")]), new RouteStep([new("fuku-chocho")])],
            town.RouteOn(Village.Led("zaimu", "somu"), Village.Today).Route!.Steps);
    }

    [Fact]
    public void RelatedSections_AreConsultedWhereTheTownDoes()
    {
        var item = Village.Led(new RelatedSections.Listed([new("下水道課", new("gesui")), new("財務課", new("zaimu")), new("ない課", null)]), "zaimu");

        Assert.Equal([new("gesui-kacho")], Village.Of(routes: new([Role.SectionChief], true)).RouteOn(item, Village.Today).Route!.Consulted);
        Assert.Empty(Village.Of(routes: new([Role.SectionChief], false)).RouteOn(item, Village.Today).Route!.Consulted);
        Assert.Empty(Village.Of(routes: new([Role.SectionChief], true)).RouteOn(Village.Led("zaimu"), Village.Today).Route!.Consulted);
    }

    [Fact]
    public void WhatARouteLacks_IsSaid()
    {
        Lacks(Village.Of(routes: new([Role.DivisionHead], false)), Village.Led("gesui"), "gesui課に部長の職がない");
        Lacks(Village.Of(Without("zaimu-kacho")), Village.Led("zaimu"), "zaimu課に課長の職がない");
        Lacks(Village.Of(Without("kikaku-shonin")), Village.Led("zaimu"), "企画の承認者の職がない");
        Lacks(Village.Of(), Village.Led("nowhere"), "主体課「nowhere課」が課の名簿にない", "主体課がない");
        var unknown = new ActionItem(new("i1"), "題", new LeadSections([new("財務課", new("zaimu")), new("土木課", null)]), new RelatedSections.All(), Plans.Sample.Prose, Schedule.Lost, [], new(Plans.Sample.First));
        Lacks(Village.Of(), unknown, "主体課「土木課」が課の名簿にない");
    }

    [Fact]
    public void ASectionThatWasSplit_IsSucceededByBoth() =>
        Leads(Village.Reorganised(Village.Section("zaimu", to: Eve, successors: ["zaisei", "zeimu"]), Village.Section("zaisei", Village.Reform), Village.Section("zeimu", Village.Reform)),
            ["zaimu"], before: ["zaimu"], after: ["zaisei", "zeimu"]);

    [Fact]
    public void SectionsThatWereMerged_AreSucceededByOne() =>
        Leads(Village.Reorganised(Village.Section("zaimu", to: Eve, successors: "zaisei"), Village.Section("somu", to: Eve, successors: "zaisei"), Village.Section("zaisei", Village.Reform)),
            ["zaimu", "somu"], before: ["zaimu", "somu"], after: ["zaisei"]);

    [Fact]
    public void SuccessorsInACircle_EndTheSearch() =>
        Leads(Village.Reorganised(Village.Section("zaimu", to: Eve, successors: "somu"), Village.Section("somu", to: Eve, successors: "zaimu")),
            ["zaimu"], before: ["zaimu"], after: []);

    [Fact]
    public void ASectionThatEndedWithoutSuccessor_LeavesNoLead()
    {
        var town = Village.Reorganised(Village.Section("zaimu", to: Eve));

        Leads(town, ["zaimu"], before: ["zaimu"], after: []);
        Lacks(town, Village.Led("zaimu"), "主体課がない");
    }

    [Fact]
    public void ASectionThatWasRevived_IsFollowedByItsLastSuccessorsOnly() =>
        Leads(Village.Reorganised(Village.Section("zaimu", to: new(2010, 3, 31), successors: "somu"), Village.Section("somu"),
            Village.Section("zaimu", new(2015, 4, 1), Eve, "zaisei"), Village.Section("zaisei", Village.Reform)),
            ["zaimu"], before: ["zaimu"], after: ["zaisei"]);

    [Fact]
    public void ASectionThatIsStillToBegin_StandsForItself() =>
        Leads(Village.Reorganised(Village.Section("zaisei", Village.Today.AddDays(1))), ["zaisei"], before: ["zaisei"], after: ["zaisei"]);

    [Fact]
    public void ASuccessorOfSuccessors_IsFound() =>
        Leads(Village.Reorganised(Village.Section("zaimu", to: new(2020, 3, 31), successors: "keiri"), Village.Section("keiri", new(2020, 4, 1), Eve, "zaisei"), Village.Section("zaisei", Village.Reform)),
            ["zaimu"], before: ["keiri"], after: ["zaisei"]);

    // The post ended with its first day; those below it stay.
    private static Values<TownPost> Without(string id) => Village.Posts.Select(post => post.Id.Value != id ? post
        : Village.Post(id, post.Role, post.Section?.Value, post.Higher?.Value, to: Village.Start, holders: post.Holders)).ToValues();

    private static void Lacks(Town town, ActionItem item, params string[] missing)
    {
        var found = town.RouteOn(item, Village.Today);
        Assert.Null(found.Route);
        Assert.Equal(missing, found.Missing);
    }

    private static void Leads(Town town, string[] leads, string[] before, string[] after)
    {
        Assert.Equal(before, town.LeadsOn(Village.Led(leads), Eve).Select(id => id.Value));
        Assert.Equal(after, town.LeadsOn(Village.Led(leads), Village.Reform).Select(id => id.Value));
    }
}
