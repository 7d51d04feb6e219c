using ReformFlow.Domain;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Summaries;
using ReformFlow.Domain.Upkeep;
using ReformFlow.Domain.Wording;
using ReformFlow.Grains.Contracts;
using ReformFlow.Grains.Ports;
using ReformFlow.Grains.Recording;
using ReformFlow.Web.Acting;
using ReformFlow.Web.Pages.Forms;

namespace ReformFlow.Web.Pages.Plans;

/// <summary>計画の維持: what planning does to plans. Every form asks for one act; what is refused is shown again as typed.</summary>
internal static class PlansEndpoints
{
    internal static void MapPlans(this IEndpointRouteBuilder app)
    {
        var officers = app.MapGroup("").RequireAuthorization();
        officers.MapMethods("/plans", Answers.Reading, (HttpContext http, Parts parts) => parts.Desks.ServeAsync(http, desk => Task.FromResult(List(desk))));
        officers.MapMethods("/plans/{plan}", Answers.Reading, (HttpContext http, string plan, Parts parts) =>
            parts.Desks.ServeAsync(http, desk => ShowAsync(http, parts, desk, plan, null)));
        officers.MapMethods("/plans/{plan}/items/{item}", Answers.Reading, (HttpContext http, string plan, string item, Parts parts) =>
            parts.Desks.ServeAsync(http, desk => ShowAsync(http, parts, desk, plan, item)));
        officers.MapPost("/plans", (HttpContext http, IFormCollection form, Parts parts) => parts.Desks.ServeAsync(http, desk => CreateAsync(parts, desk, form)));
        officers.MapPost("/plans/{plan}/acts", (HttpContext http, string plan, IFormCollection form, Parts parts) =>
            parts.Desks.ServeAsync(http, desk => TakeAsync(http, parts, desk, plan, form)));
        officers.MapPost("/plans/{plan}/successor", (HttpContext http, string plan, IFormCollection form, Parts parts) =>
            parts.Desks.ServeAsync(http, desk => SucceedAsync(http, parts, desk, plan, form)));
    }

    private static IResult List(Desk desk, RefusedForm? refused = null) =>
        Answers.Page<PlansPage>(new() { [nameof(PlansPage.Desk)] = desk, [nameof(PlansPage.Refused)] = refused }, refused);

    private static async Task<IResult> ShowAsync(HttpContext http, Parts parts, Desk desk, string plan, string? item, RefusedForm? refused = null)
    {
        if (desk.Find(plan) is not { Plan: { } found } record) return Answers.NotThere();
        if (item is not null)
        {
            return StableId.IsValid(item) && found.Find(new(item)) is { } known
                ? Answers.Page<ItemUpkeepPage>(new() { [nameof(ItemUpkeepPage.Desk)] = desk, [nameof(ItemUpkeepPage.Record)] = record, [nameof(ItemUpkeepPage.Item)] = known, [nameof(ItemUpkeepPage.Refused)] = refused }, refused)
                : Answers.NotThere();
        }
        var journal = await parts.Journal.OfAsync(GrainKeys.Plan(desk.Municipality, found.Id), cancellation: http.RequestAborted);
        return Answers.Page<PlanUpkeepPage>(new()
        {
            [nameof(PlanUpkeepPage.Desk)] = desk,
            [nameof(PlanUpkeepPage.Record)] = record,
            [nameof(PlanUpkeepPage.History)] = journal.Select(line => RecordedEvent.Read<PlanTaken>(line.Entry).Event).Reverse().ToValues(),
            [nameof(PlanUpkeepPage.Refused)] = refused,
        }, refused);
    }

    private static async Task<IResult> CreateAsync(Parts parts, Desk desk, IFormCollection form)
    {
        var asked = PlanForms.Create(form);
        if (asked.Change is not PlanChange.CreatePlan create) return List(desk, RefusedForm.Of(form, asked.Problem));
        return await AskAsync(parts, desk, create.Id, form, new PlanAct.Make(form.Operation(), 0, create), refused => Task.FromResult(List(desk, refused)), $"/plans/{create.Id}");
    }

    private static async Task<IResult> TakeAsync(HttpContext http, Parts parts, Desk desk, string plan, IFormCollection form)
    {
        if (desk.Find(plan)?.Plan is not { } found) return Answers.NotThere();
        var item = form.Word("item");
        var asked = ActOf(form, found, desk);
        if (asked.Act is null) return await ShowAsync(http, parts, desk, plan, item, RefusedForm.Of(form, asked.Problem));
        return await AskAsync(parts, desk, found.Id, form, asked.Act, refused => ShowAsync(http, parts, desk, plan, item, refused),
            item is null ? $"/plans/{found.Id}" : $"/plans/{found.Id}/items/{item}");
    }

    // Promises to residents are proposed, everything else is made: the domain says which is which.
    private static (PlanAct? Act, string Problem) ActOf(IFormCollection form, Plan plan, Desk desk)
    {
        var (operation, seen, what) = (form.Operation(), form.Seen(), form.Text("change"));
        if (what is "approve" or "withdraw")
        {
            var proposal = form.Text("proposal");
            if (proposal.Length is 0 or > 100 || proposal.Any(letter => letter is <= ' ' or > '~')) return (null, Words.Of(PlanRefusal.ProposalUnknown).Ja);
            return (what is "approve" ? new PlanAct.Approve(operation, seen, new(proposal)) : new PlanAct.Withdraw(operation, seen, new(proposal)), "");
        }
        var asked = PlanForms.Read(what, form, plan, desk);
        if (asked.Change is not { } change) return (null, asked.Problem);
        return (change.NeedsApproval ? new PlanAct.Propose(operation, seen, change) : new PlanAct.Make(operation, seen, change), "");
    }

    private static async Task<IResult> SucceedAsync(HttpContext http, Parts parts, Desk desk, string plan, IFormCollection form)
    {
        if (desk.Find(plan)?.Plan is not { } finished) return Answers.NotThere();
        Task<IResult> Again(string problem) => ShowAsync(http, parts, desk, plan, null, RefusedForm.Of(form, problem));
        if (form.Word("id") is not { } id) return await Again(PlanForms.IdWrong);
        if (id == finished.Id.Value) return await Again("次期計画には、今の計画と違う識別子を付けてください。");
        if (!PlanForms.IsLine(form.Text("name"))) return await Again(Words.Of(PlanRefusal.TextUnusable).Ja);
        if (form.Year("last") is not { } last || last <= finished.Last) return await Again(PlanForms.YearWrong);

        var livesOn = form["livesOn"].ToArray().OfType<string>().Where(StableId.IsValid).Select(each => new ItemId(each)).Where(each => finished.Find(each) is { Life.End: null }).ToValues();
        var successor = Successor.Start(finished, new(id), form.Text("name"), finished.Last.Next, last, livesOn);
        return await AskAsync(parts, desk, successor.Id, form, new PlanAct.Make(form.Operation(), 0, new PlanChange.ImportPlan(new(successor, []))),
            refused => ShowAsync(http, parts, desk, plan, null, refused), $"/plans/{successor.Id}");
    }

    private static async Task<IResult> AskAsync(Parts parts, Desk desk, PlanId plan, IFormCollection form, PlanAct act, Func<RefusedForm, Task<IResult>> again, string next)
    {
        // An empty actor is the administrator's tool, which may create and import; a page never speaks for it.
        if (desk.Actor.Person is null) return await again(RefusedForm.Of(form, Words.Of(PlanRefusal.NotYourRole).Ja));
        try
        {
            var grain = parts.Grains.GetGrain<IPlanGrain>(GrainKeys.Plan(desk.Municipality, plan));
            return await parts.Acts.AskAsync(act.Operation, () => grain.Act(act, desk.Actor)) is PlanDecision.Refused refused
                ? await again(RefusedForm.Of(form, $"{Words.Of(refused.Why).Ja}{PlanPlaces.Named(refused.Where, desk.Find(plan.Value)?.Plan)}"))
                : new SeeOther(next);
        }
        catch (OutcomeUnknownException)
        {
            return await again(RefusedForm.OfUnknown(form, act.Operation));
        }
    }

    /// <summary>What the pages of plans work with.</summary>
    internal sealed record Parts(Desks Desks, IJournal Journal, IGrainFactory Grains, Acts Acts);
}
