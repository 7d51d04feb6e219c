using ReformFlow.Domain.Approval;

namespace ReformFlow.Tests.Unit.Approval;

public class RouteProgressTests
{
    [Theory]
    [InlineData(Stage.Draft, "", "")]
    [InlineData(Stage.DepartmentReview, "", "zaimu-kacho")]
    [InlineData(Stage.PlanningApproval, "zaimu-kacho", "kikaku-shonin")]
    [InlineData(Stage.Approved, "zaimu-kacho kikaku-shonin", "")]
    public void TheRoute_TellsWhoSaidYesAndWhoIsWaitedFor(Stage stage, string said, string waits)
    {
        var story = Story.At(stage);
        var route = RouteProgress.Of(story.Sheet, story.Around);
        Assert.Equal(said, string.Join(' ', route.Where(post => post.Said is not null).Select(post => post.Post)));
        Assert.Equal(waits, string.Join(' ', route.Where(post => post.Waits is not null).Select(post => post.Post)));
    }

    [Fact]
    public void AYesFalls_WhenTheSheetComesBack()
    {
        var story = Story.At(Stage.PlanningApproval).Does("kikaku-kacho", Verb.Return, "もう一度", act => act with { ReturnTo = Stage.DepartmentReview });
        Assert.DoesNotContain(RouteProgress.Of(story.Sheet, story.Around), post => post.Said is not null);
    }
}
