using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReformFlow.Documents.Json;

/// <summary>How JSON of documents is written.</summary>
internal static class JsonForm
{
    /// <summary>On one line. The text goes to a terminal or a file, never into a page, so Japanese and &lt; may stand as they are.</summary>
    public static JsonSerializerOptions OneLine { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };
}
