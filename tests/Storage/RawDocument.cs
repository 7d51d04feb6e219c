using Orleans.Storage;

namespace ReformFlow.Tests.Storage;

/// <summary>A grain's state as nothing but its JSON text.</summary>
public sealed class RawDocument
{
    public string Json { get; set; } = "";
}

/// <summary>Stores the text as it is.</summary>
internal sealed class RawDocumentSerializer : IGrainStorageSerializer
{
    public BinaryData Serialize<T>(T? input) => BinaryData.FromString(((RawDocument)(object)input!).Json);

    public T Deserialize<T>(BinaryData input) => (T)(object)new RawDocument { Json = input.ToString() };
}
