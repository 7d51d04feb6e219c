using System.Globalization;
using ReformFlow.Notifications.Texts;
using ReformFlow.Web.Pages.Forms;

namespace ReformFlow.Web.Pages.Notices;

/// <summary>通知の文面: planning changes what notices say.</summary>
internal static class TextEndpoints
{
    // The mail's own styles stand on its elements. Nothing runs, nothing is fetched, and only our page frames it.
    private const string MailPolicy = "sandbox allow-popups; default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";
    private const string Changed = "ほかの人が文面を書き直したか、今の版の規則に合いません。今の内容を確かめて、もう一度行ってください。";
    private const string Each = TextPage.All + "/{id}";

    internal static void MapTexts(this IEndpointRouteBuilder app)
    {
        var officers = app.MapGroup("").RequireAuthorization();
        officers.MapMethods(TextPage.All, Answers.Reading, (HttpContext http, Desks desks, TextOffice office) => ForPlanning(http, desks, async desk =>
            Answers.Page<TextsPage>(new() { [nameof(TextsPage.Texts)] = await office.OfAsync(desk, http.RequestAborted) })));
        officers.MapMethods(Each, Answers.Reading, (HttpContext http, string id, string? done, Desks desks, TextOffice office) => ForText(http, desks, id, (desk, text) => ShowAsync(http, desk, office, text, done)));
        officers.MapMethods(Each + "/mail/{number:int}", Answers.Reading, (HttpContext http, string id, int number, Desks desks, TextOffice office) => ForText(http, desks, id, (desk, text) => HtmlAsync(http, desk, office, text, number)));
        officers.MapPost(Each, (HttpContext http, string id, IFormCollection form, Desks desks, TextOffice office) => ForText(http, desks, id, (desk, text) => WriteAsync(http, desk, office, text, form)));
        officers.MapPost(Each + "/use", (HttpContext http, string id, IFormCollection form, Desks desks, TextOffice office) => ForText(http, desks, id, (desk, text) => UseAsync(http, desk, office, text, form)));
        // Asking for the form is what asks for its token.
        officers.MapPost(Each + "/try", (HttpContext http, string id, IFormCollection _, Desks desks, TextOffice office) => ForText(http, desks, id, (desk, text) => TryAsync(http, desk, office, text)));
    }

    private static Task<IResult> ForPlanning(HttpContext http, Desks desks, Func<Desk, Task<IResult>> page) =>
        desks.ServeAsync(http, desk => NoticeOffice.IsPlanning(desk) ? page(desk) : Task.FromResult(Answers.NotThere()));

    private static Task<IResult> ForText(HttpContext http, Desks desks, string id, Func<Desk, NoticeText, Task<IResult>> page) =>
        ForPlanning(http, desks, desk => TextCatalogue.Standard.Find(TextPage.IdOf(id)) is { } standard ? page(desk, standard) : Task.FromResult(Answers.NotThere()));

    // What somebody has begun to write, or what is used.
    private static NoticeText Shown(TownTexts texts, NoticeText standard) => texts.DraftOf(standard.Id) is { } draft && TownTexts.IsSound(draft) ? draft.Text : texts.Catalogue.Of(standard.Id);

    private static async Task<IResult> ShowAsync(HttpContext http, Desk desk, TextOffice office, NoticeText standard, string? done = null, RefusedForm? refused = null)
    {
        var texts = await office.OfAsync(desk, http.RequestAborted);
        http.Response.Headers.ContentSecurityPolicy += "; frame-src 'self'";
        return Answers.Page<TextPage>(new()
        {
            [nameof(TextPage.Texts)] = texts,
            [nameof(TextPage.Standard)] = standard,
            [nameof(TextPage.Looks)] = await office.LooksAsync(desk, Shown(texts, standard), http.RequestAborted),
            [nameof(TextPage.Done)] = done,
            [nameof(TextPage.Refused)] = refused,
        }, refused);
    }

    private static async Task<IResult> HtmlAsync(HttpContext http, Desk desk, TextOffice office, NoticeText standard, int number)
    {
        var looks = await office.LooksAsync(desk, Shown(await office.OfAsync(desk, http.RequestAborted), standard), http.RequestAborted);
        if (number < 0 || number >= looks.Count) return Answers.NotThere();
        http.Response.Headers.ContentSecurityPolicy = MailPolicy;
        return Results.Text(looks[number].Html, "text/html; charset=utf-8");
    }

    private static async Task<IResult> WriteAsync(HttpContext http, Desk desk, TextOffice office, NoticeText standard, IFormCollection form)
    {
        var text = standard with { Subject = form.Text("subject"), Preview = form.Text("preview"), Body = form.Text("body").ReplaceLineEndings("\n") };
        return await office.WriteAsync(desk, text, http.RequestAborted) is { Length: > 0 } problem
            ? await ShowAsync(http, desk, office, standard, refused: RefusedForm.Of(form, problem))
            : Done(standard, "draft");
    }

    private static async Task<IResult> UseAsync(HttpContext http, Desk desk, TextOffice office, NoticeText standard, IFormCollection form)
    {
        var isNumber = int.TryParse(form.Text("version"), NumberStyles.None, CultureInfo.InvariantCulture, out var version);
        DateTimeOffset? seen = DateTimeOffset.TryParseExact(form.Text("writtenAt"), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : null;
        return isNumber && await office.UseAsync(desk, standard.Id, version, seen, http.RequestAborted)
            ? Done(standard, "used")
            : await ShowAsync(http, desk, office, standard, refused: RefusedForm.Of(form, Changed));
    }

    private static async Task<IResult> TryAsync(HttpContext http, Desk desk, TextOffice office, NoticeText standard)
    {
        await office.TryAsync(desk, desk.Actor.Person!, Shown(await office.OfAsync(desk, http.RequestAborted), standard), http.RequestAborted);
        return Done(standard, "tried");
    }

    private static SeeOther Done(NoticeText standard, string what) => new($"{TextPage.AddressOf(standard.Id)}?done={what}");
}
