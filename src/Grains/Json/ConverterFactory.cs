using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReformFlow.Grains.Json;

/// <summary>Makes one generic converter for all types of a kind.</summary>
internal abstract class ConverterFactory : JsonConverterFactory
{
    /// <summary>The converter's class, closed over the type or its arguments.</summary>
    protected abstract Type ConverterOf(Type type);

    /// <inheritdoc />
    public sealed override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(ConverterOf(typeToConvert))!;
}
