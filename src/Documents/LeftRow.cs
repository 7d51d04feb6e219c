namespace ReformFlow.Documents;

/// <summary>A row of a table that says nothing about an item of its own, so that it was not read.</summary>
/// <param name="Place">File, sheet and row.</param>
/// <param name="Said">The beginning of what stands in it.</param>
/// <param name="Why">Why it was not read.</param>
public sealed record LeftRow(SourcePlace Place, string Said, string Why)
{
    /// <summary>How many characters of the row are quoted.</summary>
    public const int LongestSaid = 60;

    /// <summary>One line for a page or a terminal.</summary>
    public override string ToString() => $"{Place} 「{Said}」：{Why}";
}
