using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;
using static ReformFlow.Documents.Tidy.TidyKind;

namespace ReformFlow.Documents.Tidy.Building;

/// <summary>Builds one item out of its rows.</summary>
internal sealed class TidyItem(RowSet rows, SectionReader sections, RowChecks checks, FiscalYear first)
{
    /// <summary>The item; null when something was told.</summary>
    public ActionItem? Build()
    {
        var titleRow = rows.One(ItemTitle)!;
        var (id, title) = (checks.Id(titleRow, rows.Subject), checks.Line(titleRow));
        var (leads, related) = (sections.Leads(rows), sections.Related(rows));
        var (schedule, life) = (ScheduleOf(), LifeOf());
        var indicators = new TidyIndicators(rows, checks, first).Build();
        if (id is null || title is null || leads is null || related is null || schedule is null || life is null || indicators is null) return null;
        return new(new(id), title, leads, related, RowChecks.Text(rows.All(Description, "")) ?? Paragraphs.None, schedule, indicators, life);
    }

    private Schedule? ScheduleOf()
    {
        var (bars, sound) = (new List<ScheduleBar>(), true);
        foreach (var row in rows.All(Bar, ""))
        {
            if (BarOf(row) is { } bar) bars.Add(bar);
            else sound = false;
        }
        if (!sound) return null;
        return rows.One(ScheduleState) is { Value: TidyWords.Drawn } || bars.Count > 0 ? Schedule.Of(bars.ToValues()) : Schedule.Lost;
    }

    private ScheduleBar? BarOf(TidyRow row)
    {
        var (text, from, to) = (checks.Line(row), rows.Beside(row, BarFirst), rows.Beside(row, BarLast));
        var (firstYear, lastYear) = (checks.Year(from), checks.Year(to));
        if (text is null || (from is null) != (firstYear is null) || (to is null) != (lastYear is null)) return null;
        if (firstYear <= lastYear || firstYear is null || lastYear is null) return new(text, firstYear, lastYear);
        checks.Wrong(to, "工程の終わりの年度が始まりより前です。");
        return null;
    }

    private ItemLife? LifeOf()
    {
        var firstRow = rows.One(ItemFirst);
        var from = firstRow is null ? first : checks.Year(firstRow);
        if (rows.One(ItemLast) is not { } lastRow) return from is null ? null : new(from.Value);
        if (checks.Year(lastRow) is not { } last || from is null || End(last) is not { } end) return null;
        if (last >= from) return new(from.Value, end);
        checks.Wrong(lastRow, "項目の最終年度が初年度より前です。");
        return null;
    }

    private Domain.Plans.ItemEnd? End(FiscalYear last)
    {
        if (rows.One(TidyKind.ItemEnd) is not { } kind || rows.One(ItemEndReason) is not { } reasonRow)
        {
            checks.Wrong(rows.One(ItemLast), "項目の終わり方か理由の行がありません。", "「終わり方」（完了、中止、統合）と「終わりの理由」の行を加えてください。");
            return null;
        }
        if (checks.Line(reasonRow, RevisionDecision.LongestReason) is not { } reason) return null;
        switch (kind.Value.Trim())
        {
            case TidyWords.Completed: return new Domain.Plans.ItemEnd.Completed(last, reason);
            case TidyWords.Discontinued: return new Domain.Plans.ItemEnd.Discontinued(last, reason);
            case TidyWords.Merged when rows.One(MergedInto) is { } into: return checks.Id(into, into.Value) is { } item ? new Domain.Plans.ItemEnd.Merged(last, reason, new(item)) : null;
            default:
                checks.Wrong(kind, "終わり方が「完了」「中止」「統合」のどれでもないか、統合先がありません。");
                return null;
        }
    }
}
