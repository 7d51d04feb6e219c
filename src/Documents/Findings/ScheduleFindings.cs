using ReformFlow.Domain.Doubts;
using ReformFlow.Documents.Building;
using ReformFlow.Documents.Sheets;

namespace ReformFlow.Documents.Findings;

/// <summary>Schedules without their drawing, and bars whose years nobody can tell.</summary>
internal static class ScheduleFindings
{
    // Where the years of the rows of values begin; a header that begins elsewhere is shifted.
    private const int ColumnOfValues = 2;

    /// <summary>The findings of all places.</summary>
    public static IEnumerable<Finding> Of(BuiltPlan plan, ReadingOptions options)
    {
        foreach (var place in plan.Places)
        {
            var schedule = place.Printed.Schedule;
            if (schedule.Bars.Count == 0)
                yield return new(DoubtKind.ScheduleLost, schedule.Line, place.Printed.Name, Labels.Schedule, "", Instead(place));
            foreach (var bar in schedule.Bars.Where(bar => bar.First is null && bar.Last is null))
                yield return new(DoubtKind.UndatedBar, bar.Line, place.Printed.Name, Labels.Schedule, bar.Text, Proposal(schedule, bar));
        }
    }

    private static string Instead(BuiltPlace place) => place.IsRepost && place.Original.Schedule.Bars.Count > 0
        ? $"工程の図がない。元の{place.Original.Name}の工程を用いた"
        : "工程がなかったのではなく図が失われているので、元の資料から入力する";

    private static string Proposal(PrintedSchedule schedule, PrintedBar bar)
    {
        var index = bar.Column - schedule.FirstColumn;
        var above = schedule.Years.Count == 0 ? "見出しに年度がない"
            : index < 0 || index >= schedule.Years.Count ? $"この列（{bar.Column + 1}列目）の上には年度がない（見出しの年度は{schedule.Years.Count}列）"
            : $"見出しの列では{schedule.Years[index]}";
        var shifted = schedule.FirstColumn < ColumnOfValues ? "。見出しが値の列より一つ左にずれているので、列からは決められない" : "。帯の長さが分からない";
        return $"年度なしで読んだ。{above}{shifted}。始まりと終わりの年度を入力する";
    }
}
