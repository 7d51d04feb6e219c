using ReformFlow.Domain;
using ReformFlow.Domain.Boards;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cycles;
using ReformFlow.Domain.Plans;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Web.Pages.Board;

/// <summary>年度の進み: who holds what, at one glance.</summary>
internal static class BoardEndpoints
{
    internal static void MapBoard(this IEndpointRouteBuilder app)
    {
        var officers = app.MapGroup("").RequireAuthorization();
        officers.MapMethods("/board", Answers.Reading, (HttpContext http, Desks desks) => desks.ServeAsync(http, desk => Task.FromResult(Results.LocalRedirect(Current(desk)))));
        officers.MapMethods("/board/{plan}/{year:int:min(1868):max(9998)}", Answers.Reading,
        (HttpContext http, Desks desks, ISheetLists lists, string plan, int year, string? section, string? stage, string? late) => desks.ServeAsync(http, async desk =>
        {
            if (desk.Find(plan)?.Plan is not { } found || new FiscalYear(year) is var fiscal && (fiscal < found.First || fiscal > found.Last)) return Answers.NotThere();
            return Answers.Page<BoardPage>(new()
            {
                [nameof(BoardPage.Desk)] = desk,
                [nameof(BoardPage.Plan)] = found,
                [nameof(BoardPage.Year)] = fiscal,
                [nameof(BoardPage.Board)] = await BoardAsync(desk, lists, found, fiscal, http.RequestAborted),
                [nameof(BoardPage.Filter)] = BoardFilter.Of(section, stage, late),
            });
        }));
    }

    // The newest year that somebody has begun and nobody has closed; else the list of plans.
    private static string Current(Desk desk) =>
        desk.Snapshot.Cycles.Where(cycle => cycle.Phase is not (CyclePhase.NotOpened or CyclePhase.Closed)).MaxBy(cycle => cycle.Year) is { } cycle
            ? $"/board/{cycle.Plan}/{cycle.Year.StartYear}"
            : "/plans";

    /// <summary>The board of a plan's year as of the last commit.</summary>
    internal static async Task<CycleBoard> BoardAsync(Desk desk, ISheetLists lists, Plan plan, FiscalYear year, CancellationToken cancellation)
    {
        var lines = await lists.OfAsync(desk.Municipality, plan.Id, year, cancellation);
        var sheets = lines.Select(line => new BoardSheet(line.Id.Item, Clocks.DayOf(line.StageSince), line.Sheet));
        return CycleBoard.Of(desk.Town, plan, desk.Snapshot.CycleOf(plan.Id, year), sheets.ToValues(), desk.Calendar, desk.Today);
    }
}
