using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReformFlow.Grains.Json;

/// <summary>Converters of all immutable dictionaries.</summary>
internal sealed class DictionaryConverters : ConverterFactory
{
    /// <inheritdoc />
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(ImmutableDictionary<,>);

    /// <inheritdoc />
    protected override Type ConverterOf(Type type) => typeof(DictionaryConverter<,>).MakeGenericType(type.GetGenericArguments());
}

/// <summary>
/// A dictionary as an object. It is sorted by the written keys, because the order in memory changes from one start of the
/// program to the next and equal states must have equal texts.
/// </summary>
internal sealed class DictionaryConverter<TKey, TValue> : JsonConverter<ImmutableDictionary<TKey, TValue>> where TKey : notnull
{
    /// <inheritdoc />
    public override ImmutableDictionary<TKey, TValue> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.StartObject) throw Misfit.Here("A dictionary is an object.");
        var entries = ImmutableDictionary.CreateBuilder<TKey, TValue>();
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            try
            {
                var key = Of<TKey>(options).ReadAsPropertyName(ref reader, typeof(TKey), options);
                reader.Read();
                if (!entries.TryAdd(key, Value(ref reader, options))) throw Misfit.Here("The key stands twice.");
            }
            catch (Exception thrown) when (Misfit.IsAbout(thrown)) { throw Misfit.InMember(name, thrown); }
        }
        return entries.ToImmutable();
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, ImmutableDictionary<TKey, TValue> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (key, item) in value.OrderBy(entry => entry.Key.ToString(), StringComparer.Ordinal))
        {
            Of<TKey>(options).WriteAsPropertyName(writer, key, options);
            Of<TValue>(options).Write(writer, item, options);
        }
        writer.WriteEndObject();
    }

    private static TValue Value(ref Utf8JsonReader reader, JsonSerializerOptions options) => reader.TokenType is JsonTokenType.Null
        ? throw Misfit.Here("A value of a dictionary is never null.")
        : Of<TValue>(options).Read(ref reader, typeof(TValue), options)!;

    private static JsonConverter<T> Of<T>(JsonSerializerOptions options) => (JsonConverter<T>)options.GetConverter(typeof(T));
}
