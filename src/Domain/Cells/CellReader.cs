using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ReformFlow.Domain.Cells;

/// <summary>
/// Reads printed values. Matching is done on a normalised copy (full width, dash and minus variants folded); what the
/// rules do not know is a <see cref="Reading.Text"/>. Never throws and never guesses: "0.26" is a number without a
/// unit even where its neighbours have one.
/// </summary>
public static partial class CellReader
{
    /// <summary>The reading of <paramref name="printed"/>.</summary>
    public static Reading Read(string printed)
    {
        ArgumentNullException.ThrowIfNull(printed);
        var text = Normalised(printed);
        return Word(text) ?? Expected(text) ?? Quantity(text) ?? new Reading.Text();
    }

    /// <summary>
    /// Whether the cell's reading follows from its text. Only a step of a ladder is for a person to see in words.
    /// </summary>
    public static bool IsReadingOf(Cell cell) =>
        Read(cell.Printed) is var read && (cell.Reading == read || (cell.Reading is Reading.Milestone && read is Reading.Text));

    private static string Normalised(string printed)
    {
        var visible = Invisible().Replace(printed, "");
        var folded = Unfoldable().IsMatch(visible) ? visible : visible.Normalize(NormalizationForm.FormKC);
        return Minus().Replace(folded, "-").Replace('〜', '~').Trim();
    }

    private static Reading? Word(string text) => text switch
    {
        "" => new Reading.Blank(),
        "-" or "ー" or "―" or "—" or "─" => new Reading.Dash(),
        "未確定" or "集計中" => new Reading.NotYet(),
        "評価対象外" or "対象外" => new Reading.NotEvaluated(),
        _ => null,
    };

    private static Reading.Forecast? Expected(string text) =>
        ForecastForm().Match(text) is { Success: true } form && Quantity(form.Groups["value"].Value) is { } expected
            ? new(expected)
            : null;

    private static Reading? Quantity(string text)
    {
        if (RatioForm().Match(text) is { Success: true } ratio)
            return Parse(ratio, "whole") is var whole and not 0 ? new Reading.Ratio(Parse(ratio, "part"), whole) : null;
        if (RangeForm().Match(text) is { Success: true } range) return ReadRange(range);
        if (NumberForm().Match(text) is not { Success: true } number) return null;

        if (!HasUnit(number, "unit", out var unit)) return null;
        var value = Parse(number, "value");
        if (WordIn(number, "bound") is { } bound) return new Reading.Bound(KindOf(bound), value, unit);
        return unit is Units.Percent ? new Reading.Percent(value) : new Reading.Number(value, unit);
    }

    // The unit stands behind the high end; where it stands behind the low end too, it is the same one.
    private static Reading.Range? ReadRange(Match range)
    {
        var (low, high) = (Parse(range, "low"), Parse(range, "high"));
        var oneUnit = HasUnit(range, "unit", out var unit) && HasUnit(range, "lowunit", out var first) && (first is null || first == unit);
        return oneUnit && low <= high ? new(low, high, unit, WordIn(range, "sense")) : null;
    }

    // False where the word behind a number is no unit; true without a unit where there is no word.
    private static bool HasUnit(Match match, string group, out string? unit)
    {
        var word = WordIn(match, group);
        unit = word is null ? null : Units.Find(word);
        return unit is null == word is null;
    }

    private static BoundKind KindOf(string word) => word switch
    {
        "以上" => BoundKind.AtLeast,
        "以下" => BoundKind.AtMost,
        "超" => BoundKind.MoreThan,
        _ => BoundKind.LessThan,
    };

    private static string? WordIn(Match match, string group) => match.Groups[group].Value is { Length: > 0 } word ? word : null;

    private static decimal Parse(Match match, string group) =>
        decimal.Parse(match.Groups[group].Value, NumberStyles.Number, CultureInfo.InvariantCulture);

    // At most as many digits as a reading may have (Reading.Limit, Reading.Finest); a longer number is no number of a sheet.
    // Commas group by three from the right, and no group begins a number with 0: "0,123" may be 0.123 in another hand.
    private const string Unsigned = @"(?:[1-9]\d{0,2}(?:,\d{3}){1,4}|\d{1,15})(?:\.\d{1,9})?";
    private const string Signed = $"[+-]?{Unsigned}";
    // A unit may hold a digit (m2) but not begin with one.
    private const string Suffix = @"(?:[^\s\d,.~/()-][^\s,.~/()-]{0,5}?)??";
    private const string Mark = @"(?:見込み?|\(見込み?\))";
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ECMAScript;

    // A triangle is a minus only before a number; alone it is the middle of ○△×.
    [GeneratedRegex(@"[△▲] ?(?=[0-9])|[−‐–‒]", RegexOptions.CultureInvariant)]
    private static partial Regex Minus();

    // What a paste from a web page brings along and nobody sees: zero-width spaces, marks of writing direction.
    [GeneratedRegex(@"\p{Cf}", RegexOptions.CultureInvariant)]
    private static partial Regex Invisible();

    // A lone surrogate and U+FFFE cannot be normalised. ① and 10² can, but become 1 and 102, which nobody printed; only m² is m2.
    [GeneratedRegex(@"[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|\uFFFE|(?<![mｍ])\p{No}", RegexOptions.CultureInvariant)]
    private static partial Regex Unfoldable();

    [GeneratedRegex($"^(?:{Mark} ?(?<value>.+)|(?<value>.+?) ?{Mark})$", RegexOptions.CultureInvariant)]
    private static partial Regex ForecastForm();

    [GeneratedRegex($"^(?<part>{Unsigned}) ?/ ?(?<whole>{Unsigned})$", Options)]
    private static partial Regex RatioForm();

    [GeneratedRegex($"^(?<low>{Signed})(?<lowunit>{Suffix}) ?~ ?(?<high>{Signed})(?<unit>{Suffix})(?<sense>向上|低減|増|減)?$", Options)]
    private static partial Regex RangeForm();

    [GeneratedRegex($"^(?<value>{Signed}) ?(?<unit>{Suffix})(?<bound>以上|以下|超|未満)?$", Options)]
    private static partial Regex NumberForm();
}
