using System.Text.RegularExpressions;

namespace ReformFlow.Domain;

/// <summary>
/// Text of a sheet as its paragraphs, in order: narrative (内容), remarks (備考), prose of a measure. A paragraph that
/// is a bullet keeps its ・. No paragraph is blank, has outer spaces, control characters, or a second bullet inside.
/// </summary>
public sealed partial record Paragraphs
{
    private Paragraphs(Values<string> lines) => Lines = lines;

    /// <summary>A text box that is there and has nothing in it.</summary>
    public static Paragraphs None { get; } = new([]);

    /// <summary>The paragraphs.</summary>
    public Values<string> Lines { get; }

    /// <summary>Whether there is no text at all.</summary>
    public bool IsEmpty => Lines.Count == 0;

    /// <summary>
    /// Splits a text into its paragraphs: at line breaks, and before a bullet that follows a space, because sheets print
    /// several bullets into one cell. Control characters become spaces.
    /// </summary>
    public static Paragraphs Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = Break().Split(text).Select(line => Control().Replace(line, " ").Trim()).Where(line => line.Length > 0);
        return new(lines.ToValues());
    }

    /// <summary>The texts one after the other.</summary>
    public Paragraphs Then(Paragraphs more) => new([.. Lines, .. more.Lines]);

    /// <summary>The paragraphs, one a line.</summary>
    public override string ToString() => string.Join('\n', Lines);

    // A run of spaces is tried from its first one only: trying it from each of ten thousand would take seconds.
    [GeneratedRegex(@"[\r\n\u0085\u2028\u2029]+|(?<![\s\p{Cc}])[\s\p{Cc}]+(?=・)", RegexOptions.CultureInvariant)]
    private static partial Regex Break();

    [GeneratedRegex(@"\p{Cc}", RegexOptions.CultureInvariant)]
    private static partial Regex Control();
}
