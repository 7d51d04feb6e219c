using System.Collections;
using CsCheck;
using ReformFlow.Domain;

namespace ReformFlow.Tests.Unit.Plans;

public class ValuesTests
{
    [Fact]
    public void Lists_AreEqualWhenTheirElementsAre()
    {
        Values<string> list = ["甲", "乙"];

        Assert.True(list.Equals((object)list.ToValues()));
        Assert.False(list.Equals((Values<string>?)null));
        Assert.False(list.Equals("甲, 乙"));
        Assert.False(list.Equals((object?)null));
        Assert.All(new Values<string>[] { ["乙", "甲"], ["甲"], ["甲", "乙", "丙"], [] }, other => Assert.False(list.Equals(other)));
        Assert.False(list.With("丙").Equals(list));
    }

    [Fact]
    public void EqualLists_HaveEqualHashes() =>
        Gen.Int[0, 3].Array[0, 4].Sample(items => items.ToValues().GetHashCode() == Values.Of<int>(items).GetHashCode());

    [Fact]
    public void TheHash_DependsOnEveryElementAndTheirOrder() =>
        Assert.Equal(5, new Values<string>[] { [], ["甲"], ["乙"], ["甲", "乙"], ["乙", "甲"] }.Select(list => list.GetHashCode()).Distinct().Count());

    [Fact]
    public void AList_IsReadByPlaceAndInOrder()
    {
        Values<int> list = [3, 1, 2];

        Assert.Equal((3, 3, 2), (list.Count, list[0], list[^1]));
        Assert.Equal("3 1 2", string.Join(' ', list.AsEnumerable()));
        Assert.Equal("3 1 2", string.Join(' ', Untyped(list)));
        Assert.Equal("[3, 1, 2]", list.ToString());
        Assert.Throws<IndexOutOfRangeException>(() => list[3]);
    }

    [Fact]
    public void AListWithOneMore_LeavesTheFirstAsItWas()
    {
        Values<int> list = [1, 2];

        Assert.Equal([1, 2, 3], list.With(3));
        Assert.Equal([1, 2], list);
    }

    [Fact]
    public void AList_IsACopy()
    {
        int[] items = [1, 2];
        var (spanned, listed) = (Values.Of<int>(items), items.ToValues());
        items[0] = 9;

        Assert.Equal(([1, 2], [1, 2]), (spanned, listed));
    }

    private static IEnumerable<object> Untyped(IEnumerable list)
    {
        foreach (var item in list) yield return item;
    }
}
