using ReformFlow.Domain;
using ReformFlow.Domain.Plans;
using ReformFlow.Grains.Contracts;
using ReformFlow.Grains.Items;
using ReformFlow.Grains.Ports;
using ReformFlow.Grains.Recording;

namespace ReformFlow.Web.Pages.Sheets;

/// <summary>Brings together what the pages of one sheet show. Whoever is signed in sees the sheets of his own municipality, and no other.</summary>
internal sealed class SheetReader(Desks desks, IGrainFactory grains, ISheetArchive archive, IJournal journal)
{
    /// <summary>The page of a sheet; the page that nothing is there where there is no such sheet.</summary>
    public Task<IResult> ServeAsync(HttpContext http, string printed, Func<SheetView, Task<IResult>> page) => desks.ServeAsync(http, async desk =>
        SheetId.Parse(printed) is { } id && id.Municipality == desk.Municipality && await ReadAsync(desk, id, http.RequestAborted) is { } view ? await page(view) : Answers.NotThere());

    /// <summary>The sheet as it is stored now; null when there is none.</summary>
    public async Task<SheetView?> ReadAsync(Desk desk, SheetId id, CancellationToken cancellation)
    {
        if (desk.Snapshot.PlanOf(id.Item, id.Year) is not { Plan: { } plan } record || plan.Find(id.Item) is not { } item) return null;
        var key = GrainKeys.Item(id.Municipality, id.Item);
        if (await grains.GetGrain<IActionItemGrain>(key).Read(id.Year) is not { } sheet) return null;
        var past = await PastSheets.OfAsync(archive, record, id.Municipality, id.Item);
        return new(desk, id, plan, item, sheet, desk.Snapshot.CycleOf(plan.Id, id.Year), past, await HistoryAsync(journal, id, cancellation));
    }

    /// <summary>What happened to a sheet.</summary>
    public static async Task<SheetHistory> HistoryAsync(IJournal journal, SheetId id, CancellationToken cancellation)
    {
        var happened = (await journal.OfYearAsync(GrainKeys.Item(id.Municipality, id.Item), id.Year, 0, cancellation)).Select(line => RecordedEvent.Read<ItemEvent>(line.Entry).Event).ToList();
        var acts = happened.OfType<ItemEvent.Acted>().Select(acted => acted.Taken);
        return new(acts.ToValues()) { Begins = new(happened.OfType<ItemEvent.Prepared>().LastOrDefault()?.Early ?? []) };
    }
}
