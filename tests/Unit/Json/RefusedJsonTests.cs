using System.Collections.Immutable;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Sections;

namespace ReformFlow.Tests.Unit.Json;

public class RefusedJsonTests
{
    private const string Section = """{"id":"somu","name":"総務課","validFrom":"2019-04-01","successors":[]}""";

    [Theory]
    [InlineData("""{"sections":[{"id":"Somu","name":"総務課","validFrom":"2019-04-01","successors":[]}]}""", "$.sections[0].id", "lower-case")]
    [InlineData("""{"sections":[{"id":"somu","validFrom":"2019-04-01","successors":[]}]}""", "$.sections[0]", "'name' is missing")]
    [InlineData("""{"sections":[{"id":"somu","name":null,"validFrom":"2019-04-01","successors":[]}]}""", "$.sections[0].name", "never null")]
    [InlineData("""{"sections":[{"id":"somu","name":" ","validFrom":"2019-04-01","successors":[]}]}""", "$.sections[0]", "Section: ")]
    [InlineData("""{"sections":[{"id":"somu","name":5,"validFrom":"2019-04-01","successors":[]}]}""", "$.sections[0].name", "")]
    [InlineData("""{"sections":[{"id":"somu","name":"総務課","validFrom":"2019-04-31","successors":[]}]}""", "$.sections[0].validFrom", "")]
    [InlineData("""{"sections":[{"id":"somu","name":"総務課","validFrom":"2019-04-01","successors":["x"]}]}""", "$.sections[0]", "Only a section that ended")]
    [InlineData("""{"sections":[{"id":"somu","name":"総務課","validFrom":"2019-04-01","successors":[],"chief":"x"}]}""", "$.sections[0].chief", "no such member")]
    [InlineData("""{"sections":[{"id":"somu","id":"somu","name":"総務課","validFrom":"2019-04-01","successors":[]}]}""", "$.sections[0].id", "twice")]
    [InlineData($$"""{"sections":[{{Section}},null]}""", "$.sections[1]", "never null")]
    [InlineData($$"""{"sections":[{{Section}},{{Section}}]}""", "$", "stands twice")]
    [InlineData("""{"sections":{}}""", "$.sections", "array")]
    [InlineData("[]", "$", "SectionMaster is an object")]
    public void ASectionMaster_ThatIsWrong_IsRefusedWithThePlace(string json, string path, string because) =>
        Through.Refuses<SectionMaster>(json, path, because);

    [Theory]
    [InlineData("""{"value":1}""", "$", "one of blank, bound, dash")]
    [InlineData("""{"kind":"number2","value":1}""", "$", "one of blank, bound, dash")]
    [InlineData("""{"kind":5}""", "$", "one of blank, bound, dash")]
    [InlineData("""{"kind":"number","value":1,"kind":"percent"}""", "$.kind", "kind 'number'")]
    [InlineData("""{"kind":"range","low":2,"high":1}""", "$", "The low end comes first")]
    [InlineData("""{"kind":"number","value":1e15}""", "$", "15 digits")]
    [InlineData("""{"kind":"number","value":"1"}""", "$.value", "")]
    [InlineData("""{"kind":"forecast","expected":{"kind":"ratio","part":1,"whole":0}}""", "$.expected", "More than nothing")]
    [InlineData("""{"kind":"bound","boundKind":"atLeast","value":1}""", "$.boundKind", "AtLeast, AtMost")]
    [InlineData("""{"kind":"bound","boundKind":1,"value":1}""", "$.boundKind", "BoundKind is a text")]
    public void AReading_ThatIsWrong_IsRefusedWithThePlace(string json, string path, string because) =>
        Through.Refuses<Reading>(json, path, because);

    [Theory]
    [InlineData("0")]
    [InlineData("1867")]
    [InlineData("2019.5")]
    [InlineData("\"2019\"")]
    public void AYear_ThatIsNone_IsRefusedWithThePlace(string year) =>
        Through.Refuses<Baseline>($$"""{"year":{{year}}}""", "$.year", "iscal");

    [Theory]
    [InlineData("""[" 外"]""")]
    [InlineData("""["一つ ・二つ"]""")]
    [InlineData("""["一\n二"]""")]
    [InlineData("""[""]""")]
    public void Paragraphs_ThatWouldBeMended_AreRefused(string lines) =>
        Through.Refuses<SheetContent>($$"""{"answers":[],"narrative":{{lines}}}""", "$.narrative", "A paragraph is one line");

    [Theory]
    [InlineData("""{"o p":2019}""", "$.o p", "Visible ASCII")]
    [InlineData("""{"a":2019,"a":2020}""", "$.a", "twice")]
    [InlineData("""{"a":null}""", "$.a", "never null")]
    [InlineData("""{"a":[]}""", "$.a", "fiscal year")]
    public void ADictionary_ThatIsWrong_IsRefusedWithThePlace(string json, string path, string because) =>
        Through.Refuses<ImmutableDictionary<OperationId, FiscalYear>>(json, path, because);

    [Fact]
    public void AHostileDepth_IsRefused()
    {
        var deep = string.Concat(Enumerable.Repeat("""{"kind":"forecast","expected":""", 10_000)) + """{"kind":"dash"}""" + new string('}', 10_000);

        Assert.ThrowsAny<System.Text.Json.JsonException>(() => Through.Read<Reading>(deep));
    }

    [Fact]
    public void JsonThatEndsEarly_IsRefused() => Assert.ThrowsAny<System.Text.Json.JsonException>(() => Through.Read<SectionMaster>("""{"sections":["""));
}
