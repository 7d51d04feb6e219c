using System.Net;
using System.Text.Json;

namespace ReformFlow.Tests.Web.Api;

public class SheetApiTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Sheet = "ninomiya-item-3-2022";

    private const string Comment = """{"verb":"Comment","words":"確認中です"}""";

    private static string Acts => $"/api/v1/sheets/{Sheet}/acts";

    [Fact]
    public async Task WithoutAToken_NothingIsAnswered()
    {
        var nobody = new ApiClient(server.Client, null);
        Assert.Equal("Unauthenticated", (await nobody.GetAsync($"/api/v1/sheets/{Sheet}")).Problem(401));
        Assert.Equal("Unauthenticated", (await new ApiClient(server.Client, "rf_wrong").PostAsync(Acts, Comment, "k")).Problem(401));
    }

    [Fact]
    public async Task ARevokedToken_IsRefusedAtOnce()
    {
        var client = await ApiClient.ForAsync(server, "gesuido-tanto");
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/v1/plans")).Status);

        var (code, _, _) = await TheProgram.RunAsync("token", "revoke", "--person", "gesuido-tanto", $"--ReformFlow:Database:Path={server.Database}");

        Assert.Equal(0, code);
        Assert.Equal("Unauthenticated", (await client.GetAsync("/api/v1/plans")).Problem(401));
    }

    [Theory]
    [InlineData("open-gyokaku-r1-2023-17")]
    [InlineData("publish-on-2023-06-30-ninomiya-item-3-2022-1")]
    public async Task AKeyNamedLikeTheProgramsOwn_IsRefused(string key) =>
        Assert.Equal("KeyReserved", (await (await PlannerAsync()).PostAsync(Acts, Comment, key, 1)).Problem(400));

    [Theory]
    [InlineData("/api/v1/sheets/oiso-item-3-2022")]
    [InlineData("/api/v1/sheets/ninomiya-item-99-2022")]
    [InlineData("/api/v1/sheets/ninomiya-item-3-2020")]
    [InlineData("/api/v1/sheets/..%2f..%2fplans")]
    [InlineData("/api/v1/sheets/oiso-item-3-2022/history")]
    [InlineData("/api/v1/plans/nothing")]
    [InlineData("/api/v1/plans/gyokaku-r1/cycles/2035")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/api/v2/plans")]
    public async Task WhatIsNotTheCallers_IsNotThere(string address) =>
        Assert.Equal("NotFound", (await (await PlannerAsync()).GetAsync(address)).Problem(404));

    [Theory]
    [InlineData("""{"verb":"Comment","words":"a","stage":"Published"}""", "$.stage")]
    [InlineData("""{"verb":"Save","content":{"answers":[{"series":"i3-s1","printed":"1","reading":"Number"}]}}""", "$.content.answers[0].reading")]
    [InlineData("""{"verb":"Comment","verb":"Save"}""", "$.verb")]
    [InlineData("""{"verb":"Sing"}""", "$.verb")]
    [InlineData("""{"verb":3}""", "$.verb")]
    [InlineData("""{"words":"a"}""", "$")]
    [InlineData("""{"verb":"Comment","words":"\u0000"}""", "$")]
    [InlineData("null", "$")]
    [InlineData("", "$")]
    public async Task JsonThatDoesNotFit_IsRefusedWithItsPath(string json, string path)
    {
        var answer = await (await PlannerAsync()).PostAsync(Acts, json, ApiClient.NewKey(), 1);
        Assert.Equal("Unreadable", answer.Problem(400));
        Assert.Equal(path, answer.Json.GetProperty("path").GetString());
        Assert.DoesNotContain("ReformFlow.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DeepOrLargeOrOtherBodies_AreRefused()
    {
        var planner = await PlannerAsync();
        var deep = string.Concat(Enumerable.Repeat("""{"content":""", 40)) + "1" + new string('}', 40);
        Assert.Equal("Unreadable", (await planner.PostAsync(Acts, deep, ApiClient.NewKey(), 1)).Problem(400));
        Assert.Equal("TooLarge", (await planner.PostAsync(Acts, $$"""{"verb":"Comment","words":"{{new string('a', 1024 * 1024)}}"}""", ApiClient.NewKey())).Problem(413));
        Assert.Equal("NoJson", (await planner.PostAsync(Acts, Comment, ApiClient.NewKey(), type: "text/plain")).Problem(415));
        Assert.Equal("Unfit", (await planner.PostAsync(Acts, $$"""{"verb":"Comment","words":"{{new string('a', 2001)}}"}""", ApiClient.NewKey())).Problem(422));
    }

    [Fact]
    public async Task AWrite_NeedsItsKeyAndTheSeenVersion()
    {
        var planner = await PlannerAsync();
        Assert.Equal("KeyMissing", (await planner.PostAsync(Acts, Comment, null)).Problem(400));
        Assert.Equal("KeyMissing", (await planner.PostAsync(Acts, Comment, new string('k', 101))).Problem(400));
        Assert.Equal("VersionMissing", (await planner.PostAsync(Acts, """{"verb":"Publish"}""", ApiClient.NewKey())).Problem(428));
    }

    [Fact]
    public async Task TheSameKey_GetsTheSameAnswer()
    {
        var (planner, key) = (await PlannerAsync(), ApiClient.NewKey());

        var first = await planner.PostAsync(Acts, Comment, key);
        await planner.PostAsync(Acts, Comment, ApiClient.NewKey());
        var again = await planner.PostAsync(Acts, Comment, key);

        Assert.Equal(HttpStatusCode.OK, first.Status);
        Assert.Equal(first, again);
        Assert.Equal("OperationReused", (await planner.PostAsync(Acts, """{"verb":"Comment","words":"別の文"}""", key)).Problem(422));
    }

    [Fact]
    public async Task AnOldView_IsToldWhatChanged()
    {
        var (drafter, planner) = (await ApiClient.ForAsync(server, "koseki-zeimu-tanto"), await PlannerAsync());
        const string sheet = "ninomiya-item-10-2022";
        var seen = (await drafter.GetAsync($"/api/v1/sheets/{sheet}")).Json;
        Assert.Contains(seen.GetProperty("mayDo").EnumerateArray(), may => may.GetProperty("verb").GetString() == "Save");
        await planner.PostAsync($"/api/v1/sheets/{sheet}/acts", Comment, ApiClient.NewKey());

        var answer = await drafter.PostAsync($"/api/v1/sheets/{sheet}/acts", """{"verb":"Save","content":{"answers":[]}}""", ApiClient.NewKey(), seen.GetProperty("stateVersion").GetInt64());

        Assert.Equal("Stale", answer.Problem(412));
        Assert.Equal("Comment", answer.Json.GetProperty("changes").EnumerateArray().Single().GetProperty("verb").GetString());
        Assert.Equal($"\"{answer.Json.GetProperty("stateVersion").GetInt64()}\"", answer.Tag);
    }

    [Fact]
    public async Task WhoMayNot_IsRefusedAndNothingHappens()
    {
        var stranger = await ApiClient.ForAsync(server, "shogai-gakushu-tanto");
        var before = (await stranger.GetAsync($"/api/v1/sheets/{Sheet}/history")).Text;

        Assert.Equal("NotYourRole", (await stranger.ActAsync(Sheet, new { verb = "CloseWithoutSheet", closeReason = "Discontinued", words = "理由" })).Problem(403));
        Assert.Equal("NotAtThisStage", (await stranger.ActAsync(Sheet, new { verb = "Publish" })).Problem(409));
        Assert.Equal(before, (await stranger.GetAsync($"/api/v1/sheets/{Sheet}/history")).Text);
    }

    [Theory]
    [InlineData("stage=Published", 0)]
    [InlineData("plan=gyokaku-r1&year=2022", 16)]
    [InlineData("year=2019", 0)]
    public async Task AList_IsNarrowedByItsFilters(string filter, int expected)
    {
        var answer = await (await PlannerAsync()).GetAsync($"/api/v1/sheets?{filter}");
        Assert.Equal(expected, answer.Json.GetArrayLength());
        Assert.Equal("UnknownFilter", (await (await PlannerAsync()).GetAsync("/api/v1/sheets?stage=3")).Problem(400));
    }

    [Theory]
    [InlineData("/api/v1/published/oiso/gyokaku-r1")]
    [InlineData("/api/v1/published/ninomiya/gyokaku-r1")]
    [InlineData("/api/v1/published/ninomiya/gyokaku-r1/item-3/2022/1")]
    public async Task Drafts_AreNotPublic(string address) =>
        Assert.Equal("NotFound", (await new ApiClient(server.Client, null).GetAsync(address)).Problem(404));

    [Fact]
    public async Task TheDescription_IsTheReviewedOne()
    {
        var text = await server.Client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative));
        ReviewedFile.Matches("openapi-v1.json", text.ReplaceLineEndings("\n"));
        var operations = JsonElement.Parse(text).GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()).ToList();
        Assert.All(operations, operation => Assert.NotEmpty(operation.Value.GetProperty("summary").GetString()!));
        Assert.All(operations, operation => Assert.True(operation.Value.GetProperty("responses").TryGetProperty("401", out _)));
    }

    private Task<ApiClient> PlannerAsync() => s_planner ??= ApiClient.ForAsync(server, "kikaku-tanto");

    // One token for the whole class: each costs the start of a process.
    private static Task<ApiClient>? s_planner;
}
