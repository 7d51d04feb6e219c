namespace ReformFlow.Documents;

/// <summary>One reason why a file cannot be taken, in words for the officer who chose it.</summary>
/// <param name="Line">The line, counted from 1; 1 when it is about the whole file.</param>
/// <param name="Printed">The text in question, cut to <see cref="LongestPrinted"/> characters; empty when something is missing.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Next">What to do next.</param>
public sealed record ReadingError(int Line, string Printed, string What, string Next)
{
    /// <summary>How many characters of the text in question are quoted.</summary>
    public const int LongestPrinted = 60;

    /// <summary>The text in question, cut to <see cref="LongestPrinted"/> characters.</summary>
    public string Printed { get; } = Excerpt.Of(Printed, LongestPrinted);

    /// <summary>File, sheet and cell; null in a document of text, where the line says it.</summary>
    public SourcePlace? Place { get; init; }

    /// <summary>One line for a terminal.</summary>
    public override string ToString() => $"{Place?.ToString() ?? $"{Line}行目"} {(Printed.Length > 0 ? $"「{Printed}」 " : "")}{What}{Next}";
}
