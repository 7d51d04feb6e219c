using ReformFlow.Domain.Approval;
using ReformFlow.Notifications.Channels;
using ReformFlow.Web.Pages.Forms;
using ReformFlow.Web.Pages.Sheets;
using ReformFlow.Web.Security;

namespace ReformFlow.Web.Pages.Notices;

/// <summary>通知の運用: what waits, what died, and what operators do about it; and, for every reader of a sheet, who was told what.</summary>
internal static class NoticesEndpoints
{
    private const string Page = "/admin/notices";

    internal static void MapNotices(this IEndpointRouteBuilder app)
    {
        var officers = app.MapGroup("").RequireAuthorization();
        officers.MapMethods(Page, Answers.Reading, (HttpContext http, Desks desks, NoticeOffice office, string? find) => ForOperators(http, desks, desk => ShowAsync(http, desk, office, find)));
        officers.MapMethods(Page + "/{id}", Answers.Reading, (HttpContext http, string id, Desks desks, NoticeOffice office) => ForOperators(http, desks, desk => WayAsync(http, desk, office, id)));
        officers.MapPost(Page + "/{id}/resend", (HttpContext http, string id, IFormCollection form, Desks desks, NoticeOffice office) => ForOperators(http, desks, async desk =>
            await office.Desk.SendAgainAsync(desk.Municipality, id, By(http), http.RequestAborted)
                ? new SeeOther($"{Page}/{id}")
                : await WayAsync(http, desk, office, id, RefusedForm.Of(form, "再送できませんでした。いまの状態を確かめてください。"))));
        officers.MapPost(Page + "/{id}/cancel", (HttpContext http, string id, IFormCollection form, Desks desks, NoticeOffice office) => ForOperators(http, desks, desk => CancelAsync(http, desk, office, id, form)));
        officers.MapPost(Page + "/channels/{channel}/{act:regex(^(stop|start)$)}", (HttpContext http, string channel, string act, IFormCollection form, Desks desks, NoticeOffice office) =>
            ForOperators(http, desks, desk => SwitchAsync(http, desk, office, channel, act, form)));
        officers.MapPost(Page + "/webhooks/start", (HttpContext http, IFormCollection form, Desks desks, NoticeOffice office) => ForOperators(http, desks, async desk =>
            await office.MaySwitchAsync(http) && await office.Webhooks.StartAsync(desk.Municipality, form.Text("webhook"), By(http), http.RequestAborted) ? new SeeOther(Page) : Answers.NotThere()));
        app.MapMethods("/sheets/{sheet}/notices", Answers.Reading, (HttpContext http, string sheet, SheetReader sheets, NoticeOffice office) => sheets.ServeAsync(http, sheet, async view =>
            Answers.Page<SheetNoticesPage>(new() { [nameof(SheetNoticesPage.View)] = view, [nameof(SheetNoticesPage.Told)] = await office.ToldAsync(view.Id, http.RequestAborted) })));
    }

    // To everybody else who is signed in the address does not exist.
    private static Task<IResult> ForOperators(HttpContext http, Desks desks, Func<Desk, Task<IResult>> page) =>
        desks.ServeAsync(http, desk => NoticeOffice.IsOpenTo(desk, http) ? page(desk) : Task.FromResult(Answers.NotThere()));

    private static Actor By(HttpContext http) => SignedIn.Of(http.User)!.Actor;

    private static async Task<IResult> ShowAsync(HttpContext http, Desk desk, NoticeOffice office, string? find, RefusedForm? refused = null) => Answers.Page<NoticesPage>(new()
    {
        [nameof(NoticesPage.Desk)] = desk,
        [nameof(NoticesPage.Standing)] = await office.ReadAsync(desk, find, http.RequestAborted),
        [nameof(NoticesPage.MaySwitch)] = await office.MaySwitchAsync(http),
        [nameof(NoticesPage.Refused)] = refused,
    }, refused);

    private static async Task<IResult> WayAsync(HttpContext http, Desk desk, NoticeOffice office, string id, RefusedForm? refused = null) =>
        await office.WayAsync(desk, id, http.RequestAborted) is { } way
            ? Answers.Page<DeliveryPage>(new() { [nameof(DeliveryPage.Desk)] = desk, [nameof(DeliveryPage.Way)] = way, [nameof(DeliveryPage.Refused)] = refused }, refused)
            : Answers.NotThere();

    private static async Task<IResult> CancelAsync(HttpContext http, Desk desk, NoticeOffice office, string id, IFormCollection form)
    {
        if (Reason(form) is not { } reason) return await WayAsync(http, desk, office, id, RefusedForm.Of(form, "理由を500字までで書いてください。"));
        return await office.Desk.CancelAsync(desk.Municipality, id, reason, By(http), http.RequestAborted)
            ? new SeeOther($"{Page}/{id}")
            : await WayAsync(http, desk, office, id, RefusedForm.Of(form, "取り消せませんでした。送信中か、すでに終わっています。"));
    }

    private static async Task<IResult> SwitchAsync(HttpContext http, Desk desk, NoticeOffice office, string name, string act, IFormCollection form)
    {
        // Numbers are names of an enumeration too, but of no channel in an address.
        if (!Enum.TryParse<Channel>(name, out var channel) || channel.ToString() != name || !await office.MaySwitchAsync(http)) return Answers.NotThere();
        if (act == "start") await office.Desk.StartAsync(desk.Municipality, channel, By(http), http.RequestAborted);
        else if (Reason(form) is { } reason) await office.Desk.StopAsync(desk.Municipality, channel, reason, By(http), http.RequestAborted);
        else return await ShowAsync(http, desk, office, null, RefusedForm.Of(form, "理由を500字までで書いてください。"));
        return new SeeOther(Page);
    }

    private static string? Reason(IFormCollection form) => form.Text("reason") is { Length: > 0 and <= 500 } reason ? reason : null;
}
