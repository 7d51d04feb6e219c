using Orleans.Storage;

namespace ReformFlow.Grains.Recording;

/// <summary>Stores the documents of grains as UTF-8 JSON; the serializer of the grain storage.</summary>
public sealed class DocumentSerializer : IGrainStorageSerializer
{
    /// <inheritdoc />
    /// <exception cref="NotSupportedException">The grain's state is no <see cref="StateDocument{TState}"/>.</exception>
    /// <exception cref="InvalidOperationException">Nothing happened since the document was read.</exception>
    public BinaryData Serialize<T>(T? input) => new(Document(input).ToUtf8());

    /// <inheritdoc />
    /// <exception cref="NewerSchemaException">A newer program wrote it.</exception>
    /// <exception cref="System.Text.Json.JsonException">It is no document of this state.</exception>
    public T Deserialize<T>(BinaryData input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return (T)(object)Document(Activator.CreateInstance<T>()).Parse(input.ToMemory().Span);
    }

    private static StateDocument Document<T>(T? input) => input as StateDocument
        ?? throw new NotSupportedException($"{typeof(T)} is no StateDocument; everything that is stored has a journal.");
}
