using System.Text.RegularExpressions;

namespace ReformFlow.Domain.Plans;

/// <summary>
/// The printed number of an item (項目番号): "9", "９", "R2-1", "12の2". Display only and free to change; never an identity.
/// <see cref="AsCounted"/> sorts 2 before 10, and R2-1 behind plain numbers.
/// </summary>
public sealed partial record ItemNumber
{
    /// <summary>Keeps the number.</summary>
    /// <exception cref="ArgumentException">Blank, longer than 12 characters, or with spaces inside.</exception>
    public ItemNumber(string printed)
    {
        Printed = Guard.Line(printed, 12);
        Guard.Holds(!printed.Any(char.IsWhiteSpace), "An item number has no spaces.", nameof(printed));
    }

    /// <summary>The number as printed.</summary>
    public string Printed { get; }

    /// <summary>The order in which people count.</summary>
    public static IComparer<ItemNumber> AsCounted { get; } =
        Comparer<ItemNumber>.Create((one, other) => string.CompareOrdinal(Sortable(one.Printed), Sortable(other.Printed)));

    /// <summary>The printed number.</summary>
    public override string ToString() => Printed;

    // Many towns print one digit full width and two half width: ９, 10.
    private static string Sortable(string printed) =>
        Digits().Replace(printed, run => string.Concat(run.Value.Select(HalfWidth)).PadLeft(12, '0'));

    private static char HalfWidth(char digit) => digit >= '０' ? (char)(digit - '０' + '0') : digit;

    [GeneratedRegex("[0-9０-９]+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
