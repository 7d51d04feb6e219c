using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReformFlow.Grains.Json;

/// <summary>Converters of all records and other plain types of the ReformFlow assemblies.</summary>
internal sealed class RecordConverters : ConverterFactory
{
    /// <inheritdoc />
    public override bool CanConvert(Type typeToConvert) =>
        IsOurs(typeToConvert) && !typeToConvert.IsAbstract && !typeof(System.Collections.IEnumerable).IsAssignableFrom(typeToConvert)
        && !typeToConvert.IsDefined(typeof(JsonConverterAttribute), false);

    /// <inheritdoc />
    protected override Type ConverterOf(Type type) => typeof(RecordConverter<>).MakeGenericType(type);

    /// <summary>Whether the type was declared in this program.</summary>
    public static bool IsOurs(Type type) => type.Assembly.GetName().Name!.StartsWith("ReformFlow.", StringComparison.Ordinal) && !type.IsEnum && !type.IsInterface;
}

/// <summary>A record as an object of its members.</summary>
internal sealed class RecordConverter<T> : JsonConverter<T> where T : notnull
{
    private readonly RecordShape _shape = RecordShape.Of(typeof(T));
    private readonly string? _kind = Hierarchy.KindOf(typeof(T));

    /// <inheritdoc />
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader, options, null);

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => Write(writer, value, options, []);

    /// <summary>Reads a record.</summary>
    /// <param name="reader">At the beginning of the object.</param>
    /// <param name="options">As given to the converter.</param>
    /// <param name="unknown">Takes the members that the record does not have; null refuses them.</param>
    public T Read(ref Utf8JsonReader reader, JsonSerializerOptions options, List<KeyValuePair<string, JsonElement>>? unknown)
    {
        if (reader.TokenType is not JsonTokenType.StartObject) throw Misfit.Here($"A {typeof(T).Name} is an object.");
        var values = new object?[_shape.Members.Length];
        var given = new bool[values.Length];
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            try { ReadMember(ref reader, name, options, values, given, unknown); }
            catch (Exception thrown) when (Misfit.IsAbout(thrown)) { throw Misfit.InMember(name, thrown); }
        }
        return Made(values, given);
    }

    /// <summary>Writes a record, and behind its own members those that were unknown when it was read.</summary>
    public void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options, IEnumerable<KeyValuePair<string, JsonElement>> unknown)
    {
        writer.WriteStartObject();
        if (_kind is not null) writer.WriteString(Hierarchy.Kind, _kind);
        object owner = value;
        foreach (var member in _shape.Members) member.Write(writer, owner, options);
        foreach (var (name, element) in unknown)
        {
            writer.WritePropertyName(name);
            element.WriteTo(writer);
        }
        writer.WriteEndObject();
    }

    private void ReadMember(ref Utf8JsonReader reader, string name, JsonSerializerOptions options, object?[] values, bool[] given,
        List<KeyValuePair<string, JsonElement>>? unknown)
    {
        if (_shape.ByName.TryGetValue(name, out var index))
        {
            if (given[index]) throw Misfit.Here("The member stands twice.");
            given[index] = true;
            values[index] = _shape.Members[index].Read(ref reader, options);
        }
        else if (_kind is not null && name == Hierarchy.Kind)
        {
            if (reader.TokenType is not JsonTokenType.String || !reader.ValueTextEquals(_kind)) throw Misfit.Here($"A {typeof(T).Name} has the kind '{_kind}'.");
        }
        else if (RetiredMembers.Has(typeof(T), name)) reader.Skip();
        else if (unknown is null) throw Misfit.Here($"A {typeof(T).Name} has no such member.");
        else if (unknown.Exists(other => other.Key == name)) throw Misfit.Here("The member stands twice.");
        else unknown.Add(new(name, JsonElement.ParseValue(ref reader)));
    }

    private T Made(object?[] values, bool[] given)
    {
        for (var index = 0; index < given.Length; index++)
            if (!given[index] && _shape.Members[index].IsRequired) throw Misfit.Here($"{typeof(T).Name}: the member '{_shape.Members[index].Name}' is missing.");
        try { return (T)_shape.Make(values, given); }
        catch (ArgumentException refused) { throw Misfit.Refused(typeof(T), refused); }
    }
}
