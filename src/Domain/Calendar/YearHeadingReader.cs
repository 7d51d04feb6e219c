using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ReformFlow.Domain.Calendar;

/// <summary>
/// Reads printed years. Full-width and half-width, and white space between the parts, make no difference. What is not a
/// year is answered by null, never by an exception, whatever the text.
/// <code>
/// era printed   令和4年度  ㋿4年度  令4  R元  平成35年度   and 年分, 年    1 to 99, counted on after the era's end
/// no era        元年度  30年度  元年分                              1 to 99, needs a reference year
/// Gregorian     2019  2019年度  2019年分  2019年                   1868 to 9998
/// </code>
/// </summary>
/// <remarks>
/// A bare 4 is a figure and 4年 may be a duration, so neither is a year without its era. 平成31年度 is FY2019, as 令和元年度 is.
/// </remarks>
public sealed class YearHeadingReader
{
    private const int LongestPlan = 10;
    private const string Number = "(?<number>元|[0-9]{1,2})";

    private readonly EraTable _eras;
    private readonly Regex _heading;

    /// <summary>Makes a reader that knows the spellings of these eras.</summary>
    public YearHeadingReader(EraTable eras)
    {
        ArgumentNullException.ThrowIfNull(eras);
        _eras = eras;
        var era = $"(?<era>{string.Join('|', eras.Eras.SelectMany(era => era.Spellings).Select(Regex.Escape))})";
        _heading = new Regex($@"\A(
            {era}\s*{Number}\s*(年\s*度|(?<calendar>年(\s*分)?))?
            | {Number}\s*年\s*(度|(?<calendar>分))
            | (?<gregorian>[0-9]{{4}})\s*(年\s*度|(?<calendar>年(\s*分)?))?
            )\z", RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace);
    }

    /// <summary>Reads a year that says its era, or a Gregorian one.</summary>
    /// <returns>Null when the text is no year, or does not say its era.</returns>
    public YearHeading? Read(string text) => Read(text, _ => null);

    /// <summary>
    /// As <see cref="Read(string)"/>; and a year without an era is counted in the era that names <paramref name="reference"/>:
    /// beside FY2022, 元年度 is FY2019 and 5年度 is FY2023.
    /// </summary>
    /// <returns>Null when the text is no year.</returns>
    public YearHeading? ReadInEraOf(string text, FiscalYear reference) =>
        Read(text, number => _eras.YearOf(reference).Era.YearOf(number));

    /// <summary>
    /// As <see cref="Read(string)"/>; and a year without an era is the latest so printed that is not after
    /// <paramref name="reference"/>. It is the rule for a baseline, which lies in the past: beside FY2022, 30年度 is 平成30年度
    /// and cannot be 令和30年度. An era ended is still printed for ten years, the longest plan: beside FY2022, 33年度 is
    /// 平成33年度, FY2021. A printed era or a Gregorian year is believed, also when it lies later.
    /// </summary>
    /// <returns>Null when the text is no year, or no era has such a year by then.</returns>
    public YearHeading? ReadNotAfter(string text, FiscalYear reference) =>
        Read(text, number => _eras.Eras
            .LastOrDefault(era => era.YearOf(number) <= Math.Min(reference.StartYear, PrintedUntil(era)))?
            .YearOf(number));

    private YearHeading? Read(string text, Func<int, int?> withoutEra)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (_heading.Match(Normal(text)) is not { Success: true } parts) return null;

        var era = parts.Groups["era"];
        var gregorian = parts.Groups["gregorian"];
        var year = gregorian.Success ? Figure(gregorian)
            : Figure(parts.Groups["number"]) is not (> 0 and var number) ? null
            : _eras.Eras.FirstOrDefault(known => known.Spellings.Contains(era.Value))?.YearOf(number) ?? withoutEra(number);

        return year is { } start && FiscalYear.Exists(start)
            ? new(new(start), parts.Groups["calendar"].Success, EraAssumed: !era.Success && !gregorian.Success)
            : null;
    }

    // Nobody prints 昭和95年度 without saying 昭和; 95年度 is then more likely 1995 than anything an era could count.
    private int PrintedUntil(Era era) =>
        _eras.Eras.FirstOrDefault(next => next.FirstDay > era.FirstDay)?.FirstDay.Year + LongestPlan ?? int.MaxValue;

    private static int Figure(Group digits) => digits.Value == "元" ? 1 : int.Parse(digits.Value, CultureInfo.InvariantCulture);

    // Half a surrogate pair and U+FFFE cannot be normalised, and neither is part of a year.
    private static string Normal(string text) =>
        text.Any(letter => char.IsSurrogate(letter) || letter == '\ufffe') ? "" : text.Normalize(NormalizationForm.FormKC).Trim();
}
