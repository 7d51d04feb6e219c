using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Tasks;
using ReformFlow.Domain.Wording;
using ReformFlow.Web.Acting;
using ReformFlow.Web.Pages.Forms;
using ReformFlow.Web.Pages.Tasks;

namespace ReformFlow.Web.Pages.Sheets;

/// <summary>Takes an act from its form to the rules, and leads on: a decider to the next sheet that waits for him.</summary>
internal sealed class SheetActs(Acts acts, TaskFinder tasks)
{
    /// <summary>The answer to a form of <see cref="ActForms"/>.</summary>
    public async Task<IResult> TakeAsync(HttpContext http, SheetView view, IFormCollection form)
    {
        if (ActOf(form) is not { } act) return Again(view, RefusedForm.Of(form, Words.Of(Refusal.NotAtThisStage).Ja));
        // An empty actor is the clock, which publishes on the date; a page never speaks for it.
        if (view.Desk.Actor.Person is null) return Again(view, RefusedForm.Of(form, Words.Of(Refusal.NotYourRole).Ja));
        try
        {
            var answer = await acts.ActAsync(view.Id, act, view.Desk.Actor);
            return answer.Decision is Decision.Refused { Why: var why }
                ? Again(view with { Sheet = answer.Sheet ?? view.Sheet }, RefusedForm.Of(form, Words.Of(why).Ja))
                : new SeeOther(await NextAsync(view, act.Verb, http.RequestAborted));
        }
        catch (OutcomeUnknownException)
        {
            return Again(view, RefusedForm.OfUnknown(form, act.Operation));
        }
    }

    /// <summary>Whether an act has a page or a part of its own: writing, files, and the opening of the year.</summary>
    internal static bool HasOwnPlace(Verb verb) => verb is Verb.Save or Verb.Import or Verb.Polish or Verb.Attach or Verb.Detach or Verb.Open;

    private async Task<string> NextAsync(SheetView view, Verb verb, CancellationToken cancellation)
    {
        var done = DoneNote.Query(verb, view.Id);
        if (!view.IsDecider || verb is not (Verb.Endorse or Verb.Agree or Verb.Approve or Verb.Return)) return view.Address + done;
        var next = (await tasks.OfAsync(view.Desk, cancellation)).FirstOrDefault(task => task.Kind is TaskKind.Decide or TaskKind.Agree);
        return next is null ? "/tasks" + done : $"/sheets/{next.Id}{done}";
    }

    private static IResult Again(SheetView view, RefusedForm refused) =>
        Answers.Page<SheetPage>(new() { [nameof(SheetPage.View)] = view, [nameof(SheetPage.Refused)] = refused }, refused);

    // Null where the form names no act that is taken so: writing has its own page.
    private static Act? ActOf(IFormCollection form)
    {
        if (!Enum.TryParse<Verb>(form.Text("verb"), out var verb) || !Enum.IsDefined(verb) || HasOwnPlace(verb)) return null;
        return new(form.Operation(), verb, form.Seen())
        {
            Words = form.Text("words") is { Length: > 0 } words ? words : null,
            ReturnTo = verb is Verb.Return && Enum.TryParse<Stage>(form.Text("returnTo"), out var stage) && Enum.IsDefined(stage) ? stage : null,
            CloseReason = Enum.TryParse<CloseReason>(form.Text("closeReason"), out var reason) && Enum.IsDefined(reason) ? reason : null,
            Day = form.Day("day"),
            Readers = form["readers"].Where(word => word is not null && StableId.IsValid(word)).Select(word => new PostId(word!)).Distinct().ToValues(),
        };
    }
}
