using System.Text.Json;
using System.Text.Json.Serialization;
using ReformFlow.Domain;

namespace ReformFlow.Grains.Json;

/// <summary>Paragraphs as an array of their lines. Lines that would be split or trimmed are refused, not mended.</summary>
internal sealed class ParagraphsConverter : JsonConverter<Paragraphs>
{
    /// <inheritdoc />
    public override Paragraphs Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var lines = JsonSerializer.Deserialize<Values<string>>(ref reader, options)!;
        var paragraphs = Paragraphs.Of(string.Join('\n', lines));
        return paragraphs.Lines.Equals(lines) ? paragraphs : throw Misfit.Here("A paragraph is one line without outer spaces, control characters or a second bullet.");
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, Paragraphs value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.Lines, options);
}
