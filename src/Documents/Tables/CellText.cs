using System.Globalization;
using System.Text.RegularExpressions;

namespace ReformFlow.Documents.Tables;

/// <summary>Prints a value of a spreadsheet as people see it there. Where it cannot, it says so instead of guessing.</summary>
internal static partial class CellText
{
    /// <summary>The cell of a value that is no text.</summary>
    /// <param name="value">A number, a date, a span of time, a truth, or null for nothing.</param>
    /// <param name="format">The number format; null when there is none.</param>
    public static RawCell Of(object? value, string? format) => value switch
    {
        null => new(""),
        string text => new(text),
        double number => Number(number, format ?? ""),
        int number => Number(number, format ?? ""),
        DateTime day when day.TimeOfDay == TimeSpan.Zero => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "日付のセル"),
        DateTime moment => new(moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), "日時のセル"),
        TimeSpan span => new(span.ToString("c", CultureInfo.InvariantCulture), "時刻のセル"),
        bool truth => new(truth ? "TRUE" : "FALSE", "論理値のセル"),
        _ => new(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "", "読み方の決まっていないセル"),
    };

    private static RawCell Number(double number, string format)
    {
        if (!double.IsFinite(number) || Math.Abs(number) >= 1e15) return new(number.ToString(CultureInfo.InvariantCulture), "大きすぎる数のセル");
        // 15 digits are what spreadsheets keep; behind them stands only how the computer stores 0.3.
        var value = decimal.Parse(number.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
        if (format is "" or "General" or "@") return new(Plain(value));
        return Form().Match(format) is { Success: true } form ? Formatted(value, form) : new(Plain(value), $"表示形式「{Excerpt.Of(format, 30)}」のセル");
    }

    private static RawCell Formatted(decimal value, Match form)
    {
        var decimals = Math.Max(0, form.Groups["decimals"].Length - 1);
        var percent = form.Groups["percent"].Success;
        var shown = percent ? value * 100 : value;
        var rounded = Math.Round(shown, decimals, MidpointRounding.AwayFromZero);
        var digits = rounded.ToString((form.Groups["comma"].Success ? "N" : "F") + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var text = Literal(form.Groups["before"]) + digits + (percent ? "%" : "") + Literal(form.Groups["after"]);
        return new(text, rounded == shown ? null : $"表示は{text}、値は{Plain(shown)}{(percent ? "%" : "")}のセル");
    }

    private static string Literal(Group group) => group.Value.Replace("\"", "", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal);

    private static string Plain(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    // The first section of a format: 0, 0.00, #,##0, each with % and with words before or behind. What follows are sections for
    // negative numbers, and space left for brackets.
    [GeneratedRegex("""^(?<before>(?:"[^"]*"|\\.)*)(?:(?<comma>\#,\#\#0)|0)(?<decimals>\.0{1,9})?(?<percent>%)?(?<after>(?:"[^"]*"|\\.)*)(?:_.)?(?:;.*)?$""", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
