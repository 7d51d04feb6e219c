using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Differences;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Wording;
using ReformFlow.Grains;
using ReformFlow.Grains.Ports;
using ReformFlow.Web.Acting;
using ReformFlow.Web.Pages.Forms;

namespace ReformFlow.Web.Pages.Sheets;

/// <summary>
/// Stores what is typed: as the person's own draft buffer while he types, as an act when he saves. Whatever comes between,
/// what was typed stands in the form again.
/// </summary>
internal sealed class SheetWriting(Acts acts, IDraftBuffers drafts, BusinessClock clock)
{
    /// <summary>The form to begin with: what was kept last, where it differs from what is stored, else what is stored.</summary>
    public async Task<EditForm?> BeginAsync(SheetView view, CancellationToken cancellation)
    {
        var stored = new EditForm(TypedSheet.Of(view.Sheet.Content, view.Sheet.StateVersion));
        var draft = view.Desk.Actor.Person is { } person ? await drafts.FindAsync(view.Id, person, cancellation) : null;
        if (draft is null || TypedSheet.Of(draft) is not { } typed || IsNothingNew(view, typed)) return view.IsWriter ? stored : null;
        return new(typed) { KeptAt = draft.SavedAt, Problem = view.IsWriter ? null : Words.Of(Refusal.NotAtThisStage).Ja };
    }

    /// <summary>Keeps what stands in the form; when it was kept. It is no act and asks no rule: it is private to the person.</summary>
    public async Task<DateTimeOffset> KeepAsync(SheetView view, TypedSheet typed, CancellationToken cancellation)
    {
        var now = clock.Now;
        typed = await WithTakenAsync(view, typed, cancellation);
        if (!IsNothingNew(view, typed)) await StoreAsync(view, typed, now, cancellation);
        return now;
    }

    /// <summary>The same with what a filled form brought: a page does not send that along, it is kept with the draft.</summary>
    public async Task<TypedSheet> WithTakenAsync(SheetView view, TypedSheet typed, CancellationToken cancellation) =>
        typed.Taken is null && view.Desk.Actor.Person is { } person && await drafts.FindAsync(view.Id, person, cancellation) is { } draft
            ? typed with { Taken = TypedSheet.Of(draft)?.Taken }
            : typed;

    /// <summary>Keeps exactly this in place of what was kept before, or nothing where it says no more than what is stored.</summary>
    public Task PutAsync(SheetView view, TypedSheet typed, CancellationToken cancellation) =>
        IsNothingNew(view, typed) ? DropAsync(view, cancellation) : StoreAsync(view, typed, clock.Now, cancellation);

    /// <summary>Drops what was kept.</summary>
    public Task DropAsync(SheetView view, CancellationToken cancellation) =>
        view.Desk.Actor.Person is { } person ? drafts.DropAsync(view.Id, person, cancellation) : Task.CompletedTask;

    /// <summary>Saves what stands in the form, and submits it where asked to. Null when all was done, else the form to show again.</summary>
    public async Task<EditForm?> SaveAsync(SheetView view, TypedSheet typed, OperationId operation, bool thenSubmit, CancellationToken cancellation)
    {
        typed = await WithTakenAsync(view, typed, cancellation);
        await KeepAsync(view, typed, cancellation);
        if (typed.Problems(view.Sheet.Questions) is { Count: > 0 } problems)
            return new(typed) { Problem = "保存できない値があります。印のある欄を直してください。", Problems = problems, Status = StatusCodes.Status422UnprocessableEntity };
        var save = SaveOf(view, typed, operation);
        try
        {
            var saved = await acts.ActAsync(view.Id, save, view.Desk.Actor);
            if (saved.Decision is Decision.Refused { Why: Refusal.Stale }) return Conflict(view with { Sheet = saved.Sheet! }, typed);
            if (saved.Decision is Decision.Refused { Why: var why }) return Refused(typed, Words.Of(why).Ja);
            await DropAsync(view, cancellation);
            return thenSubmit ? await SubmitAsync(view with { Sheet = saved.Sheet! }, operation.Then("submit"), SavedAs(saved.Decision)) : null;
        }
        catch (OutcomeUnknownException)
        {
            return Refused(typed with { Seen = save.SeenStateVersion }, RefusedForm.Unknown) with { Again = operation };
        }
    }

    // A comment or another act that left the content alone is no conflict: the text goes onto the sheet as it is now. What was
    // sent under this operation before is sent again exactly, whatever has happened to the sheet since, by that very save too.
    internal static Act SaveOf(SheetView view, TypedSheet typed, OperationId operation)
    {
        var sent = view.History.Acts.FirstOrDefault(taken => taken.Act.Operation == operation)?.Act;
        var seen = sent?.SeenStateVersion ?? view.SeenAs(typed.Seen);
        var stored = view.History.ContentAt(seen);
        return (sent?.Verb ?? (view.May(Verb.Polish) ? Verb.Polish : Verb.Save)) is Verb.Polish
            ? new(operation, Verb.Polish, seen) { Content = typed.ToPolished(stored) }
            : new(operation, Verb.Save, seen) { Content = Typed(view, typed, stored) };
    }

    // What is submitted is what was just saved: at a retry others may have changed the sheet since, and then it is stale.
    private async Task<EditForm?> SubmitAsync(SheetView view, OperationId operation, long saved)
    {
        var answer = await acts.ActAsync(view.Id, new(operation, Verb.Submit, saved), view.Desk.Actor);
        return answer.Decision is Decision.Refused { Why: var why }
            ? Refused(TypedSheet.Of(view.Sheet.Content, view.Sheet.StateVersion), $"保存しましたが、まだ提出できません。{Words.Of(why).Ja}")
            : null;
    }

    private static long SavedAs(Decision saved) => saved switch
    {
        Decision.Accepted { Taken: var taken } => taken.StateVersion,
        Decision.Repeated { Taken: var taken } => taken.StateVersion,
        _ => throw new InvalidOperationException($"{saved.GetType()} saved nothing."),
    };

    // Where only one side changed something, both changes are in the form; where both did, mine is, and all three are shown.
    private static EditForm Conflict(SheetView view, TypedSheet typed)
    {
        var original = view.History.ContentAt(typed.Seen);
        var mine = view.May(Verb.Polish) ? typed.ToPolished(original) : Typed(view, typed, original);
        var merge = ThreeWay.Merge(original, mine, view.Sheet.Content, view.Sheet.Questions);
        return new(TypedSheet.Of(merge.Merged, view.Sheet.StateVersion) with { Taken = typed.Taken })
        {
            Problem = merge.Conflicts.Count > 0
                ? "書いている間に、ほかの人が同じところを変えました。下で三つの文を見比べ、欄を直してから、もう一度保存してください。書いた文は欄に残っています。"
                : "書いている間に、ほかの人が別のところを変えました。両方の変更を欄に入れました。確かめて、もう一度保存してください。",
            Conflicts = merge.Conflicts,
            Status = StatusCodes.Status409Conflict,
        };
    }

    private static EditForm Refused(TypedSheet typed, string problem) => new(typed) { Problem = problem, Status = StatusCodes.Status422UnprocessableEntity };

    private Task StoreAsync(SheetView view, TypedSheet typed, DateTimeOffset now, CancellationToken cancellation) =>
        view.Desk.Actor.Person is { } person ? drafts.KeepAsync(view.Id, person, new(typed.Seen, typed.ToDocument(), now), cancellation) : Task.CompletedTask;

    // What a file brought is kept for its undoing, even where it brought the fields back to what is stored.
    private static bool IsNothingNew(SheetView view, TypedSheet typed) => typed.Taken is null && IsStored(view, typed);

    private static bool IsStored(SheetView view, TypedSheet typed) => typed.Problems(view.Sheet.Questions).Count == 0
        && Typed(view, typed, view.Sheet.Content) == view.Sheet.Content;

    // What the section's form makes of a stored content; in the second collection the form has only the values that are asked again.
    private static SheetContent Typed(SheetView view, TypedSheet typed, SheetContent stored)
    {
        var sheet = view.Sheet with { Content = stored };
        return view.Settling is { } settling ? typed.ToSettled(sheet.Questions, sheet, settling.Series) : typed.ToContent(sheet.Questions, sheet);
    }
}
