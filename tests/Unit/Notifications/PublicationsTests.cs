using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Cycles;
using ReformFlow.Notifications.Due;
using static ReformFlow.Tests.Unit.Notifications.Years;

namespace ReformFlow.Tests.Unit.Notifications;

public class PublicationsTests
{
    [Theory]
    [InlineData(Stage.Approved, "2023-06-29", 0)]
    [InlineData(Stage.Approved, "2023-06-30", 1)]
    [InlineData(Stage.Approved, "2023-09-01", 1)]
    [InlineData(Stage.PlanningApproval, "2023-09-01", 0)]
    [InlineData(Stage.Published, "2023-09-01", 0)]
    [InlineData(Stage.ClosedWithoutSheet, "2023-09-01", 0)]
    public void OnlyWhatIsApproved_BecomesPublicOnItsDate(Stage stage, string today, int due) =>
        Assert.Equal(due, Publications.Due(Snapshot(), [Line(stage, At(6, 1))], DateOnly.Parse(today)).Count);

    [Fact]
    public void WithoutADate_NothingBecomesPublicByItself() =>
        Assert.Empty(Publications.Due(Snapshot(Dates with { PublishOn = null }), [Line(Stage.Approved, At(6, 1))], new(2023, 9, 1)));

    [Fact]
    public void TheClocksAct_IsNamedAfterWhatItIsAbout()
    {
        var act = Publications.Due(Snapshot(), [Line(Stage.Approved, At(6, 1))], new(2023, 7, 3)).Single().Act;

        Assert.Equal(new Act(new("publish-on-2023-06-30-ninomiya-item-7-2022-1"), Verb.Publish, 3), act);
    }

    [Theory]
    [InlineData(CyclePhase.Closed, 2, 1)]
    [InlineData(CyclePhase.Closed, 1, 0)]
    [InlineData(CyclePhase.Closed, 0, 0)]
    [InlineData(CyclePhase.Open, 2, 0)]
    public void AClosedYear_WithAPublicVersionThatNothingVouchesFor_LacksASupplement(CyclePhase phase, int published, int lacking)
    {
        var town = Snapshot(phase: phase);
        var certified = town.Cycles[0] with { Certificates = [new(1, CertificateKind.Close, new('a', 64), [new(new("item-7"), 1)])] };
        var line = Line(Stage.Published, At(6, 1), sheet => sheet with { PublishedVersion = published });

        Assert.Equal(lacking, Publications.Uncertified(town with { Cycles = [certified] }, [line]).Count);
    }
}
