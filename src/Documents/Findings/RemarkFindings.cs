using System.Text.RegularExpressions;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Doubts;
using ReformFlow.Documents.Building;
using ReformFlow.Documents.Sheets;

namespace ReformFlow.Documents.Findings;

/// <summary>Remarks that are there and empty, and remarks that hold a baseline.</summary>
internal static partial class RemarkFindings
{
    /// <summary>The findings of all places.</summary>
    public static IEnumerable<Finding> Of(BuiltPlan plan, ReadingOptions options)
    {
        foreach (var place in plan.Places)
        {
            if (place.Printed.Remarks is not { } remarks) continue;
            if (remarks.Text.IsEmpty)
                yield return new(DoubtKind.RemarksEmpty, remarks.Line, place.Printed.Name, Labels.Remarks, "", "空の備考欄として残した");
            else if (!place.IsRepost)
                foreach (var finding in Baselines(place.Printed, remarks, plan, options)) yield return finding;
        }
    }

    private static IEnumerable<Finding> Baselines(PrintedPlace place, Box remarks, BuiltPlan plan, ReadingOptions options) =>
        from line in remarks.Lines
        from found in BaselinesIn(line.Clean.Text, plan.Document.Years.SheetYear, plan.Document.Years.Columns[0], options)
        select new Finding(DoubtKind.BaselineInRemarks, line.Line, place.Name, Labels.Remarks, found.Printed, found.Proposed);

    /// <summary>The values of years before the plan that a line of remarks names.</summary>
    public static IEnumerable<(string Printed, string Proposed)> BaselinesIn(string line, FiscalYear sheetYear, FiscalYear first, ReadingOptions options) =>
        from form in BaselineForm().Matches(line)
        let year = options.Years.ReadNotAfter(form.Groups["year"].Value, sheetYear)
        where year is { IsCalendarYear: false } && year.Year < first
        select (form.Value, $"基準値を{options.Eras.FiscalYearName(year.Year)}「{form.Groups["value"].Value}」とするかを決める。備考の文のまま読み、基準値には入れていない");

    [GeneratedRegex("""
        (?<year>(?:明治|大正|昭和|平成|令和|[MTSHR])? \s? (?:元|[0-9０-９]{1,4}) \s? 年度)
        の? (?:実績値?|基準値?|数値?|値)? \s? [：:は] \s?
        (?<value>[0-9０-９][0-9０-９,，.．]*[^\s、。；;]{0,6})
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex BaselineForm();
}
