using ReformFlow.Domain;
using ReformFlow.Domain.Upkeep;
using ReformFlow.Domain.Wording;
using ReformFlow.Grains.Contracts;
using ReformFlow.Grains.Ports;
using ReformFlow.Web.Acting;
using ReformFlow.Web.Attaching;
using ReformFlow.Web.Pages.Forms;
using ReformFlow.Web.Pages.Plans;

namespace ReformFlow.Web.Pages.Importing;

/// <summary>Planning's import: choose files, look at what they would do, take them, undo.</summary>
internal static class ImportEndpoints
{
    internal static void MapImports(this IEndpointRouteBuilder app)
    {
        var uploads = app.ServiceProvider.GetRequiredService<UploadOptions>();
        var officers = app.MapGroup("").RequireAuthorization();
        officers.MapMethods("/plans/import", Answers.Reading, (HttpContext http, Parts parts) => parts.Desks.ServeAsync(http, desk => Task.FromResult(Choose(desk, PlanRecord.New, null))));
        officers.MapMethods("/plans/{plan}/import", Answers.Reading, (HttpContext http, string plan, Parts parts) =>
            parts.Desks.ServeAsync(http, desk => Task.FromResult(desk.Find(plan) is { } record ? Choose(desk, record, null) : Answers.NotThere())));
        officers.MapPost("/plans/import", (HttpContext http, IFormCollection form, Parts parts) =>
            parts.Desks.ServeAsync(http, desk => KeepAsync(http, parts, desk, PlanRecord.New, form))).TakesFiles(uploads, "import");
        officers.MapPost("/plans/{plan}/import", (HttpContext http, string plan, IFormCollection form, Parts parts) =>
            parts.Desks.ServeAsync(http, desk => desk.Find(plan) is { } record ? KeepAsync(http, parts, desk, record, form) : Task.FromResult(Answers.NotThere()))).TakesFiles(uploads, "import");
        officers.MapPost("/plans/{plan}/import/undo", (HttpContext http, string plan, IFormCollection form, Parts parts) =>
            parts.Desks.ServeAsync(http, desk => desk.Find(plan) is { } record ? UndoAsync(parts, desk, record, form) : Task.FromResult(Answers.NotThere())));
        officers.MapMethods("/plans/imports/{id}", Answers.Reading, (HttpContext http, string id, Parts parts) =>
            parts.Desks.ServeAsync(http, desk => ShowAsync(http, parts, desk, id)));
        officers.MapPost("/plans/imports/{id}", (HttpContext http, string id, IFormCollection form, Parts parts) =>
            parts.Desks.ServeAsync(http, desk => CommitAsync(http, parts, desk, id, form)));
    }

    private static IResult Choose(Desk desk, PlanRecord record, RefusedForm? refused) =>
        desk.MayChange(record) ? Answers.Page<ImportPage>(new() { [nameof(ImportPage.Desk)] = desk, [nameof(ImportPage.Record)] = record, [nameof(ImportPage.Refused)] = refused }, refused) : Answers.NotThere();

    private static async Task<IResult> KeepAsync(HttpContext http, Parts parts, Desk desk, PlanRecord record, IFormCollection form)
    {
        if (desk.Actor.Person is not { } person || !desk.MayChange(record)) return Answers.NotThere();
        var (choice, problem) = await ImportForms.ReadAsync(form, desk, record, parts.Uploads, http.RequestAborted);
        return choice is null
            ? Choose(desk, record, RefusedForm.Of(form, problem))
            : new SeeOther($"/plans/imports/{await parts.Files.KeepAsync(desk.Municipality, person, choice, cancellation: http.RequestAborted)}{(choice.HasForeign() ? "/mapping" : "")}");
    }

    private static async Task<IResult> ShowAsync(HttpContext http, Parts parts, Desk desk, string id) =>
        await FindAsync(http, parts, desk, id) is not { } choice ? Answers.NotThere()
            : choice.Mapping is null && choice.HasForeign() ? new SeeOther($"/plans/imports/{id}/mapping") : Preview(await parts.Reader.ReadAsync(desk, id, choice, ImportWish.Of(http.Request.Query)));

    private static IResult Preview(ImportView view, RefusedForm? refused = null) =>
        Answers.Page<PreviewPage>(new() { [nameof(PreviewPage.View)] = view, [nameof(PreviewPage.Refused)] = refused }, refused);

    private static Task<ImportChoice?> FindAsync(HttpContext http, Parts parts, Desk desk, string id) => desk.Actor.Person is { } person
        ? parts.Files.FindAsync(desk.Municipality, person, id, http.RequestAborted)
        : Task.FromResult<ImportChoice?>(null);

    private static async Task<IResult> CommitAsync(HttpContext http, Parts parts, Desk desk, string id, IFormCollection form)
    {
        var operation = form.Operation();
        // A second click after the first one was done: its files are gone, its import is there.
        if (desk.Snapshot.Plans.FirstOrDefault(record => record.Import?.Id == operation) is { Plan: { } known }) return new SeeOther($"/plans/{known.Id}/import");
        if (await FindAsync(http, parts, desk, id) is not { } choice) return Answers.NotThere();
        if (form.Text("then") is "drop")
        {
            await parts.Files.DropAsync(desk.Municipality, desk.Actor.Person!, id, http.RequestAborted);
            return new SeeOther(desk.Snapshot.Find(choice.Plan) is null ? "/plans/import" : $"/plans/{choice.Plan}/import");
        }
        var view = await parts.Reader.ReadAsync(desk, id, choice, ImportWish.Of(form));
        var settled = SettledDoubts.Of(form);
        if (view.Against(form.Text("basis"), settled) is { } against) return Preview(view, RefusedForm.Of(form, against.Ja));
        return await AskAsync(parts, desk, choice.Plan, form, new PlanAct.Make(operation, view.Record.StateVersion, settled.In(view.Change!, view.Files)), refused => Task.FromResult(Preview(view, refused)), async () =>
        {
            await parts.Files.DropAsync(desk.Municipality, desk.Actor.Person!, id, http.RequestAborted);
            return $"/plans/{choice.Plan}/import";
        });
    }

    private static Task<IResult> UndoAsync(Parts parts, Desk desk, PlanRecord record, IFormCollection form) => record.Import is { } import
        ? AskAsync(parts, desk, record.Plan!.Id, form, new PlanAct.UndoImport(form.Operation(), form.Seen(), import.Id), refused => Task.FromResult(Choose(desk, record, refused)),
            () => Task.FromResult(import is { FillsSheets: false, PlanBefore: null } ? "/plans" : $"/plans/{record.Plan.Id}/import"))
        : Task.FromResult(Answers.NotThere());

    private static async Task<IResult> AskAsync(Parts parts, Desk desk, PlanId plan, IFormCollection form, PlanAct act, Func<RefusedForm, Task<IResult>> again, Func<Task<string>> next)
    {
        if (desk.Actor.Person is null) return await again(RefusedForm.Of(form, Words.Of(PlanRefusal.NotYourRole).Ja));
        try
        {
            var grain = parts.Grains.GetGrain<IPlanGrain>(GrainKeys.Plan(desk.Municipality, plan));
            return await parts.Acts.AskAsync(act.Operation, () => grain.Act(act, desk.Actor)) is PlanDecision.Refused refused
                ? await again(RefusedForm.Of(form, $"{Words.Of(refused.Why).Ja}{PlanPlaces.Named(refused.Where, desk.Snapshot.Find(plan)?.Plan)}"))
                : new SeeOther(await next());
        }
        catch (OutcomeUnknownException)
        {
            return await again(RefusedForm.OfUnknown(form, act.Operation));
        }
    }

    /// <summary>What the pages of imports work with.</summary>
    internal sealed record Parts(Desks Desks, IImportFiles Files, ImportReader Reader, UploadOptions Uploads, IGrainFactory Grains, Acts Acts);
}
