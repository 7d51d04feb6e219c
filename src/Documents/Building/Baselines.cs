using System.Text.RegularExpressions;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Documents.Building;

/// <summary>A year that a printed name compares with.</summary>
/// <param name="Printed">The words, such as 30年度比.</param>
/// <param name="Year">The year they mean.</param>
/// <param name="EraAssumed">Whether the era was not printed.</param>
internal sealed record NamedBaseline(string Printed, FiscalYear Year, bool EraAssumed);

/// <summary>Finds the year that targets are compared with, in the names of an indicator and its series.</summary>
internal static partial class Baselines
{
    /// <summary>
    /// The baseline that a name says; null when it says none. A year without its era is the latest that is not after the
    /// sheets' year: beside 令和4年度, 30年度比 is 平成30年度.
    /// </summary>
    public static NamedBaseline? In(string name, FiscalYear sheetYear, YearHeadingReader years)
    {
        foreach (Match form in Form().Matches(name))
        {
            // What stands before the number may be an era or the end of the word before: 収納率30年度比.
            var number = form.Groups["number"].Value;
            if ((years.ReadNotAfter(form.Groups["before"].Value + number, sheetYear) ?? years.ReadNotAfter(number, sheetYear)) is { } heading)
                return new(form.Value, heading.Year, heading.EraAssumed);
        }
        return null;
    }

    /// <summary>The baseline of an indicator: what its name says, else the first that a label says.</summary>
    public static Baseline? Of(string indicatorName, IEnumerable<string> labels, FiscalYear sheetYear, YearHeadingReader years) =>
        labels.Prepend(indicatorName).Select(name => In(name, sheetYear, years)).FirstOrDefault(found => found is not null) is { } named
            ? new(named.Year, null)
            : null;

    [GeneratedRegex("""
        (?<before>[\p{L}㋿]{1,2})? \s? (?<number>(?:元|[0-9０-９]{1,4})\s?年度)
        (?:実績|末)? \s? (?:比|対比|を?基準|に対|に比|と比)
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Form();
}
