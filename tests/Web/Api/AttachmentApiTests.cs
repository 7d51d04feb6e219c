using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using ReformFlow.Tests.Web.Attaching;

namespace ReformFlow.Tests.Web.Api;

public class AttachmentApiTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Sheet = "ninomiya-item-13-2022";

    private static string Files => $"/api/v1/sheets/{Sheet}/attachments";

    private static string Named(string name) => $"{Files}?fileName={Uri.EscapeDataString(name)}";

    [Fact]
    public async Task AFile_IsAttached_Read_AndTakenAway_OnceEach()
    {
        var client = await ApiClient.ForAsync(server, "zaimu-tanto");
        var hash = Convert.ToHexStringLower(SHA256.HashData(SampleFiles.Xlsx));
        var (seen, key) = (await SeenAsync(client), ApiClient.NewKey());

        var done = await client.SendAsync(HttpMethod.Post, Named("令和4年度 集計.xlsx"), SampleFiles.Xlsx, key, seen);
        var again = await client.SendAsync(HttpMethod.Post, Named("令和4年度 集計.xlsx"), SampleFiles.Xlsx, key, seen);
        Assert.Equal((HttpStatusCode.OK, $"\"{seen + 1}\""), (done.Status, done.Tag));
        Assert.Equal(done.Text, again.Text);
        Assert.Equal(("Attach", hash), (done.Json.GetProperty("verb").GetString(), done.Json.GetProperty("attachment").GetProperty("sha256").GetString()));

        var listed = Assert.Single((await client.GetAsync($"/api/v1/sheets/{Sheet}")).Json.GetProperty("attachments").EnumerateArray());
        Assert.Equal(("令和4年度 集計.xlsx", "Xlsx", (long)SampleFiles.Xlsx.Length), (listed.GetProperty("fileName").GetString(), listed.GetProperty("kind").GetString(), listed.GetProperty("length").GetInt64()));
        var read = await client.GetAsync($"{Files}/{hash}");
        Assert.Equal((HttpStatusCode.OK, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), (read.Status, read.Type));
        Assert.Equal("NotFound", (await client.GetAsync($"/api/v1/sheets/ninomiya-item-8-2022/attachments/{hash}")).Problem(404));
        Assert.Equal("NotFound", (await client.GetAsync($"/api/v1/sheets/oiso-item-13-2022/attachments/{hash}")).Problem(404));

        var (gone, now) = (ApiClient.NewKey(), await SeenAsync(client));
        foreach (var _ in new[] { 1, 2 }) Assert.Equal(HttpStatusCode.OK, (await client.SendAsync(HttpMethod.Delete, $"{Files}/{hash}", null, gone, now)).Status);
        Assert.Equal("FileNotThere", (await client.SendAsync(HttpMethod.Delete, $"{Files}/{hash}", null, ApiClient.NewKey(), now + 1)).Problem(409));
        Assert.Equal("NotFound", (await client.GetAsync($"{Files}/{hash}")).Problem(404));
    }

    [Fact]
    public async Task WhatDoesNotFit_IsAProblem()
    {
        var (client, stranger) = (await ApiClient.ForAsync(server, "zaimu-tanto"), await ApiClient.ForAsync(server, "gesuido-tanto"));
        var seen = await SeenAsync(client);

        Assert.Equal("FileUnfit", (await client.SendAsync(HttpMethod.Post, Named("a.pdf"), SampleFiles.Program, ApiClient.NewKey(), seen)).Problem(422));
        Assert.Equal("TooLarge", (await client.SendAsync(HttpMethod.Post, Named("a.pdf"), new byte[11 * 1024 * 1024], ApiClient.NewKey(), seen)).Problem(413));
        Assert.Equal("KeyMissing", (await client.SendAsync(HttpMethod.Post, Named("a.pdf"), SampleFiles.Pdf, null, seen)).Problem(400));
        Assert.Equal("VersionMissing", (await client.SendAsync(HttpMethod.Post, Named("a.pdf"), SampleFiles.Pdf, ApiClient.NewKey(), null)).Problem(428));
        Assert.Equal("Stale", (await client.SendAsync(HttpMethod.Post, Named("a.pdf"), SampleFiles.Pdf, ApiClient.NewKey(), seen - 1)).Problem(412));
        Assert.Equal("NotYourRole", (await stranger.SendAsync(HttpMethod.Post, Named("a.pdf"), SampleFiles.Pdf, ApiClient.NewKey(), seen)).Problem(403));
        Assert.Equal("NotFound", (await client.SendAsync(HttpMethod.Post, Files.Replace("13", "99", StringComparison.Ordinal) + "?fileName=a.pdf", SampleFiles.Pdf, ApiClient.NewKey(), seen)).Problem(404));
        Assert.Equal("ContentMissing", (await client.PostAsync($"/api/v1/sheets/{Sheet}/acts", JsonSerializer.Serialize(new { verb = "Attach" }), ApiClient.NewKey(), seen)).Problem(422));
    }

    private static async Task<long> SeenAsync(ApiClient client) => (await client.GetAsync($"/api/v1/sheets/{Sheet}")).Json.GetProperty("stateVersion").GetInt64();
}
