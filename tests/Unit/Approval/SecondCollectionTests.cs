using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Tests.Unit.Approval;

public class SecondCollectionTests
{
    private static readonly Setup Open = new() { IsOpen = true };

    private static Story Settling(Stage stage = Stage.Draft) => Story.At(stage, new Setup { Settles = true });

    private static SheetContent Final(string value = "9.1") =>
        Town.Open() with { Answers = [new Answer(Town.Jigyosu, Cell.Read("4")), new Answer(Town.Nissu, Cell.Read(value))] };

    [Fact]
    public void ASheetWithAnOpenValue_IsPublishedAndAskedAgainByTheClock()
    {
        var story = Story.At(Stage.Published, Open);
        story.IsRefused("kikaku-kakari", Verb.CollectFinal, Refusal.BooksOpen).BooksClose().Does("clock", Verb.CollectFinal);

        Assert.Equal((Stage.Draft, 1), (story.Sheet.Stage, story.Sheet.PublishedVersion));
        Assert.Equal([Town.Nissu], story.Sheet.Settlement!.Series);
        Assert.Equal(Town.Open(), story.Sheet.Public!.Content);
    }

    [Fact]
    public void TheClock_AsksOnlyOnceAndOnlyFromTheDayOn()
    {
        var story = Story.At(Stage.Published, Open).BooksClose();
        story.Around = story.Around with { SecondCollectionFrom = new(2023, 6, 2) };
        story.IsRefused("clock", Verb.CollectFinal, Refusal.NotCollectedNow);
        story.BooksClose().Does("clock", Verb.CollectFinal).Does("kikaku-kacho", Verb.AbandonFinal, "補助金の額がまだ決まらない")
            .IsRefused("clock", Verb.CollectFinal, Refusal.NotCollectedNow).Does("kikaku-kakari", Verb.CollectFinal);
    }

    [Fact]
    public void ASheetWithoutOpenValues_IsNotAskedAgain() =>
        Story.At(Stage.Published).BooksClose().IsRefused("clock", Verb.CollectFinal, Refusal.NothingOpen).IsRefused("kikaku-kakari", Verb.CollectFinal, Refusal.NothingOpen);

    [Fact]
    public void WhileValuesAreSettled_EverythingElseIsLocked()
    {
        var file = new Attachment("a.pdf", new string('0', 64), 1, FileKind.Pdf);
        var explained = Final() with { Explanations = [new(Town.Nissu, Domain.Doubts.DoubtKind.TextAgainstNumber, "9.1", "決算による。")] };
        Settling().IsRefused("zaimu-tanto", Verb.Save, Refusal.OnlyOpenValues, change: act => act with { Content = Final() with { Narrative = Paragraphs.Of("・別の話。") } })
            .IsRefused("zaimu-tanto", Verb.Save, Refusal.OnlyOpenValues, change: act => act with { Content = Final() with { Remarks = Paragraphs.None } })
            .IsRefused("zaimu-tanto", Verb.Save, Refusal.OnlyOpenValues, change: act => act with { Content = Final() with { Answers = [new Answer(Town.Jigyosu, Cell.Read("5")), new Answer(Town.Nissu, Cell.Read("9.1"))] } })
            .IsRefused("zaimu-tanto", Verb.Attach, Refusal.BeingSettled, change: act => act with { Attachment = file })
            .IsRefused("kikaku-kacho", Verb.AbandonCorrection, Refusal.BeingSettled, "わけ")
            .Writes("zaimu-tanto", explained).Writes("zaimu-tanto", Final());
        Settling(Stage.PlanningApproval).IsRefused("kikaku-kakari", Verb.Polish, Refusal.BeingSettled, change: act => act with { Content = Final() });
    }

    [Fact]
    public void AnOpenValue_IsNoAnswerInTheSecondCollectionNorAfterIt()
    {
        Settling().Writes("zaimu-tanto", Town.Open()).IsRefused("zaimu-tanto", Verb.Submit, Refusal.NotYetFinal).Writes("zaimu-tanto", Final()).Does("zaimu-tanto", Verb.Submit);

        var late = Story.At(Stage.Draft, Open).BooksClose();
        late.Again().Does("zaimu-tanto", Verb.Submit);
        late.Around = late.Around with { IsSecondCollection = true };
        late.IsRefused("zaimu-tanto", Verb.Submit, Refusal.NotYetFinal);
    }

    [Fact]
    public void AValueThatIsNotAskedAgain_CannotStayOpen()
    {
        var content = Town.Open() with { Answers = [new Answer(Town.Jigyosu, Cell.Read("未確定")), new Answer(Town.Nissu, Cell.Read("未確定"))] };
        var story = Story.At(Stage.Draft).Writes("zaimu-tanto", content);
        story.Around = story.Around with { SecondCollectionFrom = new(2023, 6, 1) };

        story.IsRefused("zaimu-tanto", Verb.Submit, Refusal.NotAskedAgain).Writes("zaimu-tanto", Town.Open()).Does("zaimu-tanto", Verb.Submit);
    }

    [Fact]
    public void TheRouteOfSettledValues_IsTheChiefsAndPlanningsApprover()
    {
        var around = Town.Around(joint: true);
        var route = new Route([new RouteStep([new("kikaku-hosa")]), .. around.Route.Steps, new RouteStep([new("somu-bucho")])], [new("gesui-kacho")], around.Route.Approver);

        var settled = route.ToSettle(around.Office);

        Assert.Equal([new RouteStep([new("zaimu-kacho"), new("somu-kacho")])], settled.Steps);
        Assert.Empty(settled.Consulted);
        Assert.Equal(route.Approver, settled.Approver);
        Assert.Equal([new RouteStep([new("kikaku-hosa")])], new Route([new RouteStep([new("kikaku-hosa")]), new RouteStep([new("somu-bucho")])], [], route.Approver).ToSettle(around.Office).Steps);
    }

    [Fact]
    public void SettledValues_AreEndorsedApprovedAndPublishedAsTheNextVersion()
    {
        var story = Story.At(Stage.Published, Open with { Consults = true }).BooksClose().Does("clock", Verb.CollectFinal).Writes("zaimu-tanto", Final()).Does("zaimu-tanto", Verb.Submit);
        Assert.Empty(story.Sheet.Pinned!.Consulted);
        story.Does("zaimu-kacho", Verb.Endorse);
        Assert.Equal(Stage.PlanningApproval, story.Sheet.Stage);
        story.Does("kikaku-kacho", Verb.Approve).Does("kikaku-kakari", Verb.Publish);

        Assert.Equal((2, Final(), false), (story.Sheet.PublishedVersion, story.Sheet.Public!.Content, story.Sheet.IsBeingSettled));
        Assert.Equal(SheetContent.Empty, story.Sheet.Settlement!.Before);
    }

    [Fact]
    public void AReturnedSettlement_IsStillOne() =>
        Assert.True(Settling(Stage.DepartmentReview).Does("zaimu-kacho", Verb.Return, "決算書と違う", act => act with { ReturnTo = Stage.Draft }).Sheet.IsBeingSettled);

    [Fact]
    public void AbandoningIt_PutsTheSheetBackWhereItStood()
    {
        foreach (var stage in new[] { Stage.Approved, Stage.Published })
        {
            var story = Story.At(stage, Open).BooksClose();
            var before = story.Sheet;
            story.Does("kikaku-kakari", Verb.CollectFinal).Writes("zaimu-tanto", Final()).Does("zaimu-tanto", Verb.Submit)
                .IsRefused("kikaku-kakari", Verb.AbandonFinal, Refusal.NotYourRole, "わけ").IsRefused("kikaku-kacho", Verb.AbandonFinal, Refusal.ReasonMissing)
                .Does("kikaku-kacho", Verb.AbandonFinal, "額が決まらない");

            Assert.Equal((stage, before.Content, before.Pinned, before.Hands, before.Agreed), (story.Sheet.Stage, story.Sheet.Content, story.Sheet.Pinned, story.Sheet.Hands, story.Sheet.Agreed));
        }
    }

    [Fact]
    public void WhatWasAbandoned_MayStayOpenInALaterCorrection()
    {
        var story = Story.At(Stage.Published, Open).BooksClose().Does("clock", Verb.CollectFinal).Does("kikaku-kacho", Verb.AbandonFinal, "額が決まらない");
        story.Around = story.Around with { IsSecondCollection = true };
        story.Does("kikaku-kakari", Verb.Correct, "字句の誤り").Writes("zaimu-tanto", Town.Open() with { Narrative = Paragraphs.Of("・直した話。") }).Does("zaimu-tanto", Verb.Submit);
    }

    [Fact]
    public void WithoutASecondCollection_ThereIsNothingToAbandon() =>
        Story.At(Stage.Draft, new Setup { Corrects = true }).IsRefused("kikaku-kacho", Verb.AbandonFinal, Refusal.NotBeingSettled, "わけ");

    [Theory]
    [InlineData("削減額（千円）", null, true)]
    [InlineData("事業数", null, false)]
    [InlineData("削減額（千円）", ValueTiming.WithSheet, false)]
    [InlineData("事業数", ValueTiming.AfterClosing, true)]
    [InlineData("削減額（千円）", ValueTiming.InJanuary, false)]
    public void WhatIsAskedAgain_IsMoneyUnlessPlanningSaysOtherwise(string label, ValueTiming? timing, bool late)
    {
        var asked = Town.Asked(Town.Jigyosu, "3");
        Assert.Equal(late, (asked with { Series = asked.Series with { Label = label, Timing = timing } }).IsSettledLate);
    }
}
