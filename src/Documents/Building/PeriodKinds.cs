using System.Text;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Documents.Building;

/// <summary>Finds what one yearly value covers: the words on the series' label, else those in the indicator's name.</summary>
internal static class PeriodKinds
{
    // 月平均 contains 平均, so it is asked for first.
    private static readonly (string Word, PeriodKind Kind)[] Words =
    [
        ("月平均", PeriodKind.MonthlyAverage),
        ("単年", PeriodKind.SingleYear),
        ("累計", PeriodKind.Cumulative),
        ("平均", PeriodKind.Average),
        ("時点", PeriodKind.PointInTime),
    ];

    /// <summary>The kind that the printed words say; <see cref="PeriodKind.NotStated"/> when they say none.</summary>
    public static PeriodKind Of(string label, string indicatorName) =>
        Of(label) is var kind and not PeriodKind.NotStated ? kind : Of(indicatorName);

    private static PeriodKind Of(string printed)
    {
        var text = printed.Normalize(NormalizationForm.FormKC);
        return Words.FirstOrDefault(each => text.Contains(each.Word, StringComparison.Ordinal)).Kind;
    }
}
