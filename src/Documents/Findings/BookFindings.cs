using ReformFlow.Documents.Sheets;
using ReformFlow.Documents.Tidy;
using ReformFlow.Domain.Doubts;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Sections;

namespace ReformFlow.Documents.Findings;

/// <summary>One thing that a check found in a plan that came from a table.</summary>
/// <param name="Kind">Why the reader hesitates.</param>
/// <param name="About">The row that it is about; the first cell of its place where it was read is told.</param>
/// <param name="Place">The place, such as 取り組み事項13.</param>
/// <param name="Spot">What in the place, such as 目標; may be empty.</param>
/// <param name="Printed">The text in doubt.</param>
/// <param name="Proposed">How it was read, or what is proposed.</param>
internal sealed record RowFinding(DoubtKind Kind, TidyKey About, string Place, string Spot, string Printed, string Proposed);

/// <summary>The doubts that the figures and words of a plan raise by themselves, whatever file it came from.</summary>
internal static class BookFindings
{
    /// <summary>The findings of all items.</summary>
    public static IEnumerable<RowFinding> Of(PlanBook book, ReadingOptions options)
    {
        var sheets = book.Sheets.ToLookup(sheet => sheet.Item);
        var numbers = book.Plan.Placements.Where(place => !place.IsRepost).ToDictionary(place => place.Item, place => place.Number.Printed);
        return book.Plan.Items.SelectMany(item => OfItem(item, [.. sheets[item.Id]], Labels.Item + numbers[item.Id], options)
            .Concat(new TextsOfBook(item, [.. sheets[item.Id]], Labels.Item + numbers[item.Id]).Findings(book.Plan.First, options)));
    }

    private static IEnumerable<RowFinding> OfItem(ActionItem item, List<YearSheet> sheets, string place, ReadingOptions options)
    {
        var id = item.Id.Value;
        return
        [
            .. item.Leads.All.Select((section, index) => (section, new TidyKey(TidyKind.Lead, id, Order: index + 1)))
                .Concat(item.Related is RelatedSections.Listed listed ? listed.Sections.Select((section, index) => (section, new TidyKey(TidyKind.Related, id, Order: index + 1))) : [])
                .Where(each => each.section.Id is null)
                .Select(each => new RowFinding(DoubtKind.SectionUnknown, each.Item2, place, "主体課・関連課", each.section.Printed, SectionFindings.Unlisted)),
            .. item.Related is RelatedSections.Blank ? [new(DoubtKind.RelatedBlank, new(TidyKind.RelatedState, id), place, Labels.Related, "", "空欄のまま読んだ。全課でも、課の一覧でもない")] : Array.Empty<RowFinding>(),
            .. item.Schedule.IsReadable ? [] : new RowFinding[] { new(DoubtKind.ScheduleLost, new(TidyKind.ScheduleState, id), place, Labels.Schedule, "", "工程がなかったのではなく図が失われているので、元の資料から入力する") },
            .. item.Schedule.Bars.Index().Where(bar => bar.Item.First is null && bar.Item.Last is null)
                .Select(bar => new RowFinding(DoubtKind.UndatedBar, new(TidyKind.Bar, id, Order: bar.Index + 1), place, Labels.Schedule, bar.Item.Text, "年度なしで読んだ。始まりと終わりの年度を入力する")),
            .. item.Indicators.SelectMany(indicator => indicator.Series.SelectMany(series => new SeriesOfBook(item, indicator, series, sheets, place).Findings(options.Eras))),
            .. sheets.Where(sheet => sheet.Content.Remarks is { IsEmpty: true })
                .Select(sheet => new RowFinding(DoubtKind.RemarksEmpty, new(TidyKind.Remarks, id, Year: sheet.Year.StartYear), place, Labels.Remarks, "", "空の備考欄として残した")),
        ];
    }
}
