using ReformFlow.Grains;
using ReformFlow.Notifications.Mail.Heads;
using ReformFlow.Notifications.Mail.Settings;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Web.Pages.Forms;

namespace ReformFlow.Web.Pages.Notices;

/// <summary>差出人と問い合わせ先: planning's, for the town's own mails.</summary>
internal static class LetterheadEndpoints
{
    internal static void MapLetterhead(this IEndpointRouteBuilder app)
    {
        var officers = app.MapGroup("").RequireAuthorization();
        officers.MapMethods(LetterheadPage.Address, Answers.Reading, (HttpContext http, Parts parts, string? done) => ForPlanning(http, parts, desk => ShowAsync(http, desk, parts, done is not null)));
        officers.MapPost(LetterheadPage.Address, (HttpContext http, IFormCollection form, Parts parts) => ForPlanning(http, parts, desk => TakeAsync(http, desk, parts, form)));
    }

    private static Task<IResult> ForPlanning(HttpContext http, Parts parts, Func<Desk, Task<IResult>> page) =>
        parts.Desks.ServeAsync(http, desk => NoticeOffice.IsPlanning(desk) ? page(desk) : Task.FromResult(Answers.NotThere()));

    private static async Task<IResult> ShowAsync(HttpContext http, Desk desk, Parts parts, bool isDone, RefusedForm? refused = null) => Answers.Page<LetterheadPage>(new()
    {
        [nameof(LetterheadPage.Head)] = await parts.Heads.OfAsync(desk.Municipality, http.RequestAborted),
        [nameof(LetterheadPage.Options)] = parts.Options,
        [nameof(LetterheadPage.IsDone)] = isDone,
        [nameof(LetterheadPage.Refused)] = refused,
    }, refused);

    private static async Task<IResult> TakeAsync(HttpContext http, Desk desk, Parts parts, IFormCollection form)
    {
        var head = Read(form);
        if (LetterheadRules.Against(head) is { } refused) return await ShowAsync(http, desk, parts, false, RefusedForm.Of(form, refused.Ja));
        var before = await parts.Heads.OfAsync(desk.Municipality, http.RequestAborted);
        await parts.Keeper.KeepAsync(head, new(desk.Municipality, parts.Clock.Now, desk.Actor.Account, desk.Actor.Person, NoticeOperationKind.ChangeLetterhead, head.From ?? "標準", Changed(before, head)), http.RequestAborted);
        return new SeeOther($"{LetterheadPage.Address}?done=1");
    }

    // Whoever redirects mail leaves both addresses in the record.
    private static string Changed(Letterhead before, Letterhead after) => string.Join('、',
        from field in new (string Name, Func<Letterhead, string?> Of)[] { ("差出人名", head => head.FromName), ("差出人アドレス", head => head.From), ("返信先", head => head.ReplyTo), ("問い合わせ先", head => head.ContactSection), ("内線", head => head.ContactExtension), ("代表アドレス", head => head.SharedAddress) }
        where field.Of(before) != field.Of(after)
        select $"{field.Name}：{field.Of(before) ?? "標準"}→{field.Of(after) ?? "標準"}");

    private static Letterhead Read(IFormCollection form)
    {
        string? Text(string field) => form.Text(field) is { Length: > 0 } text ? text : null;
        return new()
        {
            FromName = Text("from-name"), From = Text("from"), ReplyTo = Text("reply-to"), ContactSection = Text("contact"), ContactExtension = Text("extension"), SharedAddress = Text("shared"),
        };
    }

    /// <summary>What the page works with.</summary>
    internal sealed record Parts(Desks Desks, ILetterheads Heads, ILetterheadKeeper Keeper, MailOptions Options, BusinessClock Clock);
}
