using System.Text;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Cycles;
using ReformFlow.Grains.Cycles;
using ReformFlow.Grains.Recording;
using ReformFlow.Grains.Towns;
using ReformFlow.Tests.Unit.Cycles;
using ReformFlow.Tests.Unit.Organisation;

namespace ReformFlow.Tests.Unit.Recording;

/// <summary>Documents that were stored while cycles and towns remembered their newest operations themselves.</summary>
public class RetiredMembersTests
{
    private static readonly DateTimeOffset Morning = new(2022, 5, 10, 9, 0, 0, TimeSpan.FromHours(9));
    private static readonly CycleState Cycle = Year.Of(2021, CyclePhase.Open);

    [Fact]
    public void ACycleThatRemembersOperations_IsRead_AndForgetsThemWithTheNextWrite()
    {
        var stored = Stored(new CycleStored(Cycle), "\"certificates\":[]");

        Assert.Equal(Cycle, StoredReference.CycleOf(stored));
        Assert.DoesNotContain("done", WrittenAgain(stored, new CycleStored(Cycle)), StringComparison.Ordinal);
    }

    [Fact]
    public void ATownThatRemembersOperations_IsRead_AndForgetsThemWithTheNextWrite()
    {
        var stored = Stored(new TownState(Village.Of()), "\"state\":{", before: false);

        Assert.Equal(Village.Of(), StoredReference.TownOf(stored));
        Assert.DoesNotContain("done", WrittenAgain(stored, new TownState(Village.Of())), StringComparison.Ordinal);
    }

    [Fact]
    public void TheRowOfSuchACycle_IsMadeAgainAsItWasCopied() =>
        Assert.Contains("\"done\":[\"op-1\"]", StoredRows.OfCycle(Stored(new CycleStored(Cycle), "\"certificates\":[]"))!.Json, StringComparison.Ordinal);

    // As an earlier version wrote it: with the member beside a text that stands in the state.
    private static byte[] Stored<T>(T state, string beside, bool before = true) where T : class
    {
        var text = Encoding.UTF8.GetString(new StateDocument<T>().After(state, Morning, new Happening(new Decision.Refused(Refusal.Stale))).ToUtf8());
        var place = text.IndexOf(beside, StringComparison.Ordinal);
        Assert.True(place > 0, text);
        return Encoding.UTF8.GetBytes(before ? text.Insert(place, "\"done\":[\"op-1\"],") : text.Insert(place + beside.Length, "\"done\":[\"op-1\"],"));
    }

    private static string WrittenAgain<T>(byte[] stored, T state) where T : class =>
        Encoding.UTF8.GetString(new StateDocument<T>().Parse(stored).After(state, Morning, new Happening(new Decision.Refused(Refusal.Stale))).ToUtf8());
}
