using ReformFlow.Domain;
using ReformFlow.Domain.Approval;

namespace ReformFlow.Tests.Unit.Approval;

public class AfterApprovalTests
{
    private static readonly DateOnly Today = new(2023, 5, 10);

    [Theory]
    [InlineData(0, true)]
    [InlineData(-1, true)]
    [InlineData(1, false)]
    public void ThePublicationDate_PublishesWhenItHasCome(int days, bool published)
    {
        var story = Story.At(Stage.Approved, new Setup { PublishOn = Today.AddDays(days) });

        if (published) story.Does("clock", Verb.Publish);
        else story.IsRefused("clock", Verb.Publish, Refusal.BeforePublicationDate);
    }

    [Fact]
    public void WithoutAPublicationDate_TheClockPublishesNothing() =>
        Story.At(Stage.Approved).IsRefused("clock", Verb.Publish, Refusal.BeforePublicationDate).Does("kikaku-kakari", Verb.Publish);

    [Fact]
    public void TheClock_DoesNothingElse()
    {
        Assert.Equal(new Actor(null, "clock"), Actor.Clock);
        Story.At(Stage.Approved).IsRefused("clock", Verb.Reopen, Refusal.NotYourRole, "なし");
    }

    [Fact]
    public void AReopenedSheet_IsADraftThatMustPassAgain()
    {
        var story = Story.At(Stage.Approved).IsRefused("kikaku-kacho", Verb.Reopen, Refusal.ReasonMissing).Does("kikaku-kacho", Verb.Reopen, "数値の訂正");

        Assert.Equal((Stage.Draft, 0), (story.Sheet.Stage, story.Sheet.PublishedVersion));
        Assert.Null(story.Sheet.Pinned);
    }

    [Fact]
    public void ACorrection_LeavesVersionOnePublicUntilVersionTwoReplacesIt()
    {
        var story = Story.At(Stage.Published).Does("zaimu-tanto", Verb.AskCorrection, "件数が違う").Does("kikaku-kakari", Verb.Correct, "件数の誤り");
        var first = story.Sheet.Public;
        Assert.Equal((Stage.Draft, 1), (story.Sheet.Stage, story.Sheet.PublishedVersion));

        story.Writes("zaimu-tanto", Town.Full("・件数を直した。")).Does("zaimu-tanto", Verb.Submit).Does("zaimu-kacho", Verb.Endorse)
            .Does("kikaku-kacho", Verb.Approve);
        Assert.Equal(first, story.Sheet.Public);

        story.Does("kikaku-kakari", Verb.Publish);
        Assert.Equal(2, story.Sheet.PublishedVersion);
        Assert.NotEqual(first, story.Sheet.Public);
    }

    [Fact]
    public void AnAbandonedCorrection_GivesBackThePublicContent()
    {
        var story = Story.At(Stage.Published).Does("kikaku-kakari", Verb.Correct, "件数の誤り").Writes("zaimu-tanto", Town.Full("・書きかけ"))
            .Does("zaimu-tanto", Verb.Attach, change: act => act with { Attachment = new("draft.pdf", new string('0', 64), 1, FileKind.Pdf) }).Does("zaimu-tanto", Verb.Submit)
            .IsRefused("kikaku-kacho", Verb.CloseWithoutSheet, Refusal.AlreadyPublished, "なし", act => act with { CloseReason = CloseReason.Discontinued })
            .IsRefused("kikaku-kakari", Verb.AbandonCorrection, Refusal.NotYourRole, "誤りではなかった")
            .IsRefused("kikaku-kacho", Verb.AbandonCorrection, Refusal.ReasonMissing)
            .Does("kikaku-kacho", Verb.AbandonCorrection, "誤りではなかった");

        Assert.Equal((Stage.Published, 1), (story.Sheet.Stage, story.Sheet.PublishedVersion));
        Assert.Equal(new PublicVersion(Town.Full(), [], 1), story.Sheet.Public);
        Assert.Equal(Town.Full(), story.Sheet.Content);
        Assert.Empty(story.Sheet.Attachments);
        Assert.Empty(story.Sheet.Hands);
    }

    [Fact]
    public void ASilentSection_NeverBlocksTheYear()
    {
        foreach (var stage in new[] { Stage.NotOpened, Stage.Draft, Stage.DepartmentReview, Stage.PlanningApproval, Stage.Approved })
        {
            var story = Story.At(stage)
                .IsRefused("kikaku-kacho", Verb.CloseWithoutSheet, Refusal.CloseReasonMissing, "回答がない")
                .IsRefused("kikaku-kacho", Verb.CloseWithoutSheet, Refusal.ReasonMissing, " ", act => act with { CloseReason = CloseReason.NotEvaluated })
                .Does("kikaku-kacho", Verb.CloseWithoutSheet, "回答がない", act => act with { CloseReason = CloseReason.NotEvaluated });
            Assert.Equal((Stage.ClosedWithoutSheet, CloseReason.NotEvaluated), (story.Sheet.Stage, story.Sheet.ClosedBecause));
        }
    }

    [Fact]
    public void Circulation_InformsAndNeverBlocks()
    {
        var story = Story.At(Stage.DepartmentReview)
            .IsRefused("zaimu-tanto", Verb.Circulate, Refusal.NobodyNamed)
            .IsRefused("zaimu-tanto", Verb.Circulate, Refusal.NobodyNamed, change: act => act with { Readers = [new PostId("gesui-kacho"), new PostId("nobody")] })
            .Does("zaimu-tanto", Verb.Circulate, change: act => act with { Readers = [new PostId("gesui-kacho"), new PostId("gesui-tanto")] })
            .Does("zaimu-kacho", Verb.Endorse);

        story.Does("gesui-tanto", Verb.ReadCirculated).IsRefused("gesui-tanto", Verb.ReadCirculated, Refusal.NotYourRole);
        Assert.Equal([new PostId("gesui-kacho")], story.Sheet.ToRead);
    }
}
