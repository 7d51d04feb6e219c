using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Wording;
using ReformFlow.Grains.Contracts;
using ReformFlow.Grains.Ports;
using ReformFlow.Web.Acting;
using ReformFlow.Web.Attaching;
using ReformFlow.Web.Pages.Forms;

namespace ReformFlow.Web.Pages.Sheets;

/// <summary>The files beside a sheet: adding and removing while it is written, and giving them out to whoever may read it.</summary>
internal sealed class SheetFiles(Attacher attacher, SheetWriting writing, IAttachments attachments, UploadOptions options)
{
    /// <summary>The file; the page that nothing is there where it does not lie beside the sheet.</summary>
    public async Task<IResult> GiveAsync(HttpContext http, SheetView view, string hash) =>
        await Download.OfAsync(http, view.Id.Municipality, view.Sheet, hash, attachments) ?? Answers.NotThere();

    /// <summary>Takes the sheet's form when it was sent to add or remove a file. Null when that is done, else the form to show again, with everything that was typed.</summary>
    public async Task<EditForm?> TakeAsync(SheetView view, IFormCollection form, CancellationToken cancellation)
    {
        var (typed, operation) = (TypedSheet.Of(form), form.Operation());
        // A program may send a file without the fields of the sheet.
        if (typed.Fields.Count > 0) await writing.KeepAsync(view, typed, cancellation);
        try
        {
            return await ProblemAsync(view, form, operation, typed.Seen, cancellation) is { } problem ? Refused(typed, problem) : null;
        }
        catch (OutcomeUnknownException)
        {
            return Refused(typed, $"{RefusedForm.Unknown}ファイルは、もう一度選んでください。") with { Again = operation };
        }
    }

    private async Task<string?> ProblemAsync(SheetView view, IFormCollection form, OperationId operation, long seen, CancellationToken cancellation)
    {
        // An empty actor is the clock; a page never speaks for it.
        if (view.Desk.Actor.Person is null) return Words.Of(Refusal.NotYourRole).Ja;
        var earlier = await attacher.EarlierAsync(view.Id, operation, cancellation);
        var on = new Occasion(view.Id, view.Sheet, view.Around, view.Desk.Actor, operation, earlier?.SeenStateVersion ?? view.SeenAs(seen));
        if (form.Text("remove") is { Length: > 0 } hash)
            return ProblemOf(await attacher.RemoveAsync(on, hash, cancellation)) is { } why ? $"{NameOf(view, hash)}を外せませんでした。{why}" : null;

        if (form.Files["file"] is not { } file) return "添付するファイルが選ばれていません。「添付するファイル」で選んでから、もう一度押してください。";
        if (file.Length > options.Largest) return JudgedFile.TooLarge(FileNames.Clean(file.FileName), file.Length, options).Ja;
        var attached = await attacher.AddAsync(on, file.FileName, await file.BytesAsync(cancellation), cancellation);
        return attached.Unfit?.Ja ?? (ProblemOf(attached.Answer!) is { } refusal ? $"「{FileNames.Clean(file.FileName)}」を添付できませんでした。{refusal}" : null);
    }

    private static string? ProblemOf(ActAnswer answer) => answer.Decision is Decision.Refused { Why: var why } ? Words.Of(why).Ja : null;

    private static string NameOf(SheetView view, string hash) => view.Sheet.Attachments.FirstOrDefault(file => file.Sha256 == hash) is { } file ? $"「{file.FileName}」" : "ファイル";

    private static EditForm Refused(TypedSheet typed, string problem) => new(typed) { Problem = problem, Status = StatusCodes.Status422UnprocessableEntity };
}
