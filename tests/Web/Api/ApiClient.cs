using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace ReformFlow.Tests.Web.Api;

/// <summary>What a program with a person's token does.</summary>
internal sealed class ApiClient(HttpClient server, string? token)
{
    private static int _keys;

    /// <summary>Makes a token by the administrator's tool, while the server runs.</summary>
    public static async Task<ApiClient> ForAsync(RunningServer server, string person)
    {
        var (code, token, error) = await TheProgram.RunAsync("token", "create", "--person", person, $"--ReformFlow:Database:Path={server.Database}");
        Assert.Equal((0, ""), (code, error));
        return new(server.Client, token.Trim());
    }

    /// <summary>A key that nobody used before.</summary>
    public static string NewKey() => string.Create(CultureInfo.InvariantCulture, $"test-{Interlocked.Increment(ref _keys)}-{Guid.NewGuid():N}");

    public Task<ApiAnswer> GetAsync(string address) => SendAsync(new(HttpMethod.Get, address));

    /// <summary>Sends JSON; a null key or version leaves the header out.</summary>
    public Task<ApiAnswer> PostAsync(string address, string json, string? key, long? seen = null, string type = "application/json")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(json, Encoding.UTF8, type) };
        return WriteAsync(request, json.Length, key, seen);
    }

    /// <summary>Sends bytes, or nothing.</summary>
    public Task<ApiAnswer> SendAsync(HttpMethod method, string address, byte[]? bytes, string? key, long? seen)
    {
        var request = new HttpRequestMessage(method, address) { Content = bytes is null ? null : new ByteArrayContent(bytes) };
        if (request.Content is { } content) content.Headers.ContentType = new("application/octet-stream");
        return WriteAsync(request, bytes?.Length ?? 0, key, seen);
    }

    private Task<ApiAnswer> WriteAsync(HttpRequestMessage request, int length, string? key, long? seen)
    {
        // Asked first, so that a refusal of the size is read and not lost with the rest of the body.
        request.Headers.ExpectContinue = length > 100_000;
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        if (seen is not null) request.Headers.TryAddWithoutValidation("If-Match", $"\"{seen}\"");
        return SendAsync(request);
    }

    /// <summary>An act on the sheet as it is now.</summary>
    public async Task<ApiAnswer> ActAsync(string sheet, object act)
    {
        var seen = (await GetAsync($"/api/v1/sheets/{sheet}")).Json.GetProperty("stateVersion").GetInt64();
        return await PostAsync($"/api/v1/sheets/{sheet}/acts", JsonSerializer.Serialize(act), NewKey(), seen);
    }

    private async Task<ApiAnswer> SendAsync(HttpRequestMessage request)
    {
        using var message = request;
        if (token is not null) message.Headers.Authorization = new("Bearer", token);
        using var answer = await server.SendAsync(message);
        return new(answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, answer.Headers.ETag?.Tag, await answer.Content.ReadAsStringAsync());
    }
}

/// <summary>An answer of the API.</summary>
internal sealed record ApiAnswer(HttpStatusCode Status, string? Type, string? Tag, string Text)
{
    private static readonly string[] Members = ["type", "title", "detail", "titleEn", "detailEn"];

    public JsonElement Json => JsonElement.Parse(Text);

    /// <summary>The problem's code, after its shape was looked at.</summary>
    public string Problem(int status)
    {
        Assert.Equal((status, "application/problem+json"), ((int)Status, Type));
        Assert.Equal(status, Json.GetProperty("status").GetInt32());
        Assert.All(Members, member => Assert.NotEmpty(Json.GetProperty(member).GetString()!));
        return Json.GetProperty("refusal").GetString()!;
    }
}
