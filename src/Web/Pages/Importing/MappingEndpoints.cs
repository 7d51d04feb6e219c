using ReformFlow.Documents;
using ReformFlow.Documents.Mapping;
using ReformFlow.Domain;
using ReformFlow.Domain.Upkeep;
using ReformFlow.Grains.Ports;
using ReformFlow.Web.Pages.Forms;
using ReformFlow.Web.Pages.Plans;

namespace ReformFlow.Web.Pages.Importing;

/// <summary>Says what the columns of a table that is not ours are, and keeps it under a name.</summary>
internal static class MappingEndpoints
{
    internal static void MapMappings(this IEndpointRouteBuilder app)
    {
        var officers = app.MapGroup("").RequireAuthorization();
        officers.MapMethods("/plans/imports/{id}/mapping", Answers.Reading, (HttpContext http, string id, Parts parts) =>
            parts.Desks.ServeAsync(http, desk => OpenAsync(http, parts, desk, id, view => Task.FromResult(Page(view)))));
        officers.MapPost("/plans/imports/{id}/mapping", (HttpContext http, string id, IFormCollection form, Parts parts) =>
            parts.Desks.ServeAsync(http, desk => OpenAsync(http, parts, desk, id, view => SayAsync(http, parts, view, form))));
        officers.MapMethods("/plans/mappings", Answers.Reading, (HttpContext http, Parts parts) => parts.Desks.ServeAsync(http, desk => ListAsync(http, parts, desk, null)));
        officers.MapPost("/plans/mappings", (HttpContext http, IFormCollection form, Parts parts) => parts.Desks.ServeAsync(http, desk => ChangeAsync(http, parts, desk, form)));
    }

    private static async Task<IResult> OpenAsync(HttpContext http, Parts parts, Desk desk, string id, Func<MappingView, Task<IResult>> then)
    {
        if (desk.Actor.Person is not { } person || await parts.Files.FindAsync(desk.Municipality, person, id, http.RequestAborted) is not { } choice) return Answers.NotThere();
        var plan = desk.Snapshot.Find(choice.Plan)?.Plan;
        var tables = choice.Files.Select(file => new SourceFile(file.Name, file.Bytes)).Where(ImportSource.IsTable).Select(file => (file.Name, Outline: PlanFile.Outline(file))).ToList();
        if (tables.Count == 0) return new SeeOther($"/plans/imports/{id}");
        // The first one that a mapping can help; where there is none, the first one, with what is wrong with it.
        var (name, outline) = tables.Find(table => table.Outline is TableOutline.Read { IsOurs: false }) is { Outline: not null } found ? found : tables[0];
        if (outline is TableOutline.Refused refused) return Page(new(desk, id, name, [], refused.Errors, new([])) { Plan = plan });
        var sheets = ((TableOutline.Read)outline).Sheets;
        var (drafts, proposed) = MappingView.Begin(choice, sheets, await parts.Mappings.OfAsync(desk.Municipality, http.RequestAborted), MappingView.OtherwiseOf(desk, plan?.Id));
        return await then(new(desk, id, name, sheets, [], drafts) { Plan = plan, Proposed = proposed });
    }

    private static IResult Page(MappingView view, RefusedForm? refused = null) =>
        Answers.Page<MappingPage>(new() { [nameof(MappingPage.View)] = view, [nameof(MappingPage.Refused)] = refused }, refused);

    private static async Task<IResult> SayAsync(HttpContext http, Parts parts, MappingView view, IFormCollection form)
    {
        if (view.Drafts.Now is null) return Page(view);
        var draft = MappingForms.Read(form, view.Draft);
        var drafts = view.Drafts.With(draft);
        if (form.Text("then") is "show") drafts = Shown(view, drafts, form);
        await parts.Files.DescribeAsync(view.Desk.Municipality, view.Desk.Actor.Person!, view.Id, drafts.Write(), http.RequestAborted);
        if (form.Text("then") is "show") return new SeeOther(view.Address);
        view = view with { Drafts = drafts, Problems = MappingCheck.Of(draft).Problems };
        if (view.Problems.Count > 0) return Page(view, RefusedForm.Of(form, $"決まっていないところが{view.Problems.Count}件あります。"));
        return form.Text("name") is { Length: > 0 } name && await KeepAsync(http, parts, view.Desk, name, draft) is { } problem
            ? Page(view, RefusedForm.Of(form, problem))
            : new SeeOther($"/plans/imports/{view.Id}");
    }

    // Another sheet or row of heads: what was said of it before, or a guess; what was said of this one is kept.
    private static MappingDrafts Shown(MappingView view, MappingDrafts drafts, IFormCollection form)
    {
        var sheet = MappingView.SheetOf(view.Sheets, form["sheet"].ToString());
        var (row, now) = (MappingForms.HeadRow(form), drafts.Now!);
        if (sheet.Name != now.Sheet) return drafts.With(drafts.Of(sheet.Name) ?? MappingGuess.Of(sheet, null, view.Otherwise));
        if (row is null || row == now.HeadRow) return drafts;
        var guess = MappingGuess.Of(sheet, row, view.Otherwise);
        return drafts.With(guess with
        {
            First = now.First,
            Last = now.Last,
            Skip = now.Skip,
            Columns = guess.Columns.Select(column => now.Columns.FirstOrDefault(said => said.Column == column.Column) is { Field: not null } said ? column with { Field = said.Field, Year = said.Year } : column).ToValues(),
        });
    }

    private static async Task<string?> KeepAsync(HttpContext http, Parts parts, Desk desk, string name, MappingDraft draft) => !MappingForms.IsName(name) ? MappingForms.NameWrong
        : await parts.Mappings.KeepAsync(desk.Municipality, new(name, MappingForms.Remembered(draft), desk.Actor.Person!, parts.Clock.GetUtcNow()), http.RequestAborted) ? null : MappingForms.TooMany;

    private static async Task<IResult> ListAsync(HttpContext http, Parts parts, Desk desk, RefusedForm? refused)
    {
        if (!desk.MayChange(PlanRecord.New)) return Answers.NotThere();
        var kept = await parts.Mappings.OfAsync(desk.Municipality, http.RequestAborted);
        return Answers.Page<MappingsPage>(new() { [nameof(MappingsPage.Desk)] = desk, [nameof(MappingsPage.Kept)] = kept, [nameof(MappingsPage.Refused)] = refused }, refused);
    }

    private static async Task<IResult> ChangeAsync(HttpContext http, Parts parts, Desk desk, IFormCollection form)
    {
        if (!desk.MayChange(PlanRecord.New)) return Answers.NotThere();
        var (name, other) = (form["of"].ToString(), form.Text("name"));
        if (form.Text("then") is "remove") await parts.Mappings.RemoveAsync(desk.Municipality, name, http.RequestAborted);
        else if (!MappingForms.IsName(other)) return await ListAsync(http, parts, desk, RefusedForm.Of(form, MappingForms.NameWrong));
        else if (name != other && !await parts.Mappings.RenameAsync(desk.Municipality, name, other, http.RequestAborted))
            return await ListAsync(http, parts, desk, RefusedForm.Of(form, $"「{other}」という対応がすでにあるか、元の対応が消されています。別の名前にしてください。"));
        return new SeeOther("/plans/mappings");
    }

    /// <summary>What the pages of mappings work with.</summary>
    internal sealed record Parts(Desks Desks, IImportFiles Files, IColumnMappings Mappings, TimeProvider Clock);
}
