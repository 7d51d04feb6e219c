using System.Globalization;
using ReformFlow.Domain.Calendar;

namespace ReformFlow.Documents.Tidy;

/// <summary>Years and counts as digits, whatever the machine's language.</summary>
internal static class Digits
{
    /// <summary>The year in which a fiscal year begins.</summary>
    public static string Of(FiscalYear year) => Of(year.StartYear);

    /// <summary>A count.</summary>
    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A count of 0 or more; null when the text is none.</summary>
    public static int? Read(string text) =>
        text.Length is >= 1 and <= 9 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A year as it may be written: 2019, or with its era; null when it is none.</summary>
    public static FiscalYear? ReadYear(string text, YearHeadingReader years) =>
        Read(text) is { } digits and >= 1868 and <= 9998 ? new FiscalYear(digits) : Sheets.YearRowReading.Single(text, years);
}
