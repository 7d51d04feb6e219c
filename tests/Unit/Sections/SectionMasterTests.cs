using ReformFlow.Domain.Sections;
using ReformFlow.Tests.Unit.Plans;
using static ReformFlow.Tests.Unit.Municipalities.Town;

namespace ReformFlow.Tests.Unit.Municipalities;

public class SectionMasterTests
{
    [Theory]
    [InlineData("総務課", "somu")]
    [InlineData("子育て・健康課", "kosodate")]
    [InlineData("企画政策課・総務課", "kikaku", "somu")]
    [InlineData("企画政策課・子育て・健康課", "kikaku", "kosodate")]
    [InlineData("子育て・健康課・総務課", "kosodate", "somu")]
    [InlineData(" 企画政策課 ・　総務課", "kikaku", "somu")]
    [InlineData("総務課・企画政策課・下水道課", "somu", "kikaku", "gesui")]
    public void APrintedEntry_IsSplitAsTheMasterKnowsIt(string printed, params string[] sections) =>
        Assert.Equal(sections, Ids(printed, 2022));

    [Theory]
    [InlineData("")]
    [InlineData("・")]
    [InlineData("総務")]
    [InlineData("総務課・")]
    [InlineData("・総務課")]
    [InlineData("総務課・子育て")]
    [InlineData("健康課・総務課")]
    [InlineData("総務課、企画政策課")]
    public void AnEntryWithAnUnknownPart_IsNotGuessed(string printed) => Assert.Empty(Ids(printed, 2022));

    [Fact]
    public void ALongEntryOfKnownParts_IsGivenUpWithoutTryingEveryWay()
    {
        Section Named(string id, string name) => new(new(id), name, null, new(2019, 4, 1), null, []);
        var master = new SectionMaster([Named("one", "あ"), Named("two", "あ・あ"), Named("three", "あ・あ・あ")]);

        // Every way to cut 40 parts into one, two and three is tried but for what is remembered; the last part is unknown.
        Assert.Empty(master.Resolve(string.Concat(Enumerable.Repeat("あ・", 40)) + "い", new(2022)));
    }

    [Fact]
    public void TheLongestName_IsTriedFirst()
    {
        SectionMaster both = new([Section("kosodate", "子育て"), Section("kenko", "健康課"), Section("whole", "子育て・健康課")]);
        Assert.Equal(["whole"], both.Resolve("子育て・健康課", new(2022)).Select(section => section.Id.Value));

        SectionMaster overlapping = new([Section("ab", "甲・乙"), Section("a", "甲"), Section("bc", "乙・丙")]);
        Assert.Equal(["a", "bc"], overlapping.Resolve("甲・乙・丙", new(2022)).Select(section => section.Id.Value));
    }

    [Theory]
    [InlineData(2020, "政策総務課", "seisaku-somu")]
    [InlineData(2021, "政策総務課", "seisaku-somu")]
    [InlineData(2021, "総務室", "somushitsu")]
    [InlineData(2022, "総務室", "somushitsu")]
    [InlineData(2030, "総務室", "somushitsu")]
    public void ARenamedSection_IsFoundUnderTheNameOfTheYear(int year, string name, string id)
    {
        Assert.Equal(id, Renamed.Find(name, new(year))?.Id.Value);
        Assert.Equal([id], Renamed.Resolve(name, new(year)).Select(section => section.Id.Value));
    }

    [Theory]
    [InlineData(2022, "政策総務課")]
    [InlineData(2020, "総務室")]
    [InlineData(2009, "政策総務課")]
    [InlineData(2021, "総務")]
    public void ANameOfAnotherTime_IsNotFound(int year, string name)
    {
        Assert.Null(Renamed.Find(name, new(year)));
        Assert.Empty(Renamed.Resolve(name, new(year)));
    }

    [Fact]
    public void ASection_MayHaveSeveralSpansOfDays()
    {
        var (before, after) = (Section("somu", "総務課", to: new(2022, 3, 31), division: "政策総務部"), Section("somu", "総務課", from: new(2022, 4, 1), division: "総務部"));
        var master = new SectionMaster([before, after]);

        Assert.Equal((before, after), (master.Find("総務課", new(2021)), master.Find("総務課", new(2022))));
        Refused.Because("sections", () => new SectionMaster([before, before]));
        Assert.Empty(SectionMaster.Empty.Sections);
    }

    [Fact]
    public void ASuccessor_IsASectionOfTheMaster()
    {
        Refused.Because("sections", () => new SectionMaster([Section("old", "旧課", to: new(2021, 3, 31), successors: [new("new")])]));
        Refused.Because("sections", () => new SectionMaster(null!));
    }

    private static IEnumerable<string> Ids(string printed, int year) => Known.Resolve(printed, new(year)).Select(section => section.Id.Value);
}
