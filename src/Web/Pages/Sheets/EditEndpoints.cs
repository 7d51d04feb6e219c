using ReformFlow.Domain.Approval;
using ReformFlow.Web.Pages.Forms;

namespace ReformFlow.Web.Pages.Sheets;

/// <summary>Writing a sheet, and planning's mending of its wording.</summary>
internal static class EditEndpoints
{
    internal static void MapSheetEditing(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/sheets/{sheet}/edit", Answers.Reading, (HttpContext http, string sheet, SheetReader sheets, SheetWriting writing, string? saved) =>
            sheets.ServeAsync(http, sheet, async view => await writing.BeginAsync(view, http.RequestAborted) is { } form
                ? Show(view, saved is null || form.KeptAt is not null ? form : form with { Note = "保存しました。" })
                : Results.Redirect(view.Address)));
        app.MapPost("/sheets/{sheet}/edit", (HttpContext http, string sheet, IFormCollection form, SheetReader sheets, SheetWriting writing) =>
            sheets.ServeAsync(http, sheet, view => TakeAsync(http, view, form, writing)));
        app.MapPost("/sheets/{sheet}/draft", (HttpContext http, string sheet, IFormCollection form, SheetReader sheets, SheetWriting writing) =>
            sheets.ServeAsync(http, sheet, async view => Results.Text($"控え保存 {Clocks.Time(await writing.KeepAsync(view, TypedSheet.Of(form), http.RequestAborted))}")));
        app.MapPost("/sheets/{sheet}/draft/drop", (HttpContext http, string sheet, IFormCollection form, SheetReader sheets, SheetWriting writing) =>
            sheets.ServeAsync(http, sheet, async view =>
            {
                await writing.DropAsync(view, http.RequestAborted);
                return new SeeOther($"{view.Address}/edit");
            }));
    }

    private static async Task<IResult> TakeAsync(HttpContext http, SheetView view, IFormCollection form, SheetWriting writing)
    {
        var typed = TypedSheet.Of(form);
        if (form.Text("then") == "keep")
        {
            await writing.KeepAsync(view, typed, http.RequestAborted);
            return new SeeOther($"{view.Address}/edit");
        }
        var submits = form.Text("then") == "submit";
        return await writing.SaveAsync(view, typed, form.Operation(), submits, http.RequestAborted) is { } again
            ? Show(again.Status is StatusCodes.Status409Conflict ? await NowAsync(http, view) : view, again)
            : new SeeOther(submits ? view.Address + DoneNote.Query(Verb.Submit, view.Id) : $"{view.Address}/edit?saved=1");
    }

    // What the other person did is in the journal only after this page was read.
    private static async Task<SheetView> NowAsync(HttpContext http, SheetView view) =>
        await http.RequestServices.GetRequiredService<SheetReader>().ReadAsync(view.Desk, view.Id, http.RequestAborted) ?? view;

    private static Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult<EditPage> Show(SheetView view, EditForm form) => new(new { View = view, Form = form }) { StatusCode = form.Status };
}
