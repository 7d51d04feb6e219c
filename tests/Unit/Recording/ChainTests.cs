using ReformFlow.Grains.Cycles;
using ReformFlow.Grains.Recording;

namespace ReformFlow.Tests.Unit.Recording;

public class ChainTests
{
    // Expected values from: printf '%s' … | sha256sum
    [Fact]
    public void TheFirstEntry_FollowsSixtyFourZeros()
    {
        var (entry, head) = ChainHead.Start.Append("{}", new("op-1"));

        Assert.Equal(new JournalEntry(1, "op-1", "{}", Hashes.Of($"{new string('0', 64)}{{}}")), entry);
        Assert.Equal(new ChainHead(1, entry.Hash), head);
        Assert.Equal("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a", Hashes.Of("{}"));
    }

    [Fact]
    public void EveryEntry_DependsOnAllBefore()
    {
        var one = ChainHead.Start.Append("a", null).Head.Append("b", null).Head;
        var other = ChainHead.Start.Append("A", null).Head.Append("b", null).Head;

        Assert.NotEqual(one.Hash, other.Hash);
        Assert.Equal(2, one.Seq);
    }

    [Fact]
    public void TheRoot_IsOverOneLineAnItem_SortedOrdinally() =>
        Assert.Equal(Hashes.Of("item-10 3 bb\nitem-2 7 aa\n"), CertificateRoot.Of([("item-2", new(7, "aa")), ("item-10", new(3, "bb"))]));
}
