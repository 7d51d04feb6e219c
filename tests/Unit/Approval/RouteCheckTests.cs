using ReformFlow.Domain;
using ReformFlow.Domain.Approval;

namespace ReformFlow.Tests.Unit.Approval;

public class RouteCheckTests
{
    private static readonly PostId Chief = new("chief"), Approver = new("approver"), Top = new("top");
    private static readonly Route Route = new([new RouteStep([Chief])], [], Approver);

    [Fact]
    public void ARoute_FinishesWhenEveryStepHasItsOwnPerson() => Assert.Empty(Stuck(["a"], ["b"], []));

    [Fact]
    public void OnePersonInBothPosts_LeavesTheSecondToTheTop()
    {
        Assert.Empty(Stuck(["a"], ["a"], ["c"]));
        Assert.Equal([Approver], Stuck(["a"], ["a"], []));
    }

    [Fact]
    public void TheBusyHolder_IsKeptForTheStepOnlyHeCanTake() => Assert.Empty(Stuck(["a", "b"], ["a"], []));

    [Theory]
    [InlineData("x y", "x", "y z", "")]
    [InlineData("x y", "x", "y", "b")]
    [InlineData("y x", "x", "y", "c")]
    public void TwoWaysOn_AreBothTried(string first, string second, string third, string stuck)
    {
        // The first step can be taken by two persons, each of whom the next step needs as well.
        PostId a = new("a"), b = new("b"), c = new("c");
        var office = new Office([Post(a, null, Names(first)), Post(b, null, Names(second)), Post(c, null, Names(third)), Post(Approver, null, ["p"])]);

        Assert.Equal(Names(stuck), RouteCheck.Stuck(new([new RouteStep([a]), new RouteStep([b, c])], [], Approver), office, []).Select(post => post.Value));
    }

    [Fact]
    public void WhoSubmits_IsOutOfEveryStep()
    {
        Assert.Equal([Chief], Stuck(["a"], ["b"], [], outside: "a"));
        Assert.Equal([Chief, Approver], Stuck(["a"], ["a"], [], outside: "a"));
    }

    [Fact]
    public void TheShortestListOfStuckPosts_IsReported() => Assert.Equal([Approver], Stuck(["a", "b"], ["a", "b"], [], outside: "b"));

    [Fact]
    public void StuckPosts_AreReportedInTheOrderOfTheRoute()
    {
        var consulted = new PostId("consulted");
        var office = new Office([Post(Chief, null, []), Post(consulted, null, []), Post(Approver, null, [])]);
        var route = new Route([new RouteStep([Chief])], [consulted], Approver);

        Assert.Equal([Chief, consulted, Approver], RouteCheck.Stuck(route, office, []));
        Assert.Equal([Chief, consulted, Approver], route.AllPosts);
    }

    [Fact]
    public void ManyConsultedSections_AreCheckedWithoutTryingEveryOrder()
    {
        var consulted = Enumerable.Range(0, Route.MostConsulted).Select(index => new PostId($"c-{index}")).ToValues();
        var posts = consulted.Select(id => Post(id, Top, [id.Value])).Append(Post(Chief, Top, ["a"])).Append(Post(Approver, null, [])).Append(Post(Top, null, ["t"]));

        Assert.Equal([Approver], RouteCheck.Stuck(new([new RouteStep([Chief])], consulted, Approver), new Office(posts.ToValues()), []));
    }

    [Fact]
    public void OnlyTheFinalDecision_CanBeTakenByADeputy()
    {
        Assert.Empty(RouteCheck.Stuck(Route, Office(["a"], ["b"], [], absent: Approver), []));
        Assert.Equal([Chief], RouteCheck.Stuck(Route, Office(["a"], ["b"], [], absent: Chief), []));
    }

    private static Values<PostId> Stuck(Values<string> chief, Values<string> approver, Values<string> top, params string[] outside) =>
        RouteCheck.Stuck(Route, Office(chief, approver, top), outside.Select(name => new PersonId(name)).ToValues());

    private static Values<string> Names(string names) => names.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToValues();

    private static Office Office(Values<string> chief, Values<string> approver, Values<string> top, PostId? absent = null)
    {
        Values<Post> posts = [Post(Chief, Top, chief), Post(Approver, Top, approver), Post(Top, null, top)];
        return new(posts.Select(post => post with { IsAbsent = post.Id == absent, Deputies = [new PersonId("d")] }).ToValues());
    }

    private static Post Post(PostId id, PostId? higher, Values<string> holders) =>
        new(id, Role.SectionChief, null, higher, holders.Select(name => new PersonId(name)).ToValues(), false, []);
}
