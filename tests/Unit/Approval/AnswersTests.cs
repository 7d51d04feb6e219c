using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Tests.Unit.Approval;

public class AnswersTests
{
    [Fact]
    public void ARepeatedOperation_GetsTheStoredAnswerAndChangesNothing()
    {
        var story = Story.At(Stage.DepartmentReview);
        var act = new Act(new("same"), Verb.Endorse, story.Sheet.StateVersion);
        var first = Assert.IsType<Decision.Accepted>(story.Ask(act, Town.Actor("zaimu-kacho")));
        var after = story.Sheet;

        Assert.Equal(new Decision.Repeated(first.Taken), story.Ask(act, Town.Actor("zaimu-kacho")));
        Assert.Same(after, story.Sheet);
    }

    [Fact]
    public void AnOperationIdUsedForSomethingElse_IsRefused()
    {
        var story = Story.At(Stage.DepartmentReview);
        var act = new Act(new("same"), Verb.Endorse, story.Sheet.StateVersion);
        story.Ask(act, Town.Actor("zaimu-kacho"));

        Assert.Equal(new Decision.Refused(Refusal.OperationReused), story.Ask(act with { Words = "別" }, Town.Actor("zaimu-kacho")));
        Assert.Equal(new Decision.Refused(Refusal.OperationReused), story.Ask(act, Town.Actor("somu-kacho")));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void AStaleView_IsRefusedForEveryActButWords(int off)
    {
        var story = Story.At(Stage.PlanningApproval)
            .IsRefused("kikaku-kacho", Verb.Approve, Refusal.Stale, change: act => act with { SeenStateVersion = act.SeenStateVersion + off })
            .IsRefused("kikaku-kacho", Verb.Return, Refusal.Stale, "根拠", act => act with { SeenStateVersion = act.SeenStateVersion + off });

        story.Does("kikaku-kacho", Verb.Comment, "根拠は何ですか", act => act with { SeenStateVersion = act.SeenStateVersion + off })
            .Does("zaimu-tanto", Verb.Answer, "統計です", act => act with { SeenStateVersion = act.SeenStateVersion + off });
    }

    [Fact]
    public void AReasonOrWords_MustNotBeBlank()
    {
        foreach (var blank in new[] { null, "", " 　" })
            Story.At(Stage.DepartmentReview)
                .IsRefused("zaimu-kacho", Verb.Return, Refusal.ReasonMissing, blank)
                .IsRefused("zaimu-kacho", Verb.Comment, Refusal.WordsMissing, blank);
    }

    [Fact]
    public void NothingToStore_IsRefused()
    {
        Story.At(Stage.Draft)
            .IsRefused("zaimu-tanto", Verb.Save, Refusal.ContentMissing)
            .IsRefused("zaimu-tanto", Verb.Attach, Refusal.ContentMissing)
            .Does("zaimu-tanto", Verb.Attach, change: act => act with { Attachment = new("a.pdf", new string('0', 64), 1, FileKind.Pdf) });
        Story.At(Stage.PlanningApproval).IsRefused("kikaku-kakari", Verb.Polish, Refusal.ContentMissing);
    }

    [Fact]
    public void AValueOfASeriesThatTheSheetDoesNotHave_IsRefused()
    {
        var foreign = Town.Full() with { Answers = [new(new("i9-s9"), Cell.Read("1"))] };
        Story.At(Stage.Draft).IsRefused("zaimu-tanto", Verb.Save, Refusal.ContentMissing, change: act => act with { Content = foreign });
    }

    [Fact]
    public void AValueReadOtherwiseThanItIsWritten_IsRefused()
    {
        SheetContent With(Cell value) => Town.Full() with { Answers = [new(Town.Jigyosu, value), new(Town.Nissu, Cell.Read("8.5"))] };
        Story.At(Stage.Draft)
            .IsRefused("zaimu-tanto", Verb.Save, Refusal.ReadingDiffers, change: act => act with { Content = With(new("検討中", new Reading.Number(9))) })
            .IsRefused("zaimu-tanto", Verb.Save, Refusal.ReadingDiffers, change: act => act with { Content = With(new("", new Reading.Number(6))) })
            .IsRefused("zaimu-tanto", Verb.Save, Refusal.ReadingDiffers, change: act => act with { Content = With(new("6", new Reading.Milestone("策定"))) })
            .Writes("zaimu-tanto", With(new("策定した", new Reading.Milestone("策定"))));
    }

    [Fact]
    public void ASubmissionWithContent_IsToldToSaveFirst() =>
        Story.At(Stage.Draft).IsRefused("zaimu-tanto", Verb.Submit, Refusal.SaveFirst, change: act => act with { Content = Town.Full("・別の内容") });

    [Fact]
    public void AnUnknownReasonForClosing_IsNone() =>
        Story.At(Stage.Draft).IsRefused("kikaku-kacho", Verb.CloseWithoutSheet, Refusal.CloseReasonMissing, "回答がない", act => act with { CloseReason = (CloseReason)77 });

    [Fact]
    public void WhoConfirmsHavingRead_HasSeenTheCurrentState() =>
        Story.At(Stage.DepartmentReview).Does("zaimu-tanto", Verb.Circulate, change: act => act with { Readers = [new PostId("gesui-tanto")], SeenStateVersion = 0 })
            .IsRefused("gesui-tanto", Verb.ReadCirculated, Refusal.Stale, change: act => act with { SeenStateVersion = act.SeenStateVersion - 1 })
            .Does("gesui-tanto", Verb.ReadCirculated);

    [Fact]
    public void AnItemOutsideThePlan_IsNotOpened()
    {
        var story = new Story(Town.Around() with { ItemInPlan = false });
        story.IsRefused("kikaku-kakari", Verb.Open, Refusal.NotInPlan);
    }

    [Fact]
    public void ThePagesButtons_AreWhatTheRulesAllow()
    {
        var story = Story.At(Stage.DepartmentReview);
        Verb[] Buttons(string who) => [.. Approvals.Open(story.Sheet, Town.Actor(who), story.Around).Select(rule => rule.May)];

        Assert.Equal([Verb.Endorse, Verb.Return, Verb.Withdraw, Verb.Comment, Verb.Answer, Verb.Circulate], Buttons("zaimu-kacho"));
        Assert.Equal([Verb.CloseWithoutSheet, Verb.Comment, Verb.Answer, Verb.Circulate], Buttons("kikaku-kacho"));
        Assert.Empty(Buttons("gesui-tanto"));
        Assert.Equal([Verb.Endorse, Verb.Withdraw], Approvals.Open(story.Sheet, Town.Actor("zaimu-kacho"), story.Around, [Verb.Withdraw, Verb.Endorse]).Select(rule => rule.May));
        Assert.Empty(Approvals.Open(story.Sheet, Town.Actor("zaimu-kacho"), story.Around, []));
    }
}
