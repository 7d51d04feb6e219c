using System.Globalization;
using System.Text;
using ReformFlow.Documents.Decoding;

namespace ReformFlow.Documents.Sheets;

/// <summary>Reads the entities of HTML that stand for one character: a few by name, all by number.</summary>
internal static class HtmlEntities
{
    private const int LineFeed = 10;

    /// <summary>The text that an entity stands for.</summary>
    /// <param name="entity">What stands between &amp; and ;.</param>
    /// <returns>Null for an unknown name and for a number that is no character of a text.</returns>
    public static string? TextOf(string entity) => entity.ToUpperInvariant() switch
    {
        "AMP" => "&",
        "LT" => "<",
        "GT" => ">",
        "QUOT" => "\"",
        "APOS" => "'",
        "NBSP" => "\u00A0",
        ['#', 'X', .. var digits] => Character(int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)),
        ['#', .. var digits] => Character(int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture)),
        _ => null,
    };

    // A line feed is what spreadsheets export for a break within a cell.
    private static string? Character(int code) =>
        code == LineFeed ? "\n"
        : Rune.IsValid(code) && TextLines.MayStandInACell(new(code)) ? new Rune(code).ToString()
        : null;
}
