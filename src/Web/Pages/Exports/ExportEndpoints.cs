using ReformFlow.Documents.Forms;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Upkeep;
using ReformFlow.Web.Exporting;
using ReformFlow.Web.Pages.OpenData;
using ReformFlow.Web.Pages.Published;
using ReformFlow.Web.Pages.Published.Print;
using ReformFlow.Web.Pages.Sheets;

namespace ReformFlow.Web.Pages.Exports;

/// <summary>What officers take out of the program: forms, lists, JSON and the approval history of a plan's year, and the form of one sheet.</summary>
internal static class ExportEndpoints
{
    private const string Address = "/plans/{plan}/exports/{year:int:min(1868):max(9998)}/";

    internal static void MapExports(this IEndpointRouteBuilder app)
    {
        var officers = app.MapGroup("").RequireAuthorization();
        foreach (var each in ExportLink.All)
            officers.MapMethods(Address + each.File, Answers.Reading, (HttpContext http, string plan, int year, bool? anyway, Desks desks, PlanExports exports) =>
                desks.ServeAsync(http, desk => PlanAsync(http, desk, exports, plan, year, each, anyway is true)));
        officers.MapMethods(Address + "history.{ending:regex(^(csv|xlsx)$)}", Answers.Reading, (HttpContext http, string plan, int year, string ending, Desks desks, HistoryExport history) =>
            desks.ServeAsync(http, desk => HistoryAsync(http, desk, history, plan, year, ending)));
        officers.MapMethods(Address + "book.pdf", Answers.Reading, (HttpContext http, string plan, int year, Desks desks, PublicReading reading) =>
            desks.ServeAsync(http, desk => BookAsync(http, desk, reading, plan, year)));
        officers.MapMethods("/sheets/{sheet}/form.xlsx", Answers.Reading, (HttpContext http, string sheet, SheetReader sheets, PlanExports exports) =>
            sheets.ServeAsync(http, sheet, view => FormAsync(http, view, exports)));
    }

    private static async Task<IResult> PlanAsync(HttpContext http, Desk desk, PlanExports exports, string plan, int year, ExportLink asked, bool anyway)
    {
        if (Find(desk, plan, year) is not { } record) return Answers.NotThere();
        var fiscal = new FiscalYear(year);
        var made = await exports.MakeAsync(desk.Municipality, record, fiscal, asked.Kind, http.RequestAborted);
        if (made.Problem is not null || (made.Lost.Count > 0 && !anyway))
            return Answers.Page<ExportStoppedPage>(new() { [nameof(ExportStoppedPage.Plan)] = record.Plan, [nameof(ExportStoppedPage.Year)] = fiscal, [nameof(ExportStoppedPage.Made)] = made });
        return Sent(http, made.Bytes, asked.Type, $"{record.Plan!.Name}_{EraTable.Standard.FiscalYearName(fiscal)}_{asked.NameOfFile}");
    }

    private static async Task<IResult> HistoryAsync(HttpContext http, Desk desk, HistoryExport history, string plan, int year, string ending)
    {
        if (Find(desk, plan, year)?.Plan is not { } found) return Answers.NotThere();
        var list = await history.OfAsync(desk, found, new(year), http.RequestAborted);
        var name = $"{found.Name}_{EraTable.Standard.FiscalYearName(new(year))}_承認の記録.{ending}";
        return ending is "csv" ? Sent(http, list.ToCsv().Bytes, OpenDataEndpoints.Csv, name) : Sent(http, list.ToWorkbook(), OpenDataEndpoints.Workbook, name);
    }

    // The book is the residents' own file, at its own address.
    private static async Task<IResult> BookAsync(HttpContext http, Desk desk, PublicReading reading, string plan, int year)
    {
        if (Find(desk, plan, year)?.Plan is not { } found) return Answers.NotThere();
        return await reading.PlanAsync(desk.Municipality, found.Id, http.RequestAborted) is { } open && YearBook.Of(open, new(year)) is { } book
            ? Results.Redirect($"{book.Address}.pdf")
            : Results.Text("この年度に公表した調書はまだありません。調書を公表すると、数分のうちに冊子ができます。", statusCode: StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> FormAsync(HttpContext http, SheetView view, PlanExports exports)
    {
        var record = view.Desk.Snapshot.Find(view.Plan.Id)!;
        var book = ExportBook.Only(await exports.BookAsync(view.Desk.Municipality, record, view.Id.Year, http.RequestAborted), view.Item.Id);
        return Sent(http, PlanForm.Write(book, new() { Year = view.Id.Year, Stamps = [new(view.Item.Id, view.Id.Year, view.Sheet.StateVersion)] }), OpenDataEndpoints.Workbook, $"調書_{view.Number.Printed}_{view.YearName}.xlsx");
    }

    private static PlanRecord? Find(Desk desk, string plan, int year) =>
        desk.Find(plan) is { Plan: { } found } record && found.First <= new FiscalYear(year) && new FiscalYear(year) <= found.Last ? record : null;

    // Drafts are in it: nothing between here and the officer keeps it.
    private static IResult Sent(HttpContext http, byte[] bytes, string type, string name)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Results.File(bytes, type, name);
    }
}
