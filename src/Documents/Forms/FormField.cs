using System.Globalization;
using ReformFlow.Documents.Sheets;
using ReformFlow.Documents.Tidy;
using ReformFlow.Domain;

namespace ReformFlow.Documents.Forms;

/// <summary>
/// What a named cell of the form holds: one row of the tidy list, or all rows of a kind where the form prints them into one
/// cell. The cell's name says it: RF_item.1_target_i1_i1.s1_1_2019, because names of cells may hold no hyphen.
/// </summary>
/// <param name="About">The row; its order is 0 where the cell holds several rows.</param>
internal sealed record FormField(TidyKey About)
{
    private const string Prefix = "RF_";

    private static readonly (TidyKind Kind, string Word)[] Words =
    [
        (TidyKind.ItemTitle, "title"), (TidyKind.Lead, "leads"), (TidyKind.Related, "related"), (TidyKind.Description, "description"), (TidyKind.Bar, "bar"),
        (TidyKind.IndicatorName, "name"), (TidyKind.SeriesLabel, "label"), (TidyKind.Target, "target"), (TidyKind.Actual, "actual"),
        (TidyKind.Narrative, "narrative"), (TidyKind.Remarks, "remarks"),
    ];

    /// <summary>Whether a name of a cell is one of the form's.</summary>
    public static bool IsName(string name) => name.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The cell's name.</summary>
    public string Name => Prefix + string.Join('_', Parts().Select(part => part.Replace('-', '.')));

    /// <summary>The field of a name; null when it is none.</summary>
    public static FormField? Of(string name)
    {
        var parts = IsName(name) ? name[Prefix.Length..].Replace('.', '-').Split('_') : [];
        if (parts.Length < 2 || Array.Find(Words, word => word.Word == parts[1]) is not { Word: not null } found) return null;
        var (item, kind) = (parts[0], found.Kind);
        var key = (kind, parts[2..]) switch
        {
            (TidyKind.ItemTitle or TidyKind.Lead or TidyKind.Related or TidyKind.Description, []) => new TidyKey(kind, item),
            (TidyKind.Bar, [var order]) => new(kind, item, Order: Count(order)),
            (TidyKind.IndicatorName, [var indicator, var version]) => new(kind, item, indicator, Version: Count(version)),
            (TidyKind.SeriesLabel, [var indicator, var series]) => new(kind, item, indicator, series),
            (TidyKind.Target, [var indicator, var series, var version, var year]) => new(kind, item, indicator, series, Year(year), Count(version)),
            (TidyKind.Actual, [var series, var year]) => new(kind, item, Series: series, Year: Year(year)),
            (TidyKind.Narrative or TidyKind.Remarks, [var year]) => new(kind, item, Year: Year(year)),
            _ => null,
        };
        // A number that could not be read became -1, and no name is written with one.
        return key is not null && new FormField(key) is var field && field.Name == name ? field : null;
    }

    /// <summary>Whether a row of the list is told by the cell.</summary>
    public bool Covers(TidyKey key) => key == About
        || (HoldsSeveral && key with { Order = 0 } == About)
        || (About.Kind is TidyKind.Related && key == About with { Kind = TidyKind.RelatedState });

    /// <summary>The text of the cell for the rows that it covers.</summary>
    public string TextOf(IEnumerable<TidyRow> covered) => About.Kind switch
    {
        TidyKind.Lead => Joined(covered, TidyKind.Lead),
        TidyKind.Related when covered.Any(row => row is { Key.Kind: TidyKind.RelatedState, Value: TidyWords.All }) => Labels.AllSections,
        TidyKind.Related => Joined(covered, TidyKind.Related),
        _ => string.Join('\n', covered.OrderBy(row => row.Key.Order).Select(row => row.Value)),
    };

    /// <summary>The rows that a text in the cell means; none for an empty cell, which leaves what the list says.</summary>
    public IEnumerable<TidyRow> RowsOf(string text) => text.Length == 0 ? [] : About.Kind switch
    {
        TidyKind.Lead => Listed(TidyKind.Lead, text),
        TidyKind.Related when Spelling.Of(text) == Labels.AllSections => [new(About with { Kind = TidyKind.RelatedState }, TidyWords.All)],
        TidyKind.Related => Listed(TidyKind.Related, text).Prepend(new(About with { Kind = TidyKind.RelatedState }, TidyWords.Listed)),
        _ when HoldsSeveral => Paragraphs.Of(text).Lines.Select((line, index) => new TidyRow(About with { Order = index + 1 }, line)),
        _ => [new(About, text)],
    };

    private bool HoldsSeveral => About.Kind is TidyKind.Lead or TidyKind.Related || TidyWords.IsText(About.Kind);

    private static string Joined(IEnumerable<TidyRow> rows, TidyKind kind) =>
        string.Join('、', rows.Where(row => row.Key.Kind == kind).OrderBy(row => row.Key.Order).Select(row => row.Value));

    private IEnumerable<TidyRow> Listed(TidyKind kind, string text) => text.ReplaceLineEndings("、").Split('、', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select((name, index) => new TidyRow(About with { Kind = kind, Order = index + 1 }, name));

    private IEnumerable<string> Parts()
    {
        yield return About.Subject;
        yield return Array.Find(Words, word => word.Kind == About.Kind).Word;
        if (About.Indicator.Length > 0) yield return About.Indicator;
        if (About.Series.Length > 0) yield return About.Series;
        foreach (var number in new[] { About.Version, About.Order, About.Year })
            if (number != 0) yield return number.ToString(CultureInfo.InvariantCulture);
    }

    private static int Count(string digits) => Digits.Read(digits) ?? -1;

    private static int Year(string digits) => Digits.Read(digits) is { } year and >= 1868 and <= 9998 ? year : -1;
}
