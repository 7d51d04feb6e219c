using ReformFlow.Domain.Approval;

namespace ReformFlow.Tests.Unit.Approval;

public class WaitingTests
{
    [Fact]
    public void ADraft_WaitsForEverybodyWhoWritesIt() =>
        Assert.Equal(["zaimu-tanto", "zaimu-fuku", "zaimu-kacho"], Posts(Story.At(Stage.Draft)));

    [Fact]
    public void AReview_WaitsForEveryChiefWhoHasNotDecided()
    {
        var story = Story.At(Stage.DepartmentReview, new(Joint: true));
        Assert.Equal(["zaimu-kacho", "somu-kacho"], Posts(story));
        Assert.Equal(["somu-kacho"], Posts(story.Does("zaimu-kacho", Verb.Endorse)));
        Assert.Equal(0, Waiting.StepOf(story.Sheet));
    }

    [Fact]
    public void AConsultedSection_IsWaitedForBesideTheChiefs() =>
        Assert.Equal(["zaimu-kacho", "gesui-kacho"], Posts(Story.At(Stage.DepartmentReview, new() { Consults = true })));

    [Fact]
    public void AVacantPost_IsDecidedAtTheNextHigherOne()
    {
        var story = Story.At(Stage.DepartmentReview, new() { Change = post => post.Id.Value == "zaimu-kacho" ? post with { Holders = [] } : post });
        Assert.Equal(new Awaited(new("zaimu-kacho"), new("somu-bucho"), [Town.Person("somu-bucho")]), Assert.Single(Waiting.For(story.Sheet, story.Around)));
    }

    [Fact]
    public void WhereNobodyMayDecide_NobodyIsNamed()
    {
        var story = Story.At(Stage.DepartmentReview);
        var empty = story.Around with { Office = Town.Office(post => post with { Holders = [], Deputies = [] }) };
        Assert.Equal(new Awaited(new("zaimu-kacho"), null, []), Assert.Single(Waiting.For(story.Sheet, empty)));
    }

    [Fact]
    public void TheLastStages_WaitForPlanningAndThenForNobody()
    {
        Assert.Equal(["kikaku-shonin"], Posts(Story.At(Stage.PlanningApproval)));
        Assert.Equal(["kikaku-kakari", "kikaku-shonin"], Posts(Story.At(Stage.Approved)));
        Assert.Empty(Posts(Story.At(Stage.Published)));
        Assert.Empty(Posts(Story.At(Stage.NotOpened)));
        Assert.Null(Waiting.StepOf(Story.At(Stage.Approved).Sheet));
    }

    private static IEnumerable<string> Posts(Story story) => Waiting.For(story.Sheet, story.Around).Select(each => each.Post.Value);
}
