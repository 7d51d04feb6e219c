using System.Text.Json;
using ReformFlow.Documents.Json;
using ReformFlow.Documents.Sample;

namespace ReformFlow.Tests.Unit.Documents;

public class PlanReadingJsonTests
{
    [Fact]
    public void Reading_HasPlanCountsAndDoubts()
    {
        var text = PlanReadingJson.Write(SamplePlan.Read());
        using var json = JsonDocument.Parse(text);
        var root = json.RootElement;

        Assert.Equal("read", root.GetProperty("outcome").GetString());
        Assert.Equal([17, 16, 18, 17, 144, 136], root.GetProperty("counts").EnumerateObject().Select(count => count.Value.GetInt32()));
        Assert.Equal(16, root.GetProperty("plan").GetProperty("items").GetArrayLength());
        Assert.Equal(SamplePlan.Read().Doubts.Count, root.GetProperty("doubts").GetArrayLength());
        Assert.Equal("eraNotPrinted", root.GetProperty("doubts")[0].GetProperty("kind").GetString());
        Assert.Contains("行政評価による事業の再編・整理", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_CarryWhatTheirKindHas()
    {
        using var json = JsonDocument.Parse(PlanReadingJson.Write(SamplePlan.Read()));
        var series = json.RootElement.GetProperty("plan").GetProperty("items").EnumerateArray()
            .Single(item => item.GetProperty("id").GetString() == "item-10").GetProperty("indicators")[0].GetProperty("series")[0];

        Assert.Equal("""{"year":2019,"printed":"0.0%～0.5%向上","kind":"range","unit":"%","low":0.0,"high":0.5,"sense":"向上"}""", Compact(series.GetProperty("targets")[0]));
        Assert.Equal("""{"year":2022,"printed":"0.26","kind":"number","value":0.26}""", Compact(series.GetProperty("actuals")[3]));
    }

    [Fact]
    public void Refusal_HasItsErrors()
    {
        using var json = JsonDocument.Parse(PlanReadingJson.Write(SmallDocument.Untouched.With(SmallDocument.Sections, "主体課→→関連課→→").Read()));

        Assert.Equal(["outcome", "errors"], json.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal(6, json.RootElement.GetProperty("errors")[0].GetProperty("line").GetInt32());
    }

    private static string Compact(JsonElement element) => string.Concat(element.GetRawText().Split('\n').Select(line => line.Trim())).Replace("\": ", "\":", StringComparison.Ordinal);
}
