using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReformFlow.Grains.Json;

/// <summary>Converters of all closed hierarchies.</summary>
internal sealed class HierarchyConverters : ConverterFactory
{
    /// <inheritdoc />
    public override bool CanConvert(Type typeToConvert) => Hierarchy.IsClosed(typeToConvert);

    /// <inheritdoc />
    protected override Type ConverterOf(Type type) => typeof(HierarchyConverter<>).MakeGenericType(type);
}

/// <summary>An abstract record whose cases are all nested in it, because its constructors are private.</summary>
internal static class Hierarchy
{
    /// <summary>The member that names the case.</summary>
    public const string Kind = "kind";

    /// <summary>Whether the type is such a record.</summary>
    public static bool IsClosed(Type type) => type is { IsClass: true, IsAbstract: true, IsSealed: false, IsGenericType: false }
        && RecordConverters.IsOurs(type)
        && type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).All(made => made.IsPrivate || IsCopying(made, type));

    /// <summary>What the case is called in JSON; null for a type that is no case.</summary>
    public static string? KindOf(Type type) => type.BaseType is { } above && IsClosed(above) ? JsonNamingPolicy.CamelCase.ConvertName(type.Name) : null;

    // The compiler gives every record a protected constructor that copies; nobody outside can begin with it.
    private static bool IsCopying(ConstructorInfo made, Type type) => made.GetParameters() is [{ ParameterType: var only }] && only == type;
}

/// <summary>One of the cases, told apart by <see cref="Hierarchy.Kind"/>.</summary>
internal sealed class HierarchyConverter<T> : JsonConverter<T> where T : class
{
    private static readonly FrozenDictionary<string, Type> Cases = typeof(T).GetNestedTypes()
        .Where(nested => nested.BaseType == typeof(T)).ToFrozenDictionary(nested => Hierarchy.KindOf(nested)!, StringComparer.Ordinal);

    /// <inheritdoc />
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.StartObject) throw Misfit.Here($"A {typeof(T).Name} is an object.");
        return Cases.TryGetValue(KindOf(reader), out var found)
            ? (T)JsonSerializer.Deserialize(ref reader, found, options)!
            : throw Misfit.Here($"The member '{Hierarchy.Kind}' of a {typeof(T).Name} is one of {string.Join(", ", Cases.Keys.Order(StringComparer.Ordinal))}.");
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, value.GetType(), options);

    // The reader is a copy, so looking ahead does not move the caller's. Callers may write the kind at another place than first.
    private static string KindOf(Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var isKind = reader.ValueTextEquals(Hierarchy.Kind);
            reader.Read();
            if (isKind) return reader.TokenType is JsonTokenType.String ? reader.GetString()! : "";
            reader.Skip();
        }
        return "";
    }
}
