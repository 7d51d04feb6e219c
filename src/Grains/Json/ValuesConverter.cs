using System.Text.Json;
using System.Text.Json.Serialization;
using ReformFlow.Domain;

namespace ReformFlow.Grains.Json;

/// <summary>Converters of all lists of the domain.</summary>
internal sealed class ValuesConverters : ConverterFactory
{
    /// <inheritdoc />
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Values<>);

    /// <inheritdoc />
    protected override Type ConverterOf(Type type) => typeof(ValuesConverter<>).MakeGenericType(type.GetGenericArguments());
}

/// <summary>A list as an array. A null among its elements is refused.</summary>
internal sealed class ValuesConverter<T> : JsonConverter<Values<T>>
{
    private JsonConverter<T>? _element;

    /// <inheritdoc />
    public override Values<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.StartArray) throw Misfit.Here("A list is an array.");
        var items = new List<T>();
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            try { items.Add(Element(ref reader, options)); }
            catch (Exception thrown) when (Misfit.IsAbout(thrown)) { throw Misfit.InElement(items.Count, thrown); }
        }
        return Values.Of<T>([.. items]);
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, Values<T> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var item in value) Converter(options).Write(writer, item, options);
        writer.WriteEndArray();
    }

    private T Element(ref Utf8JsonReader reader, JsonSerializerOptions options) => reader.TokenType is JsonTokenType.Null
        ? throw Misfit.Here("An element of a list is never null.")
        : Converter(options).Read(ref reader, typeof(T), options)!;

    // Looked up at the first use and not before, because an element may hold a list of its own kind.
    private JsonConverter<T> Converter(JsonSerializerOptions options) => _element ??= (JsonConverter<T>)options.GetConverter(typeof(T));
}
