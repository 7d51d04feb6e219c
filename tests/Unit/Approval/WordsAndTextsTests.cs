using ReformFlow.Domain;
using ReformFlow.Domain.Approval;

namespace ReformFlow.Tests.Unit.Approval;

public class WordsAndTextsTests
{
    [Theory]
    [InlineData("わけ\r\n二行目\n三行目")]
    [InlineData("𠮷野家")]
    [InlineData("")]
    public void WordsThatCanBeKept_Are(string words) => Story.At(Stage.DepartmentReview).Does("zaimu-kacho", Verb.Endorse, words);

    [Theory]
    [InlineData("わけ\u0000")]
    [InlineData("わ\tけ")]
    [InlineData("わけ\u0085")]
    [InlineData("わけ\u001b[31m")]
    public void WordsThatNoDatabaseKeeps_AreRefused(string words) => Story.At(Stage.DepartmentReview)
        .IsRefused("zaimu-kacho", Verb.Return, Refusal.WordsUnusable, words)
        .IsRefused("zaimu-kacho", Verb.Endorse, Refusal.WordsUnusable, words)
        .IsRefused("zaimu-tanto", Verb.Comment, Refusal.WordsUnusable, $"質問{words}");

    // Not as data of a theory: an attribute's text is stored as UTF-8, which has no half characters.
    [Fact]
    public void HalfACharacter_IsRefused()
    {
        foreach (var words in new[] { "\ud842", "\udfb7", "\udfb7\ud842", "わけ\ud842わけ", "𠮷\udfb7" }) Story.At(Stage.DepartmentReview).IsRefused("zaimu-kacho", Verb.Return, Refusal.WordsUnusable, words);
    }

    [Fact]
    public void Words_HaveAtMost2000Characters() => Story.At(Stage.DepartmentReview)
        .IsRefused("zaimu-kacho", Verb.Comment, Refusal.WordsUnusable, new string('あ', 2001))
        .Does("zaimu-kacho", Verb.Comment, new string('あ', 2000));

    [Fact]
    public void EveryRow_LooksAtTheWords() => Assert.All(RuleTable.Rows, rule => Assert.Contains("2,000", rule.Provided.Last().Ja, StringComparison.Ordinal));

    [Fact]
    public void ButtonsAreShown_WhateverIsStillToBeWritten() =>
        Assert.Contains(Approvals.Open(Story.At(Stage.DepartmentReview).Sheet, Town.Actor("zaimu-kacho"), Town.Around()), rule => rule.May is Verb.Return);

    [Fact]
    public void NarrativeAndRemarks_HaveAtMost20000CharactersEach()
    {
        var (fits, tooLong) = (Paragraphs.Of(new string('あ', 20_000)), Paragraphs.Of(new string('あ', 20_001)));
        var story = Story.At(Stage.Draft)
            .IsRefused("zaimu-tanto", Verb.Save, Refusal.TextUnusable, change: act => act with { Content = Town.Full() with { Narrative = tooLong } })
            .IsRefused("zaimu-tanto", Verb.Save, Refusal.TextUnusable, change: act => act with { Content = Town.Full() with { Remarks = tooLong } })
            .Writes("zaimu-tanto", Town.Full() with { Narrative = fits, Remarks = fits });

        story.Does("zaimu-tanto", Verb.Submit).Does("zaimu-kacho", Verb.Endorse)
            .IsRefused("kikaku-kakari", Verb.Polish, Refusal.TextUnusable, change: act => act with { Content = story.Sheet.Content with { Narrative = tooLong } });
    }

    [Fact]
    public void ATextOfHalfACharacter_IsRefused() => Story.At(Stage.Draft)
        .IsRefused("zaimu-tanto", Verb.Save, Refusal.TextUnusable, change: act => act with { Content = Town.Full("・\ud842") });

    [Theory]
    [InlineData(Verb.Open, Stage.NotOpened, "kikaku-kakari")]
    [InlineData(Verb.Submit, Stage.Draft, "zaimu-tanto")]
    public void ARouteThatTheTownCannotMake_IsNotBegun(Verb verb, Stage stage, string who)
    {
        var story = Story.At(stage);
        var around = story.Around;
        story.Around = around with { RouteLacks = ["財務課に課長の職がない"] };
        story.IsRefused(who, verb, Refusal.RouteCannotFinish);
        story.Around = around with { RouteLacks = [] };
        story.Does(who, verb);
    }

    [Fact]
    public void ASheetUnderWay_GoesOnWithoutANewRoute()
    {
        var story = Story.At(Stage.DepartmentReview);
        story.Around = story.Around with { RouteLacks = ["財務課に課長の職がない"] };
        story.Does("zaimu-kacho", Verb.Endorse).Does("kikaku-kacho", Verb.Approve).Does("kikaku-kakari", Verb.Publish);
    }

    [Fact]
    public void AFollowingOperation_IsTheSameAtEveryRetryAndNeverTooLong()
    {
        Assert.Equal("op-next", new OperationId("op").Then("next").Value);
        Assert.Equal(new string('x', 95) + "-next", new OperationId(new string('x', 95)).Then("next").Value);
        var longest = new OperationId(new string('x', 100));
        Assert.Equal(69, longest.Then("next").Value.Length);
        Assert.Equal(longest.Then("next"), new OperationId(new string('x', 100)).Then("next"));
        Assert.NotEqual(longest.Then("next"), new OperationId(new string('y', 100)).Then("next"));
    }
}
