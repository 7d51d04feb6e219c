using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Cycles;

namespace ReformFlow.Tests.Unit.Cycles;

public class CycleEvolutionTests
{
    private static readonly Actor By = new(new("kikaku-kakari"), "kikaku");
    private static readonly ItemId One = new("i1"), Two = new("i2"), Three = new("i3");

    [Fact]
    public void AnOpening_WaitsForEveryItemAndRunsUntilAllWereTried()
    {
        var begun = After(Year.Start, new CycleEvent.OpeningBegun(Year.Dates, [One, Two]));
        Assert.Equal((CyclePhase.Opening, Year.Dates, By, 1), (begun.Phase, begun.Dates, begun.Runs, begun.Version));
        Assert.Equal([new(One, false, null, []), new(Two, false, null, [])], begun.Items);

        var tried = After(begun, new CycleEvent.ItemTried(Opened(One)), new CycleEvent.ItemTried(Failed(Two)), new CycleEvent.ItemTried(Opened(Three)), new CycleEvent.Opened());
        Assert.Equal((CyclePhase.Open, null, 5), (tried.Phase, tried.Runs, tried.Version));
        Assert.Equal([Opened(One), Failed(Two)], tried.Items);
    }

    [Fact]
    public void AnOpeningThatIsResumed_LeavesWhatIsOpenAndTriesTheRestAndWhoJoined()
    {
        var resumed = After(OneOpenTwoFailed(), new CycleEvent.OpeningResumed([Three, Two, One]));

        Assert.Equal((CyclePhase.Opening, By, Year.Dates), (resumed.Phase, resumed.Runs, resumed.Dates));
        Assert.Equal([new(Three, false, null, []), new(Two, false, null, []), Opened(One)], resumed.Items);
    }

    [Fact]
    public void AnItemThatLeftThePlan_StaysInTheYear()
    {
        Assert.Equal([new(Three, false, null, []), Opened(One), new(Two, false, null, [])], After(OneOpenTwoFailed(), new CycleEvent.OpeningResumed([Three])).Items);
        Assert.Equal([Opened(One), new(Two, false, null, [])], After(OneOpenTwoFailed(), new CycleEvent.OpeningResumed([])).Items);
    }

    [Fact]
    public void ChangedDates_ChangeNothingElse()
    {
        var open = OneOpenTwoFailed();
        var later = Year.Dates with { PlanningDue = Year.Dates.PlanningDue.AddDays(7) };

        Assert.Equal(open with { Dates = later, Version = open.Version + 1 }, After(open, new CycleEvent.DatesChanged(later, "議会の日程")));
    }

    [Fact]
    public void TheCertificate_EndsTheCloseAndSupplementsFollow()
    {
        var closing = After(OneOpenTwoFailed(), new CycleEvent.ClosingBegun());
        Assert.Equal((CyclePhase.Closing, By), (closing.Phase, closing.Runs));

        CertificateNote close = Note(1, CertificateKind.Close), summary = Note(2, CertificateKind.FinalSummary), supplement = Note(3, CertificateKind.Supplement);
        var closed = After(closing, new CycleEvent.Certified(close));
        Assert.Equal((CyclePhase.Closed, null), (closed.Phase, closed.Runs));

        var later = After(closed, new CycleEvent.Certified(summary), new CycleEvent.Certified(supplement));
        Assert.Equal((CyclePhase.Closed, null), (later.Phase, later.Runs));
        Assert.Equal([close, summary, supplement], later.Certificates);
        Assert.Equal((CyclePhase.Closing, By), (After(closing, new CycleEvent.Certified(summary)).Phase, After(closing, new CycleEvent.Certified(summary)).Runs));
    }

    [Fact]
    public void AStoppedClose_LeavesTheYearOpenAsItWas()
    {
        var open = OneOpenTwoFailed();

        Assert.Equal(open with { Version = open.Version + 2 }, After(open, new CycleEvent.ClosingBegun(), new CycleEvent.ClosingStopped([Two])));
    }

    [Fact]
    public void ACertificate_CoversAVersionAndThoseItReplaced()
    {
        var closed = After(OneOpenTwoFailed(), new CycleEvent.Certified(Note(1, CertificateKind.Close) with { Covers = [new(One, 2)] }));

        Assert.Equal((true, true, false, false), (closed.Covers(One, 1), closed.Covers(One, 2), closed.Covers(One, 3), closed.Covers(Two, 1)));
    }

    private static CycleState OneOpenTwoFailed() => After(Year.Start, new CycleEvent.OpeningBegun(Year.Dates, [One, Two]),
        new CycleEvent.ItemTried(Opened(One)), new CycleEvent.ItemTried(Failed(Two)), new CycleEvent.Opened());

    private static CycleState After(CycleState cycle, params CycleEvent[] happened) => happened.Aggregate(cycle, (before, each) => before.After(each, By));

    private static CycleItem Opened(ItemId item) => new(item, true, null, []);

    private static CycleItem Failed(ItemId item) => new(item, false, Refusal.RouteCannotFinish, ["企画の承認者の職がない"]);

    private static CertificateNote Note(int number, CertificateKind kind) => new(number, kind, new string('a', 64), [new(One, 1)]);
}
