using System.Net;
using System.Text;
using System.Text.Json;
using ReformFlow.Documents.Forms;
using ReformFlow.Documents.Sample;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Upkeep;
using ReformFlow.Tests.Web.Api;
using ReformFlow.Web.Api.Problems;

namespace ReformFlow.Tests.Web.Importing;

/// <summary>Planning's import over the API.</summary>
public class ImportApiTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Imports = "/api/v1/plans/gyokaku-r1/imports", Sheet = "/api/v1/sheets/ninomiya-item-8-2022";

    [Fact]
    public async Task AFile_IsPreviewed_TakenOnce_AndUndone()
    {
        var planning = await ApiClient.ForAsync(server, "kikaku-tanto");
        var (key, form) = (ApiClient.NewKey(), Form("・APIから来た文。"));
        var preview = await planning.SendAsync(HttpMethod.Post, $"{Imports}?fileName=a.xlsx", form, key, null);
        Assert.True(preview.Status == HttpStatusCode.OK, preview.Text);
        var (id, basis) = (preview.Json.GetProperty("id").GetString()!, preview.Json.GetProperty("basis").GetString()!);
        Assert.True(preview.Json.GetProperty("canTake").GetBoolean(), preview.Text);
        Assert.Equal(2022, preview.Json.GetProperty("fiscalYear").GetInt32());
        Assert.Contains("・APIから来た文。", preview.Text, StringComparison.Ordinal);
        var settled = preview.Json.GetProperty("files")[0].GetProperty("doubts").EnumerateArray().Select(doubt => doubt.GetProperty("id").GetString()!).ToList();

        // The same key again: the same file under the same name, and nothing was taken yet.
        Assert.Equal(id, (await planning.SendAsync(HttpMethod.Post, $"{Imports}?fileName=a.xlsx", form, key, null)).Json.GetProperty("id").GetString());
        Assert.Equal("OperationReused", (await planning.SendAsync(HttpMethod.Post, $"{Imports}?fileName=a.xlsx", Form("・別の文。"), key, null)).Problem((int)RefusalStatus.Of(PlanRefusal.OperationReused)));
        Assert.Equal(preview.Text, (await planning.GetAsync($"{Imports}/{id}")).Text);
        Assert.DoesNotContain("APIから来た文", (await planning.GetAsync(Sheet)).Text, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.PreconditionFailed, (await TakeAsync(planning, id, "old", settled, ApiClient.NewKey())).Status);
        var take = ApiClient.NewKey();
        var taken = await TakeAsync(planning, id, basis, settled, take);
        Assert.True(taken.Status == HttpStatusCode.OK, taken.Text);
        Assert.Equal(HttpStatusCode.OK, (await TakeAsync(planning, id, basis, settled, take)).Status);
        Assert.Contains("APIから来た文", (await planning.GetAsync(Sheet)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await planning.GetAsync($"{Imports}/{id}")).Status);

        Assert.Equal(HttpStatusCode.PreconditionRequired, (await planning.SendAsync(HttpMethod.Post, $"{Imports}/{take}/undo", null, ApiClient.NewKey(), null)).Status);
        var seen = (await planning.GetAsync("/api/v1/plans/gyokaku-r1")).Json.GetProperty("stateVersion").GetInt64();
        var undone = await planning.SendAsync(HttpMethod.Post, $"{Imports}/{take}/undo", null, ApiClient.NewKey(), seen);
        Assert.True(undone.Status == HttpStatusCode.OK, undone.Text);
        Assert.DoesNotContain("APIから来た文", (await planning.GetAsync(Sheet)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatCannotBeTaken_SaysWhy_AndStoresNothing()
    {
        var planning = await ApiClient.ForAsync(server, "kikaku-tanto");
        var before = StoredRows.Of(server.Database);
        var broken = await planning.SendAsync(HttpMethod.Post, $"{Imports}?fileName=a.xlsx", Encoding.UTF8.GetBytes("表ではない"), ApiClient.NewKey(), null);
        Assert.Equal((HttpStatusCode.OK, false), (broken.Status, broken.Json.GetProperty("canTake").GetBoolean()));
        Assert.NotEqual(0, broken.Json.GetProperty("files")[0].GetProperty("errors").GetArrayLength());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await TakeAsync(planning, broken.Json.GetProperty("id").GetString()!, broken.Json.GetProperty("basis").GetString()!, [], ApiClient.NewKey())).Status);
        var unknown = await planning.SendAsync(HttpMethod.Post, $"{Imports}?fileName=a.csv&mapping=nothing", Encoding.UTF8.GetBytes("a,b\n"), ApiClient.NewKey(), null);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.Status);
        Assert.Contains("「nothing」という列の対応はありません", unknown.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await planning.SendAsync(HttpMethod.Post, "/api/v1/plans/search/imports?fileName=a.csv&planName=x", [1], ApiClient.NewKey(), null)).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await planning.PostAsync("/api/v1/plans", """{"id":"import","name":"x","first":2024,"last":2025,"levelNames":["a"]}""", ApiClient.NewKey())).Status);
        var closed = await planning.SendAsync(HttpMethod.Post, $"{Imports}?fileName=a.xlsx&fiscalYear=2021", Form("・文。"), ApiClient.NewKey(), null);
        Assert.Contains("令和3年度は開始していないか", closed.Text, StringComparison.Ordinal);
        Assert.Equal(before, StoredRows.Of(server.Database));
    }

    [Fact]
    public async Task WhoIsNotOfPlanning_MayNotEvenLook()
    {
        var (drafter, planning) = (await ApiClient.ForAsync(server, "zaimu-tanto"), await ApiClient.ForAsync(server, "kikaku-tanto"));
        Assert.Equal(HttpStatusCode.Forbidden, (await drafter.SendAsync(HttpMethod.Post, $"{Imports}?fileName=a.xlsx", Form("・文。"), ApiClient.NewKey(), null)).Status);
        var mine = (await planning.SendAsync(HttpMethod.Post, $"{Imports}?fileName=a.xlsx", Form("・文。"), ApiClient.NewKey(), null)).Json.GetProperty("id").GetString();
        Assert.Equal(HttpStatusCode.NotFound, (await drafter.GetAsync($"{Imports}/{mine}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await planning.GetAsync($"/api/v1/plans/other/imports/{mine}")).Status);
    }

    private static Task<ApiAnswer> TakeAsync(ApiClient planning, string id, string basis, IEnumerable<string> settled, string key) =>
        planning.PostAsync($"{Imports}/{id}/take", JsonSerializer.Serialize(new { basis, settled }), key);

    private static byte[] Form(string words)
    {
        var plan = SamplePlan.Decided(SamplePlan.Read().Book).Plan;
        return PlanForm.Write(new(plan, [new YearSheet(new("item-8"), new(2022), new([], Domain.Paragraphs.Of(words)))]), new() { Year = new(2022) });
    }
}
