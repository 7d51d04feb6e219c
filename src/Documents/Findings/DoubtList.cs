using ReformFlow.Domain;
using ReformFlow.Domain.Doubts;
using ReformFlow.Documents.Building;

namespace ReformFlow.Documents.Findings;

/// <summary>Asks every check about a document and numbers what they found.</summary>
internal static class DoubtList
{
    private const int LongestPrinted = 200;

    private static readonly Func<BuiltPlan, ReadingOptions, IEnumerable<Finding>>[] Checks =
    [
        FileFindings.Of,
        YearFindings.Of,
        HeadingFindings.Of,
        LabelFindings.Of,
        OrderFindings.Of,
        HtmlFindings.Of,
        SectionFindings.Of,
        ScheduleFindings.Of,
        SeriesFindings.Of,
        CellFindings.Of,
        RemarkFindings.Of,
        ContradictionFindings.Of,
        RepostFindings.Of,
    ];

    /// <summary>The doubts in the order of the lines. The same doubt on several lines of one place is one.</summary>
    public static Values<Doubt> Of(BuiltPlan plan, ReadingOptions options)
    {
        var found = Checks.SelectMany(check => check(plan, options));
        var merged = found.GroupBy(finding => (finding.Kind, finding.Place, finding.Printed, finding.Proposed)).Select(same => Merged([.. same]));
        return merged.OrderBy(finding => finding.Lines[0]).ThenBy(finding => finding.Kind)
            .Select((finding, index) => Numbered(finding, index + 1)).ToValues();
    }

    private static Finding Merged(List<Finding> same) => same.Count == 1 ? same[0] : same[0] with
    {
        Lines = [.. same.SelectMany(finding => finding.Lines).Distinct().Order()],
        Spot = string.Join("、", same.Select(finding => finding.Spot).Distinct()),
    };

    private static Doubt Numbered(Finding finding, int number) => new(
        number, finding.Kind, DoubtWeights.Of(finding.Kind), finding.Lines[0], finding.Lines.Skip(1).ToValues(),
        $"{finding.Place} {finding.Spot}".Trim(), Excerpt.Of(finding.Printed, LongestPrinted), finding.Proposed);
}
