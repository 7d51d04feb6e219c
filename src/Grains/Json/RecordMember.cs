using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReformFlow.Grains.Json;

/// <summary>One member of a record as it is written and read.</summary>
/// <param name="property">The member.</param>
/// <param name="name">Its name in JSON.</param>
/// <param name="mayBeNull">Whether null, and leaving it out, is a value of it.</param>
/// <param name="isRequired">Whether it must be there.</param>
internal abstract class RecordMember(PropertyInfo property, string name, bool mayBeNull, bool isRequired)
{
    /// <summary>The member.</summary>
    protected PropertyInfo Property { get; } = property;

    /// <summary>Its name in JSON.</summary>
    public string Name { get; } = name;

    /// <summary>Whether it must be there.</summary>
    public bool IsRequired { get; } = isRequired;

    /// <summary>Whether null is a value of it.</summary>
    protected bool MayBeNull { get; } = mayBeNull;

    /// <summary>Writes name and value; nothing where the value is null.</summary>
    public abstract void Write(Utf8JsonWriter writer, object owner, JsonSerializerOptions options);

    /// <summary>Reads a value.</summary>
    public abstract object? Read(ref Utf8JsonReader reader, JsonSerializerOptions options);

    /// <summary>Gives the owner a value that its constructor does not take.</summary>
    public void Initialise(object owner, object? value) => Property.SetValue(owner, value, BindingFlags.DoNotWrapExceptions, null, null, null);

    /// <summary>The member with its type known.</summary>
    public static RecordMember Of(PropertyInfo property, string name, bool mayBeNull, bool isRequired) =>
        (RecordMember)Activator.CreateInstance(typeof(RecordMember<,>).MakeGenericType(property.DeclaringType!, property.PropertyType), property, name, mayBeNull, isRequired)!;
}

/// <summary>A member of type <typeparamref name="TValue"/>.</summary>
internal sealed class RecordMember<TOwner, TValue>(PropertyInfo property, string name, bool mayBeNull, bool isRequired)
    : RecordMember(property, name, mayBeNull, isRequired)
{
    private readonly JsonEncodedText _name = JsonEncodedText.Encode(name);

    private readonly Func<TOwner, TValue> _value = typeof(TOwner).IsValueType
        ? owner => (TValue)property.GetValue(owner)!
        : property.GetMethod!.CreateDelegate<Func<TOwner, TValue>>();

    private JsonConverter<TValue>? _converter;

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, object owner, JsonSerializerOptions options)
    {
        var value = _value((TOwner)owner);
        if (value is null) return;
        writer.WritePropertyName(_name);
        Converter(options).Write(writer, value, options);
    }

    /// <inheritdoc />
    public override object? Read(ref Utf8JsonReader reader, JsonSerializerOptions options) => reader.TokenType is not JsonTokenType.Null
        ? Converter(options).Read(ref reader, typeof(TValue), options)
        : MayBeNull ? null : throw Misfit.Here("This is never null.");

    private JsonConverter<TValue> Converter(JsonSerializerOptions options) => _converter ??= (JsonConverter<TValue>)options.GetConverter(typeof(TValue));
}
