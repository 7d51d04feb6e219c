using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Wording;
using ReformFlow.Grains;
using ReformFlow.Web.Attaching;
using ReformFlow.Web.Pages.Forms;

namespace ReformFlow.Web.Pages.Sheets;

/// <summary>
/// A section's own filled form, taken into the fields of its sheet as if it had been typed. Nothing of it is an act before
/// the person saves, and it can be taken back in one step.
/// </summary>
internal sealed class FilledForms(SheetWriting writing, UploadOptions options, BusinessClock clock)
{
    /// <summary>What became of it, as the address says it.</summary>
    public const string Taken = "taken", Nothing = "nothing", Undone = "undone";

    /// <summary>What the file dialog offers.</summary>
    public const string Accepted = ".xlsx,.xls,.csv,.tsv";

    /// <summary>Takes the sheet's form when it was sent with a file, or to undo one. The word for the address when that is done, else the form to show again, with everything that was typed.</summary>
    public async Task<(string Note, EditForm? Again)> TakeAsync(SheetView view, IFormCollection form, CancellationToken cancellation)
    {
        var typed = await writing.WithTakenAsync(view, TypedSheet.Of(form), cancellation);
        // A program may send a file without the fields of the sheet.
        if (typed.Fields.Count == 0) typed = TypedSheet.Of(view.Sheet.Content, view.Sheet.StateVersion);
        await writing.KeepAsync(view, typed, cancellation);
        if (Refusal(view, typed) is { } refusal) return ("", Refused(typed, $"様式を取り込めません。{refusal}書いた文は残っています。", []));
        if (form.Text("undo").Length > 0) return await UndoAsync(view, typed, cancellation);

        if (form.Files["filled"] is not { } file) return ("", Refused(typed, "様式のファイルが選ばれていません。「記入した様式か一覧」で選んでから、もう一度押してください。", []));
        var name = FileNames.Clean(file.FileName);
        if (file.Length > options.Largest) return ("", Refused(typed, JudgedFile.TooLarge(name, file.Length, options).Ja, []));
        var filled = new FilledReading(view, typed).Of(new(name, await file.BytesAsync(cancellation)));
        if (filled.Taken is not { } taken) return ("", Refused(typed, $"「{name}」を取り込めません。{filled.Problem}書いた文は残っています。", filled.Reasons));
        if (taken.Fields.Count == 0) return taken.Left.Count == 0 ? (Nothing, null) : ("", Refused(typed, OnlyOthers(name), taken.Left.ToValues()));
        await writing.PutAsync(view, typed.With(taken.Fields.Select(field => (field.Field, field.After))) with { Taken = taken }, cancellation);
        return (Taken, null);
    }

    // Who may not save the sheet now needs no form for it.
    private string? Refusal(SheetView view, TypedSheet typed)
    {
        if (view.Desk.Actor.Person is null) return Words.Of(Domain.Approval.Refusal.NotYourRole).Ja;
        if (view.May(Verb.Save)) return null;
        var save = SheetWriting.SaveOf(view, typed, new(Posted.NewOperation()));
        return Approvals.Decide(view.Sheet, save with { SeenStateVersion = view.Sheet.StateVersion }, view.Desk.Actor, view.Around, clock.Now) is Decision.Refused { Why: var why } ? Words.Of(why).Ja : null;
    }

    private async Task<(string Note, EditForm? Again)> UndoAsync(SheetView view, TypedSheet typed, CancellationToken cancellation)
    {
        if (typed.Taken is not { } taken) return ("", Refused(typed, "元に戻す取込みはありません。保存したか、もう戻しています。", []));
        await writing.PutAsync(view, typed.With(taken.Standing(typed).Select(field => (field.Field, field.Before))) with { Taken = null }, cancellation);
        return (Undone, null);
    }

    private static string OnlyOthers(string name) =>
        $"「{name}」に、取り込むところはありません。次のところは様式と計画で違いますが、調書では変えられません。変える必要があれば企画担当に伝えてください。";

    private static EditForm Refused(TypedSheet typed, string problem, Values<string> reasons) => new(typed) { Problem = problem, Reasons = reasons, Status = StatusCodes.Status422UnprocessableEntity };
}
