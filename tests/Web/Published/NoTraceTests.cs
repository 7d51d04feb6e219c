using System.IO.Compression;
using System.Net;
using System.Text;

namespace ReformFlow.Tests.Web.Published;

/// <summary>What is not public answers, at every address that could show it, exactly like what never was.</summary>
public class NoTraceTests(WorkedServer server) : IClassFixture<WorkedServer>
{
    private const string Plan = "/ninomiya/gyokaku-r1", Year = "/open-data/ninomiya/gyokaku-r1/2022";

    [Theory]
    [InlineData(Plan + "/item-2")]
    [InlineData(Plan + "/item-2/")]
    [InlineData(Plan + "/item-2.json")]
    [InlineData(Plan + "/item-2.pdf")]
    [InlineData(Plan + "/item-2/2022")]
    [InlineData(Plan + "/item-2/2022/v0")]
    [InlineData(Plan + "/item-2/2022/v1")]
    [InlineData(Plan + "/item-2/2022/v1.json")]
    [InlineData(Plan + "/item-2/2022/v1.pdf")]
    [InlineData(Plan + "/item-2/2021/v1")]
    [InlineData(Plan + "/item-5/2022/v3")]
    [InlineData(Plan + "/item-5/2022/v3.json")]
    [InlineData(Plan + "/item-5/2022/v3.pdf")]
    [InlineData("/open-data/ninomiya/gyokaku-r1/2021.csv")]
    [InlineData("/open-data/ninomiya/gyokaku-r1/item-2.json")]
    [InlineData("/open-data/ninomiya/other/2022.csv")]
    public async Task WhatIsNotPublic_AnswersLikeWhatNeverWas(string address)
    {
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
        {
            var (asked, never) = (await AskAsync(method, address), await AskAsync(method, "/never/there/was"));
            Assert.Equal((HttpStatusCode.NotFound, never.Text), (asked.Status, asked.Text));
            Assert.Equal(never.Headers, asked.Headers);
        }
    }

    [Theory]
    [InlineData("広域連携")]
    [InlineData("下書き")]
    [InlineData(WorkedServer.Internal)]
    [InlineData("item-2")]
    public async Task AWordOfADraft_IsFoundNowhere(string word)
    {
        var words = WebUtility.HtmlDecode(await server.Client.GetStringAsync($"/ninomiya/search?q={Uri.EscapeDataString(word)}"));
        Assert.Contains("0件にあります", words, StringComparison.Ordinal);
        Assert.DoesNotContain("/item-2", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhateverResidentsCanReach_HasNothingOfADraft()
    {
        var walk = await new PublicWalk(server.Client).FromAsync("/ninomiya");
        foreach (var address in walk.Reached.Keys.Where(each => each.StartsWith("/ninomiya", StringComparison.Ordinal) || each.StartsWith("/open-data", StringComparison.Ordinal)))
        {
            var text = Text(await server.Client.GetByteArrayAsync(new Uri(address, UriKind.Relative)));
            foreach (var word in new[] { WorkedServer.Internal, "広域連携", "item-2\"", "item-2," }) Assert.False(text.Contains(word, StringComparison.Ordinal), $"{address} has {word}");
        }
    }

    // The parts of a workbook one after the other; everything else as it is, its entities and escapes made plain.
    private static string Text(byte[] bytes)
    {
        if (bytes is not [(byte)'P', (byte)'K', 3, 4, ..]) return Plain(Encoding.UTF8.GetString(bytes));
        using var package = new ZipArchive(new MemoryStream(bytes));
        var all = new StringBuilder();
        foreach (var part in package.Entries)
        {
            using var reader = new StreamReader(part.Open());
            all.Append(reader.ReadToEnd());
        }
        return Plain(all.ToString());
    }

    private static string Plain(string text) =>
        System.Text.RegularExpressions.Regex.Replace(WebUtility.HtmlDecode(text), @"\\u([0-9a-fA-F]{4})", match => $"{(char)Convert.ToInt32(match.Groups[1].Value, 16)}");

    private async Task<(HttpStatusCode Status, string Text, string Headers)> AskAsync(HttpMethod method, string address)
    {
        using var request = new HttpRequestMessage(method, address);
        using var answer = await server.Client.SendAsync(request);
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key is not ("Date" or "Content-Security-Policy")).Select(header => $"{header.Key}: {string.Join(',', header.Value)}");
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(), string.Join('\n', headers.Order(StringComparer.Ordinal)));
    }
}
