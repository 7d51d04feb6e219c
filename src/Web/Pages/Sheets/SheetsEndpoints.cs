namespace ReformFlow.Web.Pages.Sheets;

/// <summary>One sheet: reading, acting, history, differences.</summary>
internal static class SheetsEndpoints
{
    internal static void MapSheets(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/sheets/{sheet}", Answers.Reading, (HttpContext http, string sheet, SheetReader sheets, string? done, string? of) => sheets.ServeAsync(http, sheet, view =>
            Task.FromResult(Answers.Page<SheetPage>(new() { [nameof(SheetPage.View)] = view, [nameof(SheetPage.Done)] = DoneNote.Of(view.Desk, done, of) }))));
        app.MapPost("/sheets/{sheet}/acts", (HttpContext http, string sheet, IFormCollection form, SheetReader sheets, SheetActs acts) =>
            sheets.ServeAsync(http, sheet, view => acts.TakeAsync(http, view, form)));
        app.MapMethods("/sheets/{sheet}/history", Answers.Reading, (HttpContext http, string sheet, SheetReader sheets) => sheets.ServeAsync(http, sheet, view =>
            Task.FromResult(Answers.Page<HistoryPage>(new() { [nameof(HistoryPage.View)] = view }))));
        app.MapMethods("/sheets/{sheet}/difference", Answers.Reading, (HttpContext http, string sheet, SheetReader sheets, string? from, string? to) =>
            sheets.ServeAsync(http, sheet, view => Task.FromResult(Difference(view, from, to))));
    }

    private static IResult Difference(SheetView view, string? from, string? to)
    {
        var all = KnownContent.All(view);
        var (earlier, later) = KnownContent.Chosen(all, from, to);
        return Answers.Page<DifferencePage>(new()
        {
            [nameof(DifferencePage.View)] = view,
            [nameof(DifferencePage.From)] = earlier,
            [nameof(DifferencePage.To)] = later,
            [nameof(DifferencePage.All)] = all,
        });
    }
}
