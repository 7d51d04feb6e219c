using ReformFlow.Domain;
using ReformFlow.Domain.Cycles;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Tasks;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Web.Pages.Tasks;

/// <summary>Finds what waits for the signed-in person, out of the rows of his municipality.</summary>
internal sealed class TaskFinder(ISheetLists lists)
{
    /// <summary>His tasks; none for an account that is no person of the town.</summary>
    public async Task<Values<TaskLine>> OfAsync(Desk desk, CancellationToken cancellation)
    {
        if (desk.Actor.Person is not { } person) return [];
        var lines = await lists.OfAsync(desk.Municipality, cancellation: cancellation);
        return TaskList.Of(lines.Select(line => Sheet(desk, line)).OfType<TaskSheet>().OrderBy(sheet => sheet.Number, ItemNumber.AsCounted), person, desk.Calendar, desk.Today);
    }

    private static TaskSheet? Sheet(Desk desk, SheetLine line)
    {
        if (desk.Snapshot.Find(line.Plan)?.Plan is not { } plan || plan.Find(line.Id.Item) is not { } item) return null;
        var cycle = desk.Snapshot.CycleOf(plan.Id, line.Id.Year);
        return new(line.Id, plan.OriginalPlaceOf(item.Id).Number, item.Title, line.Sheet, Clocks.DayOf(line.StageSince),
            Surroundings.Of(desk.Town, item, cycle, desk.Today), cycle.DatesInForce);
    }
}
