using ReformFlow.Domain.Plans;
using static ReformFlow.Tests.Unit.Plans.Sample;

namespace ReformFlow.Tests.Unit.Plans;

public class TargetHistoryTests
{
    private static readonly YearCells Promised = Row("1", "3"), Lowered = Row("1", "2"), Raised = Row("1", "4");

    [Fact]
    public void ARevision_KeepsTheOriginal()
    {
        var history = TargetHistory.StartingWith(Promised).Revised(Lowered, Decision).Revised(Raised, Decision);

        Assert.Equal((Promised, Raised), (history.Original, history.InForce));
        Assert.Equal([new(1, Promised, null), new(2, Lowered, Decision), new(3, Raised, Decision)], history.Versions);
    }

    [Fact]
    public void AFirstVersion_IsOriginalAndInForce()
    {
        var history = TargetHistory.StartingWith(Promised);
        Assert.Equal((Promised, Promised), (history.Original, history.InForce));
    }

    [Fact]
    public void Versions_CountFromOneWithoutAGap()
    {
        Refused.Because("versions", () => new TargetHistory(null!));
        Refused.Because("versions", () => new TargetHistory([]));
        Refused.Because("versions", () => new TargetHistory([new(0, Promised, null)]));
        Refused.Because("versions", () => new TargetHistory([new(2, Promised, null)]));
        Refused.Because("versions", () => new TargetHistory([new(1, Promised, null), new(3, Lowered, Decision)]));
        Refused.Because("versions", () => new TargetHistory([new(1, Promised, null), new(1, Lowered, Decision)]));
    }

    [Fact]
    public void OnlyARevision_HasADecision()
    {
        Refused.Because("versions", () => new TargetHistory([new(1, Promised, Decision)]));
        Refused.Because("versions", () => new TargetHistory([new(1, Promised, null), new(2, Lowered, null)]));
        Refused.Because("versions", () => TargetHistory.StartingWith(Promised).Revised(Lowered, null!));
    }

    [Fact]
    public void ADecision_NamesThePersonAndTheReason()
    {
        Assert.Equal((new(2021, 4, 1), new("kikaku-kacho"), "状況が変わったため"), (Decision.On, Decision.ApprovedBy, Decision.Reason));
        Refused.Because("approvedBy", () => new RevisionDecision(new(2021, 4, 1), null!, "理由"));
        Refused.Because("reason", () => new RevisionDecision(new(2021, 4, 1), new("kikaku"), " "));
        Refused.Because("reason", () => new RevisionDecision(new(2021, 4, 1), new("kikaku"), new string('字', 2001)));
    }
}
