using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReformFlow.Grains.Json;

/// <summary>Converters of all enums.</summary>
internal sealed class EnumConverters : ConverterFactory
{
    /// <inheritdoc />
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    /// <inheritdoc />
    protected override Type ConverterOf(Type type) => typeof(EnumConverter<>).MakeGenericType(type);
}

/// <summary>A member of an enum by its exact name: no number, no other case, no list of names.</summary>
internal sealed class EnumConverter<T> : JsonConverter<T> where T : struct, Enum
{
    private static readonly FrozenDictionary<string, T> ByName = Enum.GetNames<T>().ToFrozenDictionary(name => name, Enum.Parse<T>, StringComparer.Ordinal);

    /// <inheritdoc />
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String ? Named(reader.GetString()!) : throw Misfit.Here($"A {typeof(T).Name} is a text.");

    /// <inheritdoc />
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Named(reader.GetString()!);

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(NameOf(value));

    /// <inheritdoc />
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(NameOf(value));

    private static T Named(string name) => ByName.TryGetValue(name, out var value)
        ? value
        : throw Misfit.Here($"'{name}' is no {typeof(T).Name}; there are {string.Join(", ", Enum.GetNames<T>())}.");

    private static string NameOf(T value) => Enum.GetName(value) ?? throw Misfit.Here($"{value} is no {typeof(T).Name}.");
}
