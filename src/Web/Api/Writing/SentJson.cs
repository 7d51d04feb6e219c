using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using ReformFlow.Web.Api.Problems;

namespace ReformFlow.Web.Api.Writing;

/// <summary>Reads a body strictly. What is wrong is told by its path, never by the parser's own words.</summary>
internal static class SentJson
{
    /// <summary>The most bytes of a body.</summary>
    public const int Most = 1024 * 1024;

    /// <summary>The body; null with the problem when it cannot be read.</summary>
    public static async Task<(T? Body, IResult? Problem)> ReadAsync<T>(HttpContext context) where T : class
    {
        if (!context.Request.HasJsonContentType()) return (null, NoJson);
        var options = context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        try
        {
            using var bytes = new MemoryStream();
            await context.Request.Body.CopyToAsync(bytes, context.RequestAborted);
            var text = bytes.ToArray().AsSpan();
            if (text.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) text = text[3..];
            var body = JsonSerializer.Deserialize<T>(text, options);
            if (body is null) return (null, Unreadable("$"));
            return HasNul(text) ? (null, Unreadable("$")) : (body, null);
        }
        catch (JsonException wrong)
        {
            return (null, Unreadable(wrong.Path ?? "$"));
        }
        catch (BadHttpRequestException wrong)
        {
            return (null, wrong.StatusCode == StatusCodes.Status413PayloadTooLarge ? TooLarge : Unreadable("$"));
        }
    }

    // No database can keep U+0000 in a text, and nobody means it.
    private static bool HasNul(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
            if (reader.TokenType is JsonTokenType.String && reader.ValueIsEscaped && reader.GetString()!.Contains('\0', StringComparison.Ordinal)) return true;
        return false;
    }

    private static ProblemHttpResult Unreadable(string path) => Problem.At(400, "Unreadable", path,
        new($"送られたJSONの {path} が読めません。知らない項目、足りない項目、二度ある項目、型の違う値がないか確かめてください。",
            $"The JSON cannot be read at {path}. Look for an unknown, missing or doubled member, or a value of another type."));

    /// <summary>415: the body is of another kind.</summary>
    public static IResult NoJson => Problem.Of(415, "NoJson",
        new("Content-Type: application/json で送ってください。", "Send it as Content-Type: application/json."));

    private static IResult TooLarge => Problem.Of(413, "TooLarge",
        new("送れるのは1MiBまでです。分けて送ってください。", "At most 1 MiB can be sent. Send it in parts."));
}
