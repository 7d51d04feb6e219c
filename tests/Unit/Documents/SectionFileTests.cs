using System.Text;
using ReformFlow.Documents.Sample;
using ReformFlow.Documents.Sections;
using ReformFlow.Domain.Calendar;

namespace ReformFlow.Tests.Unit.Documents;

public class SectionFileTests
{
    private const string Header = "# 課\nid\tname\tdivision\tvalid-from\tvalid-to\tsuccessor\n";

    [Fact]
    public void Sample_HasTheSectionsThroughTheReorganisation()
    {
        var sections = SamplePlan.Sections;

        Assert.Equal(17, sections.Sections.Count);
        Assert.Equal("政策総務部", sections.Find("企画政策課", new FiscalYear(2021))!.Division);
        Assert.Equal("政策部", sections.Find("企画政策課", new FiscalYear(2022))!.Division);
        Assert.Null(sections.Find("デジタル推進室", new FiscalYear(2021)));
        Assert.Equal(2, sections.Resolve("企画政策課・総務課", new(2022)).Count);
        Assert.Single(sections.Resolve("子育て・健康課", new(2022)));
    }

    [Fact]
    public void SampleMunicipality_IsTheTown() =>
        Assert.Equal(("ninomiya", "二宮町", "143421"), (SamplePlan.Municipality.Id.Value, SamplePlan.Municipality.Name, SamplePlan.Municipality.Codes[0].Code));

    [Fact]
    public void EndedSection_NamesItsSuccessors()
    {
        var read = Assert.IsType<SectionReading.Read>(Read("a\t甲課\t-\t2000-04-01\t2020-03-31\tb, c\nb\t乙課\t-\t2020-04-01\t-\t-\nc\t丙課\t総務部\t2020-04-01\t-\t-\n"));
        Assert.Equal(["b", "c"], read.Master.Sections[0].Successors.Select(id => id.Value));
    }

    [Theory]
    [InlineData("a\t甲課\t-\t2000-04-01\t-", "列が5列あります")]
    [InlineData("甲\t甲課\t-\t2000-04-01\t-\t-", "idが使えません")]
    [InlineData("a\t\t-\t2000-04-01\t-\t-", "名前がない")]
    [InlineData("a\t甲課\t-\t2000/4/1\t-\t-", "valid-from")]
    [InlineData("a\t甲課\t-\t2000-04-01\t1999-03-31\t-", "valid-to")]
    [InlineData("a\t甲課\t-\t2000-04-01\t2001-02-30\t-", "valid-to")]
    [InlineData("a\t甲課\t-\t2000-04-01\t-\ta", "続いている課")]
    [InlineData("a\t甲課\t-\t2000-04-01\t2001-03-31\tB", "idでない文字")]
    [InlineData("a\t甲課\t-\t2000-04-01\t2001-03-31\tz", "この名簿にないid")]
    public void WrongLine_IsToldWithItsNumber(string line, string says)
    {
        var error = Assert.Single(Assert.IsType<SectionReading.Refused>(Read(line)).Errors);
        Assert.Equal(3, error.Line);
        Assert.Contains(says, error.What, StringComparison.Ordinal);
    }

    [Fact]
    public void OverlappingSpans_AreToldAtTheLaterOne() =>
        Assert.Equal(4, Assert.Single(Assert.IsType<SectionReading.Refused>(Read("a\t甲課\t-\t2000-04-01\t-\t-\na\t甲課\t-\t2010-04-01\t-\t-")).Errors).Line);

    [Theory]
    [InlineData("")]
    [InlineData("id,name,division\n")]
    [InlineData("取り組み推進項目調書\n")]
    public void AnotherFile_IsRefused(string content) => Assert.IsType<SectionReading.Refused>(SectionFile.Read(Encoding.UTF8.GetBytes(content)));

    private static SectionReading Read(string lines) => SectionFile.Read(Encoding.UTF8.GetBytes(Header + lines));
}
