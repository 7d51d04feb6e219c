using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ReformFlow.Domain;

namespace ReformFlow.Documents.Mapping;

/// <summary>Rows that follow one another.</summary>
/// <param name="First">The first one, counted from 1.</param>
/// <param name="Last">The last one.</param>
public sealed record RowSpan(int First, int Last);

/// <summary>Reads the rows that a person names: 12、15-17.</summary>
public static partial class RowNumbers
{
    /// <summary>The most characters that are read.</summary>
    public const int Longest = 1_000;

    /// <summary>The rows; none for an empty text, null for one that names no rows.</summary>
    public static Values<RowSpan>? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return [];
        if (text.Length > Longest) return null;
        var spans = new List<RowSpan>();
        foreach (var word in Between().Split(text.Normalize(NormalizationForm.FormKC).Trim()).Where(word => word.Length > 0))
        {
            if (Span().Match(word) is not { Success: true } form) return null;
            var (first, last) = (Number(form.Groups["first"]), form.Groups["last"].Success ? Number(form.Groups["last"]) : Number(form.Groups["first"]));
            if (first < 1 || last < first) return null;
            spans.Add(new(first, last));
        }
        return spans.ToValues();
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[\s,、。・;]+", RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(@"\A(?<first>[0-9]{1,7})(?:[-‐–—−ー~〜～](?<last>[0-9]{1,7}))?行?目?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Span();
}
