using ReformFlow.Domain;
using ReformFlow.Domain.Approval;

namespace ReformFlow.Tests.Unit.Approval;

public class SeparationTests
{
    [Fact]
    public void AChiefWhoSubmittedHimself_LeavesTheStepToTheNextHigherPost()
    {
        var story = Story.At(Stage.DepartmentReview, new Setup { Submitter = "zaimu-kacho" })
            .IsRefused("zaimu-kacho", Verb.Endorse, Refusal.OwnWork).Does("somu-bucho", Verb.Endorse);

        var taken = story.Journal[^1];
        Assert.Equal((Capacity.HigherPost, new PostId("zaimu-kacho")), (taken.Capacity, taken.ForPost));
        Assert.Equal(Stage.PlanningApproval, story.Sheet.Stage);
    }

    [Fact]
    public void PlanningsOwnItem_IsApprovedByTheNextHigherPost()
    {
        // The chief of planning endorses as lead and holds the approving post too: one person, two posts.
        var story = Story.At(Stage.PlanningApproval, new Setup(PlanningLed: true))
            .IsRefused("kikaku-kacho", Verb.Approve, Refusal.OwnWork).Does("seisaku-bucho", Verb.Approve);

        Assert.Equal(Capacity.HigherPost, story.Journal[^1].Capacity);
    }

    [Fact]
    public void WhoPolished_DoesNotApprove() =>
        Story.At(Stage.PlanningApproval, new Setup { Polisher = "kikaku-kacho" })
            .IsRefused("kikaku-kacho", Verb.Approve, Refusal.OwnWork).Does("seisaku-bucho", Verb.Approve);

    [Fact]
    public void AVacantPost_LeavesTheStepToTheNextHigherOne()
    {
        var vacant = new Setup { Change = post => post.Id.Value == "zaimu-kacho" ? post with { Holders = [] } : post };
        var story = Story.At(Stage.DepartmentReview, vacant).Does("somu-bucho", Verb.Endorse);

        Assert.Empty(story.Journal[^1].PassedOver);
    }

    [Fact]
    public void AnAbsentReviewer_IsPassedOverAndReadsAfterwards()
    {
        var story = Story.At(Stage.DepartmentReview, new Setup { Change = Absent("zaimu-kacho") })
            .IsRefused("zaimu-kacho", Verb.Endorse, Refusal.NotYourTurn)
            .Does("somu-bucho", Verb.Endorse);

        Assert.Equal([new PostId("zaimu-kacho")], story.Sheet.ToPostView);
        story.IsRefused("zaimu-tanto", Verb.PostView, Refusal.NotYourRole).Does("zaimu-kacho", Verb.PostView);
        Assert.Empty(story.Sheet.ToPostView);
        story.IsRefused("zaimu-kacho", Verb.PostView, Refusal.NotYourRole);
    }

    [Fact]
    public void ConfirmingACirculation_IsNoPostView()
    {
        var story = Story.At(Stage.DepartmentReview, new Setup { Change = Absent("zaimu-kacho") }).Does("somu-bucho", Verb.Endorse)
            .Does("zaimu-tanto", Verb.Circulate, change: act => act with { Readers = [new PostId("zaimu-kacho")] })
            .Does("zaimu-kacho", Verb.ReadCirculated);

        Assert.Equal([new PostId("zaimu-kacho")], story.Sheet.ToPostView);
        story.Does("zaimu-kacho", Verb.PostView);
    }

    [Fact]
    public void WhoWasPassedOver_OwesNoReadingOnceHeDecidesHimself()
    {
        var story = Story.At(Stage.DepartmentReview, new Setup { Change = Absent("zaimu-kacho") })
            .Does("somu-bucho", Verb.Endorse).Does("kikaku-kacho", Verb.Return, "根拠");
        story.Around = story.Around with { Office = Town.Office() };

        story.Does("zaimu-tanto", Verb.Submit);
        Assert.Equal([new PostId("zaimu-kacho")], story.Sheet.ToPostView);
        story.Does("zaimu-kacho", Verb.Endorse);
        Assert.Empty(story.Sheet.ToPostView);
    }

    [Fact]
    public void AnAbolishedApprovingPost_IsSucceededByTheOneThatApprovesNow()
    {
        var story = Story.At(Stage.PlanningApproval);
        var renamed = (Post post) => post.Id.Value == "kikaku-shonin" ? post with { Id = new PostId("shin-kikaku") } : post;
        story.Around = story.Around with { Office = Town.Office(renamed), Route = new(story.Around.Route.Steps, [], new PostId("shin-kikaku")) };

        story.Again().Does("kikaku-kacho", Verb.Return, "根拠");
        story.Does("kikaku-kacho", Verb.Approve).Does("kikaku-kacho", Verb.Reopen, "数値");
    }

    [Fact]
    public void AnAbolishedReviewingPost_IsDecidedForAtTheTop()
    {
        var story = Story.At(Stage.DepartmentReview, new Setup(Joint: true)).Does("zaimu-kacho", Verb.Endorse);
        story.Around = story.Around with { Office = new(Town.Posts.Where(post => post.Section != Town.Somu).ToValues()) };

        story.IsRefused("somu-bucho", Verb.Endorse, Refusal.NotYourTurn).Does("chocho", Verb.Endorse);
        Assert.Equal((Capacity.HigherPost, Stage.PlanningApproval), (story.Journal[^1].Capacity, story.Sheet.Stage));
    }

    [Fact]
    public void WhoStandsInTwoPlaces_IsOfferedOnlyWhatHeMayDo()
    {
        // He agreed for the consulted section before planning sent the sheet back to its reviewers, and now heads the second step too.
        var story = Story.At(Stage.PlanningApproval, new Setup { Consults = true })
            .Does("kikaku-kacho", Verb.Return, "確認", act => act with { ReturnTo = Stage.DepartmentReview });
        var both = (Post post) => post.Id.Value == "zaimu-kacho" ? post with { Holders = [Town.Person("gesui-kacho")] } : post;
        story.Around = story.Around with { Office = Town.Office(both) };

        story.Does("gesui-kacho", Verb.Return, "合議の立場から");
        Assert.Equal(new PostId("gesui-kacho"), story.Journal[^1].ForPost);
    }

    [Fact]
    public void AnAbsentFinalDecider_IsRepresentedByTheNamedDeputyAlone()
    {
        var story = Story.At(Stage.PlanningApproval, new Setup { Change = Absent("kikaku-shonin") })
            .IsRefused("kikaku-kacho", Verb.Approve, Refusal.NotYourTurn)
            .IsRefused("seisaku-bucho", Verb.Approve, Refusal.NotYourTurn)
            .Does("kikaku-hosa", Verb.Approve);

        Assert.Equal(Capacity.ActingDecision, story.Journal[^1].Capacity);
        Assert.Equal([new PostId("kikaku-shonin")], story.Sheet.ToPostView);
    }

    [Fact]
    public void ADeputy_DoesNotDecideWhileTheDeciderIsThere() =>
        Story.At(Stage.PlanningApproval).IsRefused("kikaku-hosa", Verb.Approve, Refusal.NotYourRole);

    [Fact]
    public void AnIntermediateReviewer_HasNoDeputy()
    {
        var change = (Post post) => Absent("zaimu-kacho")(post) with { Deputies = [Town.Person("zaimu-fuku")] };
        Story.At(Stage.DepartmentReview, new Setup { Change = change }).IsRefused("zaimu-fuku", Verb.Endorse, Refusal.NotYourRole);
    }

    [Fact]
    public void AConsultedPost_HasNoDeputyEither()
    {
        var change = (Post post) => Absent("gesui-kacho")(post) with { Deputies = [Town.Person("gesui-tanto")] };
        Story.At(Stage.DepartmentReview, new Setup { Consults = true, Change = change })
            .IsRefused("gesui-tanto", Verb.Agree, Refusal.NotYourRole).Does("fuku-chocho", Verb.Agree);
    }

    [Fact]
    public void WhileADeputyStandsForTheApprover_TheHigherPostHasNoPowers() =>
        Story.At(Stage.PlanningApproval, new Setup { Change = Absent("kikaku-shonin") })
            .IsRefused("seisaku-bucho", Verb.Return, Refusal.NotYourRole, "根拠").Does("kikaku-hosa", Verb.Return, "根拠");

    [Fact]
    public void AReturnToTheReviewers_AsksEachForTheSamePostAgain()
    {
        // The chief of zaimu stands in for the other lead too, which is printed first. He endorsed for zaimu; sent back, he
        // may do so again, and still not for the other lead.
        var both = (Post post) => post.Id.Value == "somu-kacho" ? post with { Holders = [Town.Person("zaimu-kacho"), Town.Person("x")] } : post;
        var story = Story.At(Stage.Draft, new Setup(Joint: true) { Change = both });
        story.Around = story.Around with { Route = new([new RouteStep([new PostId("somu-kacho"), new PostId("zaimu-kacho")])], [], new PostId("kikaku-shonin")) };
        story.Does("zaimu-tanto", Verb.Submit).Does("x", Verb.Endorse).Does("zaimu-kacho", Verb.Endorse)
            .Does("kikaku-kacho", Verb.Return, "確認", act => act with { ReturnTo = Stage.DepartmentReview });

        story.Does("zaimu-kacho", Verb.Endorse);

        Assert.Equal(new PostId("zaimu-kacho"), story.Journal[^1].ForPost);
    }

    [Fact]
    public void APersonWithTwoAccounts_IsOnePerson()
    {
        var story = Story.At(Stage.DepartmentReview, new Setup { Submitter = "zaimu-kacho" });
        var act = new Act(new("second-account"), Verb.Endorse, story.Sheet.StateVersion);

        Assert.Equal(new Decision.Refused(Refusal.OwnWork), story.Ask(act, new Actor(Town.Person("zaimu-kacho"), "kacho-private")));
    }

    [Fact]
    public void AChiefOfBothJointLeads_NeitherDecidesTwiceNorBlocksTheSheet()
    {
        var both = new Setup(Joint: true) { Change = post => post.Id.Value == "somu-kacho" ? post with { Holders = [Town.Person("zaimu-kacho")] } : post };
        var story = Story.At(Stage.DepartmentReview, both).Does("zaimu-kacho", Verb.Endorse)
            .IsRefused("zaimu-kacho", Verb.Endorse, Refusal.OwnWork).Does("somu-bucho", Verb.Endorse);

        Assert.Equal(Stage.PlanningApproval, story.Sheet.Stage);
    }

    [Fact]
    public void AChiefOfBothJointLeads_ChoosesForWhichHeDecides()
    {
        var both = new Setup(Joint: true) { Change = post => post.Id.Value == "somu-kacho" ? post with { Holders = [Town.Person("zaimu-kacho")] } : post };
        var story = Story.At(Stage.DepartmentReview, both)
            .IsRefused("zaimu-kacho", Verb.Endorse, Refusal.NotYourTurn, change: act => act with { ForPost = new PostId("kikaku-shonin") })
            .Does("zaimu-kacho", Verb.Endorse, change: act => act with { ForPost = new PostId("somu-kacho") });

        Assert.Equal([new PostId("somu-kacho")], story.Sheet.Agreed);
    }

    [Fact]
    public void ATransferMidway_TakesThePersonsPastAlong()
    {
        // The drafter who submitted becomes planning's approver on 1 April.
        var story = Story.At(Stage.PlanningApproval);
        var moved = (Post post) => post.Id.Value == "kikaku-shonin" ? post with { Holders = [Town.Person("zaimu-tanto")] } : post;
        story.Around = story.Around with { Office = Town.Office(moved) };

        story.IsRefused("zaimu-tanto", Verb.Approve, Refusal.OwnWork).IsRefused("kikaku-kacho", Verb.Approve, Refusal.NotYourRole)
            .Does("seisaku-bucho", Verb.Approve);
    }

    [Fact]
    public void ARouteThatCannotFinish_StopsOpeningAndSubmission()
    {
        var alone = new Setup { Change = post => post.Role is Role.Executive or Role.DivisionHead ? post with { Holders = [] } : post };
        var nobody = new Setup { Change = post => alone.Change!(post) with { Holders = post.Id.Value is "zaimu-kacho" ? [] : alone.Change!(post).Holders } };

        new Story(nobody.Around()).IsRefused("kikaku-kakari", Verb.Open, Refusal.RouteCannotFinish);
        new Story(alone.Around()).Does("kikaku-kacho", Verb.Open);
        Story.At(Stage.Draft, alone).IsRefused("zaimu-kacho", Verb.Submit, Refusal.RouteCannotFinish).Does("zaimu-tanto", Verb.Submit);
    }

    private static Func<Post, Post> Absent(string id) => post => post.Id.Value == id ? post with { IsAbsent = true } : post;
}
