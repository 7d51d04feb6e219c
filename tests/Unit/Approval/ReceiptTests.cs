using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Tests.Unit.Approval;

public class ReceiptTests
{
    private static readonly Actor Tanto = Town.Actor("zaimu-tanto");

    [Fact]
    public void ASheet_RemembersASaveWithoutItsContent()
    {
        var story = Story.At(Stage.Draft).Writes("zaimu-tanto");
        var (receipt, saved) = (story.Sheet.Done[^1], story.Journal[^1]);

        Assert.Equal(Town.Full(), saved.Act.Content);
        Assert.Equal(saved with { Act = saved.Act with { Content = null } }, receipt.Taken);
        Assert.Equal(Town.Full().Fingerprint(), receipt.ContentFingerprint);
        Assert.Equal(receipt, Receipt.Of(saved));
    }

    [Fact]
    public void ARepeatedSave_IsRecognisedByItsContent()
    {
        var story = Story.At(Stage.Draft);
        var act = new Act(new("same"), Verb.Save, story.Sheet.StateVersion) { Content = Town.Full() };
        story.Ask(act, Tanto);
        var after = story.Sheet;

        Assert.Equal(new Decision.Repeated(after.Done[^1].Taken), story.Ask(act with { Content = Town.Full() }, Tanto with { Account = "another" }));
        foreach (var other in new[] { act with { Content = Town.Full("・別の文。") }, act with { Content = null }, act with { SeenStateVersion = 0 } })
            Assert.Equal(new Decision.Refused(Refusal.OperationReused), story.Ask(other, Tanto));
        Assert.Equal(new Decision.Refused(Refusal.OperationReused), story.Ask(act, Town.Actor("zaimu-fuku")));
        Assert.Same(after, story.Sheet);
    }

    [Fact]
    public void AnActWithoutContent_IsNotRepeatedByOneWithContent()
    {
        var story = Story.At(Stage.Draft);
        var act = new Act(new("same"), Verb.Comment, story.Sheet.StateVersion) { Words = "根拠は何ですか" };
        story.Ask(act, Tanto);

        Assert.Null(story.Sheet.Done[^1].ContentFingerprint);
        Assert.IsType<Decision.Repeated>(story.Ask(act, Tanto));
        Assert.Equal(new Decision.Refused(Refusal.OperationReused), story.Ask(act with { Content = SheetContent.Empty }, Tanto));
    }

    [Fact]
    public void OnlyTheNewestActs_AreRemembered()
    {
        var story = Story.At(Stage.Draft);
        var start = story.Sheet.StateVersion;
        for (var count = 0; count < SheetState.MostReceipts; count++) story.Does("zaimu-tanto", Verb.Comment, $"質問{count}");

        Assert.Equal(Enumerable.Range(1, 64).Select(count => start + count), story.Sheet.Done.Select(receipt => receipt.Taken.StateVersion));
        Assert.IsType<Decision.Repeated>(story.Ask(story.Journal[^SheetState.MostReceipts].Act, Tanto));
        // What is older is for the journal to find; the rules take it for a new act of somebody who saw an old state.
        Assert.Equal(new Decision.Refused(Refusal.Stale), story.Ask(story.Journal[1].Act, Tanto));
        Assert.True(Receipt.Of(story.Journal[1]).Answers(story.Journal[1].Act, Tanto));
    }

    [Fact]
    public void AReceiptWithContent_IsNone()
    {
        var saved = Story.At(Stage.Draft).Writes("zaimu-tanto").Journal[^1];
        Assert.Equal("Taken", Assert.Throws<ArgumentException>(() => new Receipt(saved, null)).ParamName);
    }
}
