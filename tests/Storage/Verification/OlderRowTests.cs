using ReformFlow.Domain;
using ReformFlow.Grains.Recording;
using ReformFlow.Silo.Maintenance;
using ReformFlow.Silo.Verification;

namespace ReformFlow.Tests.Storage.Verification;

/// <summary>Rows that an older version of the program wrote, in front of <c>rebuild</c>.</summary>
public class OlderRowTests
{
    private const string Old = "{\"phase\":\"old\"}";

    private static readonly ListRow Today = ListRow.Of("cycle-ninomiya-gyokaku-r1-2022", new("ninomiya"), new PlanId("gyokaku-r1"), new(2022), new("Open", "{\"phase\":\"new\"}"), 3);

    [Fact]
    public void ARowThatTheJournalKnows_IsLeftAsItIs() => Assert.True((Today with { Document = Old }).IsAsStored(Today, Said(CycleRowDocument.HashOf("Open", Old))));

    [Fact]
    public void AnyOtherRow_IsMadeAgain()
    {
        Assert.False((Today with { Document = Old }).IsAsStored(Today, Said(CycleRowDocument.HashOf("Open", Today.Document))));
        Assert.False((Today with { Document = Old }).IsAsStored(Today, new()));
        // The same document under another phase, or of another write, is no row that was ever stored.
        Assert.False((Today with { Document = Old, Version = 2 }).IsAsStored(Today, Said(CycleRowDocument.HashOf("Open", Old))));
        Assert.False((Today with { Document = Old, Phase = "Closed" }).IsAsStored(Today, Said(CycleRowDocument.HashOf("Closed", Old))));
    }

    private static Recorded Said(string hash)
    {
        var recorded = new Recorded();
        recorded.Add(new(1, null, "state", new Dictionary<string, string>(), new Dictionary<string, string>(), new Dictionary<string, string> { [""] = hash }, new Dictionary<string, string>(), null));
        return recorded;
    }
}
