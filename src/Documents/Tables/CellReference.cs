using System.Globalization;
using System.Text.RegularExpressions;

namespace ReformFlow.Documents.Tables;

/// <summary>Reads references such as B12 and 'シート1'!$B$12:$C$12.</summary>
internal static partial class CellReference
{
    /// <summary>Row and column, from 1; null when it is none.</summary>
    public static (int Row, int Column)? Of(string reference) =>
        Form().Match(reference) is { Success: true } form ? (int.Parse(form.Groups["row"].ValueSpan, CultureInfo.InvariantCulture), ColumnOf(form.Groups["column"].Value)) : null;

    /// <summary>The first cell of what a name stands for; null when it is no cell of a sheet of this workbook, #REF! for example.</summary>
    public static NamedCell? OfName(string name, string target) =>
        NameForm().Match(target) is { Success: true } form && Of(form.Groups["cell"].Value.Replace("$", "", StringComparison.Ordinal)) is { } cell
            ? new(name, form.Groups["quoted"].Success ? form.Groups["quoted"].Value.Replace("''", "'", StringComparison.Ordinal) : form.Groups["plain"].Value, cell.Row, cell.Column)
            : null;

    private static int ColumnOf(string letters) => letters.Aggregate(0, (column, letter) => column * 26 + (letter - 'A' + 1));

    [GeneratedRegex("^(?<column>[A-Z]{1,3})(?<row>[1-9][0-9]{0,6})$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"^(?:'(?<quoted>(?:[^'\[\]]|'')+)'|(?<plain>[^'!\[\]:]+))!(?<cell>\$?[A-Z]{1,3}\$?[1-9][0-9]{0,6})(?::\$?[A-Z]{1,3}\$?[1-9][0-9]{0,6})?$", RegexOptions.CultureInvariant)]
    private static partial Regex NameForm();
}
