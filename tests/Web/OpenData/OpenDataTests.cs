using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using ReformFlow.Tests.Web.Published;
using ReformFlow.Web.Pages.OpenData;

namespace ReformFlow.Tests.Web.OpenData;

public class OpenDataTests(WorkedServer server) : IClassFixture<WorkedServer>
{
    private const string Year = "/open-data/ninomiya/gyokaku-r1/2022";

    [Theory]
    [InlineData("/open-data", Year + ".csv")]
    [InlineData("/open-data", Year + ".json")]
    [InlineData("/open-data", Year + ".xlsx")]
    [InlineData("/open-data", "CC BY 4.0")]
    [InlineData("/open-data/dictionary", "全国地方公共団体コード")]
    [InlineData("/open-data/dictionary", "content_hash")]
    [InlineData("/open-data/dictionary.csv", "順,項目名,項目名（JSON）,説明,型,単位,例,必須,取り得る値")]
    public async Task AnAddressOfTheOpenData_TellsWhatItIsAbout(string path, string words) =>
        Assert.Contains(words, WebUtility.HtmlDecode(await server.Client.GetStringAsync(path)), StringComparison.Ordinal);

    [Fact]
    public async Task TheCsv_HasAMarkAndAColumnForEachOfTheDictionary()
    {
        var bytes = await server.Client.GetByteArrayAsync(new Uri(Year + ".csv", UriKind.Relative));
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal(string.Join(',', OpenColumns.All.Select(column => column.Name)), Encoding.UTF8.GetString(bytes[3..]).Split("\r\n")[0]);
    }

    [Fact]
    public async Task TheData_IsOfTheValidVersionsAlone()
    {
        using var json = await ReadAsync();
        var versions = json.RootElement.GetProperty("rows").EnumerateArray().Select(row => (row.GetProperty("item_id").GetString(), row.GetProperty("version").GetInt32())).Distinct();
        Assert.Equal([("item-1", 1), ("item-5", 2), ("item-10", 1)], versions);
        Assert.DoesNotContain("下書き", json.RootElement.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnItemThatIsPrintedTwice_StandsOnceWithBothPlacesNamed()
    {
        using var json = await ReadAsync();
        var rows = json.RootElement.GetProperty("rows").EnumerateArray().Where(row => row.GetProperty("also_at").ValueKind is JsonValueKind.String).ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.NotEqual(row.GetProperty("number").GetString(), row.GetProperty("also_at").GetString()));
        Assert.Single(rows, row => row.GetProperty("kind").GetString() is "内容");
    }

    [Fact]
    public async Task ARange_HasBothEndsBesideItsText()
    {
        using var json = await ReadAsync();
        var range = json.RootElement.GetProperty("rows").EnumerateArray().First(row => row.GetProperty("printed").GetString() is "0.0%～0.5%向上");
        Assert.Equal((0.0m, 0.5m, "%", "範囲"), (range.GetProperty("value").GetDecimal(), range.GetProperty("upper").GetDecimal(), range.GetProperty("unit").GetString(), range.GetProperty("value_kind").GetString()));
    }

    [Fact]
    public async Task EveryRow_NamesTheHashOfTheTextAtItsAddress()
    {
        using var json = await ReadAsync();
        foreach (var group in json.RootElement.GetProperty("rows").EnumerateArray().GroupBy(row => row.GetProperty("address").GetString()))
        {
            var text = await server.Client.GetByteArrayAsync(new Uri(group.Key + ".json", UriKind.Relative));
            var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(text));
            Assert.All(group, row => Assert.Equal(hash, row.GetProperty("content_hash").GetString()));
        }
    }

    [Theory]
    [InlineData(".csv", "text/csv")]
    [InlineData(".json", "application/json")]
    [InlineData(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    public async Task AFileThatIsKnown_IsNotSentAgain(string ending, string type)
    {
        using var first = await server.Client.GetAsync(new Uri(Year + ending, UriKind.Relative));
        Assert.Equal((HttpStatusCode.OK, type), (first.StatusCode, first.Content.Headers.ContentType!.MediaType));
        Assert.Contains("令和4年度", first.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
        Assert.Equal("public, max-age=60", string.Join(", ", first.Headers.GetValues("Cache-Control").SelectMany(value => value.Split(", "))));

        using var again = new HttpRequestMessage(HttpMethod.Get, Year + ending);
        again.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(first.Headers.ETag!.ToString()));
        using var answer = await server.Client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
    }

    [Theory]
    [InlineData("/open-data/ninomiya/gyokaku-r1/2021.csv")]
    [InlineData("/open-data/ninomiya/gyokaku-r1/2023.json")]
    [InlineData("/open-data/ninomiya/other/2022.xlsx")]
    [InlineData("/open-data/other/gyokaku-r1/2022.csv")]
    public async Task WhatIsNotPublic_IsNotThere(string path)
    {
        using var answer = await server.Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task TheHeadAlone_IsAnswered()
    {
        using var asked = new HttpRequestMessage(HttpMethod.Head, Year + ".csv");
        using var answer = await server.Client.SendAsync(asked);
        Assert.Equal((HttpStatusCode.OK, 0), (answer.StatusCode, (await answer.Content.ReadAsByteArrayAsync()).Length));
    }

    [Fact]
    public async Task TheJson_FitsItsSchema_AndOneWithoutAColumnDoesNot()
    {
        var schema = JsonSchema.FromText(await server.Client.GetStringAsync(OpenYear.SchemaAddress));
        var data = JsonNode.Parse(await server.Client.GetStringAsync(Year + ".json"))!;
        Assert.True(schema.Evaluate(data).IsValid);

        data["rows"]![0]!.AsObject().Remove("municipality_code");
        Assert.False(schema.Evaluate(data).IsValid);
    }

    private async Task<JsonDocument> ReadAsync() => JsonDocument.Parse(await server.Client.GetStringAsync(Year + ".json"));
}
