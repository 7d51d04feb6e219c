using ReformFlow.Domain.Approval;

namespace ReformFlow.Tests.Unit.Approval;

/// <summary>期限の相談: a section asks for more time, planning answers.</summary>
public class ExtensionTests
{
    private static readonly DateOnly Due = new(2023, 5, 12), Wanted = new(2023, 5, 19), Other = new(2023, 5, 17);

    [Fact]
    public void ASection_AsksForADay_AndPlanningMayGrantAnother()
    {
        var story = Asked();
        Assert.Equal((Wanted, "決算待ち", Town.Person("zaimu-tanto")), (story.Sheet.Extension!.Open!.Wanted, story.Sheet.Extension.Open.Reason, story.Sheet.Extension.Open.By));

        story.Does("kikaku-kakari", Verb.GrantExtension, null, act => act with { Day = Other });

        Assert.Equal((null, Other, Stage.Draft), (story.Sheet.Extension!.Open, story.Sheet.Extension.Granted, story.Sheet.Stage));
        Assert.Equal((Other, null, Wanted, null), (story.Sheet.Extension.Answered!.Day, story.Sheet.Extension.Answered.Words, story.Sheet.Extension.Answered.To.Wanted, story.Sheet.Extension.Answered.Before));
    }

    [Fact]
    public void PlanningMayLeaveTheDate_WithAReason()
    {
        var story = Asked().IsRefused("kikaku-kakari", Verb.RefuseExtension, Refusal.ReasonMissing).Does("kikaku-kakari", Verb.RefuseExtension, "議会に間に合わない");
        Assert.Equal((null, null, "議会に間に合わない"), (story.Sheet.Extension!.Open, story.Sheet.Extension.Granted, story.Sheet.Extension.Answered!.Words));
        story.Does("zaimu-kacho", Verb.AskExtension, "やはり要る", act => act with { Day = Wanted });
    }

    [Fact]
    public void ASecondExtension_IsLaterThanTheFirst_AndRemembersIt()
    {
        var story = Asked().Does("kikaku-kakari", Verb.GrantExtension, null, act => act with { Day = Other });
        story.IsRefused("zaimu-tanto", Verb.AskExtension, Refusal.DayUnusable, "まだ", act => act with { Day = Other });
        story.Does("zaimu-tanto", Verb.AskExtension, "まだ", act => act with { Day = Wanted }).Does("kikaku-kakari", Verb.GrantExtension, null, act => act with { Day = Wanted });
        Assert.Equal((Wanted, Other), (story.Sheet.Extension!.Granted, story.Sheet.Extension.Answered!.Before));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2023-05-12")]
    [InlineData("2023-05-09")]
    [InlineData("2024-05-11")]
    public void ADayThatIsNotLater_NorWithinAYear_IsRefused(string? day)
    {
        var wanted = day is null ? (DateOnly?)null : DateOnly.Parse(day);
        Begun().IsRefused("zaimu-tanto", Verb.AskExtension, Refusal.DayUnusable, "決算待ち", act => act with { Day = wanted });
        Asked().IsRefused("kikaku-kakari", Verb.GrantExtension, Refusal.DayUnusable, null, act => act with { Day = wanted });
    }

    [Fact]
    public void NobodyElse_AsksOrAnswers()
    {
        Begun().IsRefused("gesui-tanto", Verb.AskExtension, Refusal.NotYourRole, "決算待ち", act => act with { Day = Wanted });
        Asked().IsRefused("zaimu-kacho", Verb.GrantExtension, Refusal.NotYourRole, null, act => act with { Day = Wanted })
            .IsRefused("zaimu-tanto", Verb.AskExtension, Refusal.AskedAlready, "もう一度", act => act with { Day = Wanted });
        Begun().IsRefused("kikaku-kakari", Verb.RefuseExtension, Refusal.NothingAsked, "なし");
    }

    [Fact]
    public void WherePlanningLeadsTheItem_SomebodyElseOfPlanningAnswers()
    {
        var story = Story.At(Stage.Draft, new Setup(PlanningLed: true) { SubmitBy = Due }).Does("kikaku-kacho", Verb.AskExtension, "決算待ち", act => act with { Day = Wanted });
        story.IsRefused("kikaku-kacho", Verb.GrantExtension, Refusal.OwnQuestion, null, act => act with { Day = Wanted }).Does("kikaku-kakari", Verb.GrantExtension, null, act => act with { Day = Wanted });
    }

    [Fact]
    public void WhoSubmits_NeedsNoAnswerAnyMore_AndKeepsWhatWasGranted()
    {
        var story = Asked().Does("kikaku-kakari", Verb.GrantExtension, null, act => act with { Day = Other })
            .Does("zaimu-tanto", Verb.AskExtension, "まだ", act => act with { Day = Wanted }).Does("zaimu-tanto", Verb.Submit);
        Assert.Equal((null, Other), (story.Sheet.Extension!.Open, story.Sheet.Extension.Granted));
        story.IsRefused("kikaku-kakari", Verb.GrantExtension, Refusal.NotAtThisStage, null, act => act with { Day = Wanted });
    }

    [Fact]
    public void WithoutADate_OrDuringACorrection_ThereIsNothingToExtend()
    {
        Story.At(Stage.Draft).IsRefused("zaimu-tanto", Verb.AskExtension, Refusal.NoDueDate, "決算待ち", act => act with { Day = Wanted });
        Story.At(Stage.Draft, new Setup { SubmitBy = Due, Corrects = true }).IsRefused("zaimu-tanto", Verb.AskExtension, Refusal.NoDueDate, "決算待ち", act => act with { Day = Wanted });
    }

    [Fact]
    public void AnExtension_ChangesNoContent()
    {
        var (before, after) = (Begun().Sheet, Asked().Sheet);
        Assert.Equal((before.Content, before.ContentVersion), (after.Content, after.ContentVersion));
    }

    [Theory]
    [InlineData("2023-05-11", false)]
    [InlineData("2023-05-10", true)]
    public void WhileItIsHeld_NothingBecomesPublic_ByHandOrByItsDate(string until, bool mayPublish)
    {
        var story = Story.At(Stage.Approved, new Setup { PublishOn = new(2023, 5, 1) });
        story.Around = story.Around with { HeldUntil = DateOnly.Parse(until) };
        foreach (var who in new[] { "kikaku-kakari", "clock" })
            if (mayPublish) Assert.IsType<Decision.Accepted>(story.Again().Asks(who, Verb.Publish));
            else story.IsRefused(who, Verb.Publish, Refusal.PublicationHeld);
    }

    private static Story Begun() => Story.At(Stage.Draft, new Setup { SubmitBy = Due });

    private static Story Asked() => Begun().Does("zaimu-tanto", Verb.AskExtension, "決算待ち", act => act with { Day = Wanted });
}
