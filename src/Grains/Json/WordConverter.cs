using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Grains.Json;

/// <summary>A value that is one word, written as a text, also as the key of a dictionary.</summary>
internal sealed class WordConverter<T>(Func<string, T> make, Func<T, string> word) : JsonConverter<T> where T : notnull
{
    /// <inheritdoc />
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String ? Made(reader.GetString()!) : throw Misfit.Here($"A {typeof(T).Name} is a text.");

    /// <inheritdoc />
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Made(reader.GetString()!);

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(word(value));

    /// <inheritdoc />
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(word(value));

    private T Made(string text)
    {
        try { return make(text); }
        catch (ArgumentException refused) { throw Misfit.Refused(typeof(T), refused); }
    }
}

/// <summary>The words that are no <see cref="StableId"/>.</summary>
internal static class WordConverter
{
    /// <summary>Operation ids.</summary>
    public static WordConverter<OperationId> OfOperations { get; } = new(word => new(word), operation => operation.Value);

    /// <summary>Printed numbers of items.</summary>
    public static WordConverter<ItemNumber> OfItemNumbers { get; } = new(printed => new(printed), number => number.Printed);
}

/// <summary>Converters of all stable ids, those included that nobody has thought of yet.</summary>
internal sealed class StableIdConverters : JsonConverterFactory
{
    /// <inheritdoc />
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsSubclassOf(typeof(StableId));

    /// <inheritdoc />
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)typeof(StableIdConverters).GetMethod(nameof(Of), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(typeToConvert).Invoke(null, null)!;

    private static WordConverter<TId> Of<TId>() where TId : StableId
    {
        var maker = ConstructorInvoker.Create(typeof(TId).GetConstructor([typeof(string)])
            ?? throw new InvalidOperationException($"{typeof(TId).Name} is not made of one word."));
        return new(word => (TId)maker.Invoke(word), id => id.Value);
    }
}
