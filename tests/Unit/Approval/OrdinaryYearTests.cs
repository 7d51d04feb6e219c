using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Doubts;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Tests.Unit.Approval;

public class OrdinaryYearTests
{
    [Fact]
    public void ASheet_GoesFromDraftToPublished()
    {
        var sheet = Story.At(Stage.Published).Sheet;

        Assert.Equal((1, 1), (sheet.ContentVersion, sheet.PublishedVersion));
        Assert.Equal(new PublicVersion(sheet.Content, [], 1), sheet.Public);
        Assert.Equal(6, sheet.StateVersion);
    }

    [Theory]
    [InlineData("zaimu-kacho", "somu-kacho")]
    [InlineData("somu-kacho", "zaimu-kacho")]
    public void JointLeads_BothEndorseInEitherOrder(string first, string second)
    {
        var story = Story.At(Stage.DepartmentReview, new Setup(Joint: true)).Does(first, Verb.Endorse);

        Assert.Equal(Stage.DepartmentReview, story.Sheet.Stage);
        story.IsRefused(first, Verb.Endorse, Refusal.NotYourTurn).Does(second, Verb.Endorse);
        Assert.Equal(Stage.PlanningApproval, story.Sheet.Stage);
    }

    [Fact]
    public void AStepOfTheRoute_WaitsForTheOneBefore()
    {
        var story = Story.At(Stage.Draft);
        var (chief, head) = (new PostId("zaimu-kacho"), new PostId("somu-bucho"));
        story.Around = story.Around with { Route = new([new RouteStep([chief]), new RouteStep([head])], [], new PostId("kikaku-shonin")) };

        story.Does("zaimu-tanto", Verb.Submit).IsRefused("somu-bucho", Verb.Endorse, Refusal.NotYourTurn)
            .Does("zaimu-kacho", Verb.Endorse).Does("somu-bucho", Verb.Endorse);

        Assert.Equal(Stage.PlanningApproval, story.Sheet.Stage);
        Assert.Equal([chief, head], story.Sheet.Agreed);
    }

    [Fact]
    public void TheRoute_IsPinnedAtSubmission()
    {
        var story = Story.At(Stage.DepartmentReview);
        var pinned = story.Around.Route;
        story.Around = story.Around with { Route = new([new RouteStep([new PostId("gesui-kacho")])], [], new PostId("chocho")) };

        story.IsRefused("gesui-kacho", Verb.Endorse, Refusal.NotYourRole).Does("zaimu-kacho", Verb.Endorse);

        Assert.Equal(pinned, story.Sheet.Pinned);
        story.Does("kikaku-kacho", Verb.Approve);
        Assert.Equal(Stage.Approved, story.Sheet.Stage);
    }

    [Fact]
    public void AConsultedSection_MustAgreeBeforePlanningDecides()
    {
        var story = Story.At(Stage.DepartmentReview, new Setup { Consults = true }).Does("zaimu-kacho", Verb.Endorse);
        Assert.Equal(Stage.DepartmentReview, story.Sheet.Stage);

        story.Does("gesui-kacho", Verb.Agree);
        Assert.Equal(Stage.PlanningApproval, story.Sheet.Stage);
    }

    [Fact]
    public void AReturn_DropsEveryYesAndUnpinsTheRoute()
    {
        var story = Story.At(Stage.PlanningApproval).Does("kikaku-kacho", Verb.Return, "根拠を書いてください");

        Assert.Equal(Stage.Draft, story.Sheet.Stage);
        Assert.Empty(story.Sheet.Agreed);
        Assert.Null(story.Sheet.Pinned);
    }

    [Fact]
    public void AReturnToTheReviewers_KeepsTheRouteAndAsksThemAgain()
    {
        var story = Story.At(Stage.PlanningApproval)
            .Does("kikaku-kacho", Verb.Return, "課長の確認が要ります", act => act with { ReturnTo = Stage.DepartmentReview });

        Assert.NotNull(story.Sheet.Pinned);
        story.Does("zaimu-kacho", Verb.Endorse).Does("kikaku-kacho", Verb.Approve);
        Assert.Equal(1, story.Sheet.ContentVersion);
    }

    [Fact]
    public void AWithdrawal_IsPossibleOnlyWhileNobodyHasDecided()
    {
        Story.At(Stage.DepartmentReview).Does("zaimu-fuku", Verb.Withdraw);
        Story.At(Stage.DepartmentReview, new Setup(Joint: true)).Does("somu-kacho", Verb.Endorse)
            .IsRefused("zaimu-tanto", Verb.Withdraw, Refusal.AlreadyDecided);
        Story.At(Stage.DepartmentReview, new Setup { Consults = true }).Does("gesui-kacho", Verb.Agree)
            .IsRefused("zaimu-tanto", Verb.Withdraw, Refusal.AlreadyDecided);
        Story.At(Stage.PlanningApproval).Does("kikaku-kacho", Verb.Return, "確認", act => act with { ReturnTo = Stage.DepartmentReview })
            .IsRefused("zaimu-tanto", Verb.Withdraw, Refusal.AlreadyDecided);
    }

    [Fact]
    public void ANewSubmission_IsANewContentForEverybody()
    {
        var story = Story.At(Stage.PlanningApproval).Does("kikaku-kacho", Verb.Return, "根拠").Does("zaimu-tanto", Verb.Submit);

        Assert.Equal(2, story.Sheet.ContentVersion);
        Assert.Equal(new Hand(Town.Person("zaimu-tanto"), Verb.Submit, null), Assert.Single(story.Sheet.Hands));
    }

    [Fact]
    public void Polishing_ChangesWordsAndNeverFigures()
    {
        var story = Story.At(Stage.PlanningApproval);
        var figures = story.Sheet.Content with { Answers = [.. story.Sheet.Content.Answers.Skip(1)] };
        var words = story.Sheet.Content with { Narrative = Paragraphs.Of("・生涯学習分野の補助に統合した。") };

        story.IsRefused("kikaku-kakari", Verb.Polish, Refusal.FiguresChanged, change: act => act with { Content = figures })
            .IsRefused("kikaku-kakari", Verb.Polish, Refusal.TextErased, change: act => act with { Content = words with { Narrative = null } })
            .IsRefused("kikaku-kakari", Verb.Polish, Refusal.TextErased, change: act => act with { Content = words with { Narrative = Paragraphs.None } })
            .Does("kikaku-kakari", Verb.Polish, change: act => act with { Content = words });

        Assert.Equal((2, words), (story.Sheet.ContentVersion, story.Sheet.Content));
        Assert.Equal(Stage.PlanningApproval, story.Sheet.Stage);
        Assert.Equal(["zaimu-tanto", "zaimu-fuku", "zaimu-kacho"], story.Sheet.ToRead.Select(post => post.Value));
        story.Does("zaimu-kacho", Verb.ReadCirculated);
    }

    [Fact]
    public void Polishing_KeepsWhatTheSectionExplained()
    {
        var explained = Town.Full() with
        {
            Answers = [new Answer(Town.Jigyosu, Cell.Read("検討中")), new Answer(Town.Nissu, Cell.Read("8.5"))],
            Remarks = Paragraphs.Of("※暦年の集計"),
            Explanations = [new Explanation(Town.Jigyosu, DoubtKind.TextAgainstNumber, "検討中", "相手方の都合による。")],
        };
        var story = Story.At(Stage.Draft).Writes("zaimu-tanto", explained).Does("zaimu-tanto", Verb.Submit).Does("zaimu-kacho", Verb.Endorse);

        story.IsRefused("kikaku-kakari", Verb.Polish, Refusal.FiguresChanged, change: act => act with { Content = explained with { Explanations = [] } })
            .IsRefused("kikaku-kakari", Verb.Polish, Refusal.TextErased, change: act => act with { Content = explained with { Remarks = null } })
            .Does("kikaku-kakari", Verb.Polish, change: act => act with { Content = explained with { Remarks = Paragraphs.Of("※暦年で集計した。") } });
    }

    [Fact]
    public void ASecondCollection_AcceptsNoOpenValue()
    {
        var open = Town.Full() with { Answers = [new Answer(Town.Jigyosu, Cell.Read("未確定")), new Answer(Town.Nissu, Cell.Read("8.5"))] };
        var story = Story.At(Stage.Draft).Writes("zaimu-tanto", open);
        story.Around = story.Around with { IsSecondCollection = true };

        story.IsRefused("zaimu-tanto", Verb.Submit, Refusal.NotYetFinal);
        story.Again().Writes("zaimu-tanto").Does("zaimu-tanto", Verb.Submit);
        story.Around = story.Around with { IsSecondCollection = false };
        story.Does("zaimu-tanto", Verb.Submit);
    }

    [Fact]
    public void AnUnansweredCell_StopsTheSubmission()
    {
        var story = Story.At(Stage.Draft);
        foreach (var answers in new Values<Answer>[] { [], [new(Town.Jigyosu, Cell.Read("4"))], [new(Town.Jigyosu, Cell.Read("4")), new(Town.Nissu, Cell.Read(" "))] })
            story.Writes("zaimu-tanto", new SheetContent(answers)).IsRefused("zaimu-tanto", Verb.Submit, Refusal.Incomplete);
    }

    [Fact]
    public void WordsAgainstANumber_AreAnAnswerThatAsksForAnExplanation()
    {
        var odd = Town.Full() with { Answers = [new Answer(Town.Jigyosu, Cell.Read("情報共有")), new Answer(Town.Nissu, Cell.Read("8.5"))] };
        var explained = odd with { Explanations = [new Explanation(Town.Jigyosu, DoubtKind.TextAgainstNumber, "情報共有", "事業には至らず、共有にとどまった。")] };

        Story.At(Stage.Draft).Writes("zaimu-tanto", odd).IsRefused("zaimu-tanto", Verb.Submit, Refusal.DoubtOpen)
            .Writes("zaimu-tanto", odd with { Explanations = [new Explanation(Town.Nissu, DoubtKind.TextAgainstNumber, "情報共有", "系列が違う")] })
            .IsRefused("zaimu-tanto", Verb.Submit, Refusal.DoubtOpen)
            .Writes("zaimu-tanto", odd with { Explanations = [new Explanation(Town.Jigyosu, DoubtKind.UnitMissing, "情報共有", "疑義が違う")] })
            .IsRefused("zaimu-tanto", Verb.Submit, Refusal.DoubtOpen)
            .Writes("zaimu-tanto", explained with { Answers = [new Answer(Town.Jigyosu, Cell.Read("未実施")), new Answer(Town.Nissu, Cell.Read("8.5"))] })
            .IsRefused("zaimu-tanto", Verb.Submit, Refusal.DoubtOpen)
            .Writes("zaimu-tanto", explained).Does("zaimu-tanto", Verb.Submit);
    }
}
