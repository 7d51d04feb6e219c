using ReformFlow.Domain.Sections;
using ReformFlow.Tests.Unit.Plans;
using static ReformFlow.Tests.Unit.Municipalities.Town;

namespace ReformFlow.Tests.Unit.Municipalities;

public class SectionTests
{
    private static readonly DateOnly April = new(2020, 4, 1), March = new(2022, 3, 31);

    [Fact]
    public void ASection_KeepsWhatItWasGiven()
    {
        var section = new Section(new("somu"), "総務課", "総務部", April, March, [new("kikaku")]);

        Assert.Equal((new("somu"), "総務課", "総務部"), (section.Id, section.Name, section.Division));
        Assert.Equal((April, March, [new("kikaku")]), (section.ValidFrom, section.ValidTo, section.Successors));
        Assert.Null(Section("somu", "総務課").Division);
    }

    [Theory]
    [InlineData("2019-04-01", "2020-03-31", false)]
    [InlineData("2019-04-01", "2020-04-01", true)]
    [InlineData("2020-06-01", "2020-06-01", true)]
    [InlineData("2022-03-31", "2023-03-31", true)]
    [InlineData("2022-04-01", "2023-03-31", false)]
    public void ASection_ExistsFromItsFirstToItsLastDay(string first, string last, bool exists) =>
        Assert.Equal(exists, Section("somu", "総務課", April, March).ExistsWithin(Day(first), Day(last)));

    [Fact]
    public void ASectionWithoutAnEnd_GoesOn()
    {
        Assert.True(Section("somu", "総務課", April).ExistsWithin(new(2090, 1, 1), new(2090, 1, 1)));
        Assert.False(Section("somu", "総務課", April).ExistsWithin(new(2020, 3, 30), new(2020, 3, 31)));
    }

    [Fact]
    public void ASection_DoesNotEndBeforeItBegins()
    {
        Assert.Equal(April, Section("somu", "総務課", April, April).ValidTo);
        Refused.Because("validTo", () => Section("somu", "総務課", April, April.AddDays(-1)));
    }

    [Fact]
    public void OnlyASectionThatEnded_HasSuccessors()
    {
        Refused.Because("successors", () => Section("somu", "総務課", successors: [new("kikaku")]));
        Refused.Because("successors", () => new Section(new("somu"), "総務課", null, April, null, null!));
    }

    [Fact]
    public void AName_IsNeverMissing()
    {
        Refused.Because("id", () => new Section(null!, "総務課", null, April, null, []));
        Refused.Because("name", () => Section("somu", " "));
        Refused.Because("name", () => Section("somu", new string('字', 61)));
        Refused.Because("division", () => Section("somu", new string('字', 60), division: ""));
        Refused.Because("division", () => Section("somu", "総務課", division: new string('字', 61)));
        Assert.Equal(60, Section("somu", "総務課", division: new string('字', 60)).Division!.Length);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
