using ReformFlow.Domain;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Tests.Unit.Plans;

public class ItemNumberTests
{
    [Fact]
    public void Numbers_SortAsPeopleCount()
    {
        string[] counted = ["1", "２", "3", "９", "10", "12", "12の2", "12の10", "13", "１００", "R2-1", "R2-2", "R2-10", "R10-1"];

        Assert.Equal(counted, counted.Reverse().Select(printed => new ItemNumber(printed)).Order(ItemNumber.AsCounted).Select(number => number.Printed));
        Assert.Equal(0, ItemNumber.AsCounted.Compare(new("９"), new("9")));
        Assert.Equal(0, ItemNumber.AsCounted.Compare(new("０"), new("0")));
    }

    [Fact]
    public void ANumber_IsDisplayedAsPrinted() => Assert.Equal(("Ｒ２-1", "Ｒ２-1"), (new ItemNumber("Ｒ２-1").Printed, new ItemNumber("Ｒ２-1").ToString()));

    [Fact]
    public void ANumber_IsShortAndWithoutSpaces()
    {
        Assert.Equal(12, new ItemNumber("123456789012").Printed.Length);
        Refused.Because("printed", () => new ItemNumber("1234567890123"));
        Refused.Because("printed", () => new ItemNumber(""));
        Refused.Because("printed", () => new ItemNumber("1 2"));
        Refused.Because("printed", () => new ItemNumber("1　"));
        Refused.Because("printed", () => new ItemNumber(null!));
    }

    [Fact]
    public void TheSameNumberInAnotherWidth_IsPrintedDifferently() =>
        Assert.Equal(2, new Values<ItemNumber>[] { [new("9"), new("９")] }[0].Distinct().Count());
}
