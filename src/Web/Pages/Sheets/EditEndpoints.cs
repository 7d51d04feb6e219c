using ReformFlow.Domain.Approval;
using ReformFlow.Web.Attaching;
using ReformFlow.Web.Pages.Forms;

namespace ReformFlow.Web.Pages.Sheets;

/// <summary>Writing a sheet, and planning's mending of its wording.</summary>
internal static class EditEndpoints
{
    internal static void MapSheetEditing(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/sheets/{sheet}/edit", Answers.Reading, (HttpContext http, string sheet, SheetReader sheets, SheetWriting writing, string? saved, string? file, string? filled) =>
            sheets.ServeAsync(http, sheet, async view => await writing.BeginAsync(view, http.RequestAborted) is { } form
                ? Show(view, NoteOf(saved, file ?? filled, form) is { } note ? form with { Note = note } : form)
                : Results.Redirect(view.Address)));
        app.MapPost("/sheets/{sheet}/edit", (HttpContext http, string sheet, IFormCollection form, SheetReader sheets, SheetWriting writing) =>
            sheets.ServeAsync(http, sheet, view => TakeAsync(http, view, form, writing)));
        app.MapPost("/sheets/{sheet}/attachments", (HttpContext http, string sheet, IFormCollection form, SheetReader sheets, SheetFiles files) =>
            sheets.ServeAsync(http, sheet, view => TakeFileAsync(http, view, form, files))).TakesFiles(app.ServiceProvider.GetRequiredService<UploadOptions>());
        app.MapMethods("/sheets/{sheet}/attachments/{hash}", Answers.Reading, (HttpContext http, string sheet, string hash, SheetReader sheets, SheetFiles files) =>
            sheets.ServeAsync(http, sheet, view => files.GiveAsync(http, view, hash)));
        app.MapPost("/sheets/{sheet}/filled", (HttpContext http, string sheet, IFormCollection form, SheetReader sheets, FilledForms filled) =>
            sheets.ServeAsync(http, sheet, async view =>
            {
                var (note, again) = await filled.TakeAsync(view, form, http.RequestAborted);
                return again is null ? new SeeOther($"{view.Address}/edit?filled={note}") : Show(view, again);
            })).TakesFiles(app.ServiceProvider.GetRequiredService<UploadOptions>());
        app.MapPost("/sheets/{sheet}/draft", (HttpContext http, string sheet, IFormCollection form, SheetReader sheets, SheetWriting writing) =>
            sheets.ServeAsync(http, sheet, async view => Results.Text($"控え保存 {Clocks.Time(await writing.KeepAsync(view, TypedSheet.Of(form), http.RequestAborted))}")));
        app.MapPost("/sheets/{sheet}/draft/drop", (HttpContext http, string sheet, IFormCollection form, SheetReader sheets, SheetWriting writing) =>
            sheets.ServeAsync(http, sheet, async view =>
            {
                await writing.DropAsync(view, http.RequestAborted);
                return new SeeOther($"{view.Address}/edit");
            }));
    }

    // "Saved" would be wrong beside what is only kept; a file is attached in either case.
    private static string? NoteOf(string? saved, string? file, EditForm form) => file switch
    {
        "added" => "ファイルを添付しました。",
        "removed" => "ファイルを外しました。",
        FilledForms.Nothing => "選んだ様式に、今の欄と違うところはありませんでした。",
        FilledForms.Undone => "様式から取り込んだところを元に戻しました。取り込んだ後に書き直した欄は、そのままです。",
        _ => saved is not null && form.KeptAt is null ? "保存しました。" : null,
    };

    private static async Task<IResult> TakeFileAsync(HttpContext http, SheetView view, IFormCollection form, SheetFiles files) =>
        await files.TakeAsync(view, form, http.RequestAborted) is { } again
            ? Show(await NowAsync(http, view), again)
            : new SeeOther($"{view.Address}/edit?file={(form.Text("remove").Length > 0 ? "removed" : "added")}");

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
