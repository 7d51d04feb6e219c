using System.Net.Http.Json;
using System.Text.Json;
using ReformFlow.Tests.EndToEnd.Servers;

namespace ReformFlow.Tests.EndToEnd.Years;

/// <summary>What planning does with the years of the plan, over the API.</summary>
internal sealed class PlanningDesk(Installation installation) : IDisposable
{
    public const string Officer = "kikaku-tanto", Approver = "kikaku-seisaku-kacho";

    private readonly HttpClient _http = new() { BaseAddress = installation.Nodes[0].Address, Timeout = TimeSpan.FromSeconds(30) };
    private int _operations;

    /// <summary>Dates around today; negative days lie in the past.</summary>
    public static object Dates(int sectionDue) => new
    {
        sectionDue = Day(sectionDue),
        chiefDue = Day(Math.Max(sectionDue, 20)),
        planningDue = Day(Math.Max(sectionDue, 30)),
    };

    /// <summary>Opens, dates or closes a year; the answer, whatever its status is.</summary>
    public async Task<(int Status, JsonElement Body)> TryAsync(int year, string what, object body, string person = Officer)
    {
        using var request = Request(HttpMethod.Post, $"/api/v1/plans/gyokaku-r1/cycles/{year}/{what}", person);
        request.Headers.Add("Idempotency-Key", $"planning-{++_operations}");
        // What it is about: the year as it stands.
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{(await ReadAsync(year)).GetProperty("version").GetInt64()}\"");
        request.Content = JsonContent.Create(body);
        return await SendAsync(request);
    }

    /// <summary>The same, which must be done.</summary>
    public async Task<JsonElement> DoAsync(int year, string what, object body, string person = Officer)
    {
        var (status, answer) = await TryAsync(year, what, body, person);
        Assert.True(status == 200, $"{what} {year}: {status} {answer}");
        return answer;
    }

    /// <summary>A year as it stands.</summary>
    public Task<JsonElement> ReadAsync(int year) => GetAsync($"/api/v1/plans/gyokaku-r1/cycles/{year}");

    /// <summary>The sheets of a year, with those at one stage only where it is named.</summary>
    public async Task<List<string>> SheetsAsync(int year, string? stage = null) =>
        [.. (await GetAsync($"/api/v1/sheets?year={year}{(stage is null ? "" : $"&stage={stage}")}")).EnumerateArray().Select(sheet => sheet.GetProperty("id").GetString()!)];

    /// <summary>Who submitted a sheet last.</summary>
    public async Task<string> WriterAsync(string sheet) =>
        (await GetAsync($"/api/v1/sheets/{sheet}/history")).EnumerateArray().Select(entry => entry.GetProperty("act")).Where(act => act.ValueKind is JsonValueKind.Object)
            .Last(act => act.GetProperty("verb").GetString() is "Submit").GetProperty("by").GetString()!;

    /// <summary>A frozen version of a sheet, as anybody reads it.</summary>
    public Task<JsonElement> PublishedAsync(string sheet, int version)
    {
        var (item, year) = (sheet["ninomiya-".Length..^5], sheet[^4..]);
        return GetAsync($"/api/v1/published/ninomiya/gyokaku-r1/{item}/{year}/{version}");
    }

    public void Dispose() => _http.Dispose();

    private async Task<JsonElement> GetAsync(string address)
    {
        using var request = Request(HttpMethod.Get, address, Officer);
        var (status, answer) = await SendAsync(request);
        Assert.True(status == 200, $"{address}: {status} {answer}");
        return answer;
    }

    private async Task<(int Status, JsonElement Body)> SendAsync(HttpRequestMessage request)
    {
        using var answer = await _http.SendAsync(request);
        return ((int)answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }

    private HttpRequestMessage Request(HttpMethod method, string address, string person) =>
        new(method, address) { Headers = { Authorization = new("Bearer", installation.TokenOf(person)) } };

    // The town's day, which may be another than the machine's.
    private static DateOnly Day(int fromToday) => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().AddHours(9).DateTime).AddDays(fromToday);
}
