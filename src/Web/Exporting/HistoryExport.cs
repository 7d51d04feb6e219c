using ReformFlow.Documents.Lists;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Wording;
using ReformFlow.Grains.Contracts;
using ReformFlow.Grains.Items;
using ReformFlow.Grains.Ports;
using ReformFlow.Grains.Recording;
using ReformFlow.Web.Pages;

namespace ReformFlow.Web.Exporting;

/// <summary>The approval history (承認の記録) of all sheets of a year, as whoever may see a sheet's history sees it there.</summary>
internal sealed class HistoryExport(IJournal journal)
{
    private static readonly ListColumn[] Columns =
    [
        new("項目番号", Width: 8), new("取り組み事項", Width: 30), new("年度", Width: 12), new("更新番号", IsNumber: true, Width: 8), new("日時", Width: 18), new("操作", Width: 12),
        new("前の段階", Width: 12), new("後の段階", Width: 12), new("どの職として", Width: 18), new("立場", Width: 12), new("氏名"), new("内容の版", IsNumber: true, Width: 8), new("版", IsNumber: true, Width: 6), new("言葉", Width: 40),
    ];

    /// <summary>The list: items in the order of their numbers, oldest act first.</summary>
    public async Task<PlainList> OfAsync(Desk desk, Plan plan, FiscalYear year, CancellationToken cancellation)
    {
        var rows = new List<IReadOnlyList<string>>();
        foreach (var item in plan.Items.OrderBy(item => plan.OriginalPlaceOf(item.Id).Number, ItemNumber.AsCounted))
        {
            var lines = await journal.OfYearAsync(GrainKeys.Item(desk.Municipality, item.Id), year, 0, cancellation);
            var acts = lines.Select(line => RecordedEvent.Read<ItemEvent>(line.Entry).Event).OfType<ItemEvent.Acted>();
            rows.AddRange(acts.Select(acted => Row(desk, plan, item, year, acted.Taken)));
        }
        return new("承認の記録", Columns, rows);
    }

    private static string[] Row(Desk desk, Plan plan, ActionItem item, FiscalYear year, ActTaken taken) =>
    [
        plan.OriginalPlaceOf(item.Id).Number.Printed, item.Title, EraTable.Standard.FiscalYearName(year), $"{taken.StateVersion}", Clocks.Iso(taken.At), Words.Of(taken.Act.Verb).Ja,
        Words.Of(taken.From).Ja, Words.Of(taken.To).Ja, taken.ForPost is { } post ? desk.Town.TitleOf(post) : "", taken.ForPost is null ? "" : Words.Of(taken.Capacity).Ja,
        taken.By.Person is { } person ? desk.Town.NameOf(person) : "公表日の時計", $"{taken.ContentVersion}", $"{taken.PublishedVersion}", taken.Act.Attachment?.FileName ?? taken.Act.Words ?? "",
    ];
}
