using ReformFlow.Documents.Building;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Documents.Writing;

/// <summary>Names what a plan has and the text form has no place for.</summary>
internal static class FormLimits
{
    /// <summary>The reasons not to write; none when the form fits.</summary>
    public static IEnumerable<string> Of(PlanBook book)
    {
        var plan = book.Plan;
        if (!plan.LevelNames.Equals(PlanBuilder.LevelNames)) yield return $"階層の名前が「{string.Join("」「", PlanBuilder.LevelNames)}」ではない";
        if (plan.Placements.Count == 0) yield return "取り組み事項がない";
        var policies = plan.Headings.Select(policy => policy.Id).ToHashSet();
        if (plan.Placements.Any(place => policies.Contains(place.Under))) yield return "個別項目の下にない取り組み事項がある";
        if (SheetYears(book).Count() != 1) yield return "実績の文（内容）が、一つの年度だけにあるのではない";
        foreach (var reason in plan.Items.SelectMany(item => OfItem(book, item).Select(reason => $"{item.Title}：{reason}"))) yield return reason;
    }

    /// <summary>The years with a narrative; the form prints exactly one.</summary>
    public static IEnumerable<Domain.Calendar.FiscalYear> SheetYears(PlanBook book) =>
        book.Sheets.Where(sheet => sheet.Content.Narrative is not null).Select(sheet => sheet.Year).Distinct();

    private static IEnumerable<string> OfItem(PlanBook book, ActionItem item)
    {
        var (first, last) = (book.Plan.First, book.Plan.Last);
        if (item.Life.From != first || item.Life.End is not null) yield return "計画の途中で始まるか終わる";
        if (item.Leads.Coordinating != item.Leads.All[0]) yield return "取りまとめの課が主体課の先頭ではない";
        if (item.Schedule.IsReadable == (item.Schedule.Bars.Count == 0)) yield return "工程のない工程表がある";
        if (item.Indicators.Count == 0) yield return "成果指標がない";
        if (item.Indicators.Any(indicator => indicator.Definitions.Count > 1)) yield return "成果指標の定義が途中で変わっている";
        if (item.Indicators.Any(indicator => indicator.Baseline?.Value is not null)) yield return "基準値がある";
        if (item.AllSeries.Any(series => series.Targets.Versions.Count > 1)) yield return "目標が改定されている";
        if (item.AllSeries.Any(series => series.Direction is not null)) yield return "向上・低減の別が決められている";
        if (item.AllSeries.Any(series => !series.Targets.Original.Cells.Select(cell => cell.Year).SequenceEqual(first.Through(last))))
            yield return "目標の年度が計画の年度とそろっていない";
        if (!first.Through(last).All(year => book.Find(item.Id, year) is { } sheet && item.AllSeries.All(series => sheet.Content.AnswerTo(series.Id) is not null)))
            yield return "実績のない年度がある";
        if (book.Sheets.Any(sheet => sheet.Item == item.Id && sheet.Content.Explanations.Count > 0)) yield return "疑問点への説明がある";
    }
}
