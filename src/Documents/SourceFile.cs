namespace ReformFlow.Documents;

/// <summary>A file that somebody chose, with everything in it.</summary>
/// <param name="Name">Its name without folders; the ending says what it should be.</param>
/// <param name="Bytes">Its bytes.</param>
public sealed record SourceFile(string Name, byte[] Bytes)
{
    /// <summary>Its name without folders and control characters, because messages quote it.</summary>
    public string Name { get; } = Excerpt.Of(new string([.. Path.GetFileName(Name.Replace('\\', '/')).Where(letter => !char.IsControl(letter))]), 100);

    /// <summary>The ending in lower case with its dot; empty when there is none.</summary>
    public string Ending => Path.GetExtension(Name).ToLowerInvariant();
}
