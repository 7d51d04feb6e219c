namespace ReformFlow.Grains.Recording;

/// <summary>A stored document was written by a newer program than this one, which would lose what it does not know.</summary>
public sealed class NewerSchemaException : InvalidOperationException
{
    /// <summary>Says which schema was found and which is known.</summary>
    public NewerSchemaException(long found) : base($"The stored document has schema {found}, this program knows up to {StateDocument.CurrentSchema}. " +
        "Nothing was changed. Start the newer version of the program, or restore a backup that this version made.") => Found = found;

    /// <summary>The schema of the document.</summary>
    public long Found { get; }
}
