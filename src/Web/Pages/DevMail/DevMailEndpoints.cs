using Microsoft.AspNetCore.Http.HttpResults;
using ReformFlow.Grains;
using ReformFlow.Notifications.Mail.Folder;
using ReformFlow.Notifications.Outbox;

namespace ReformFlow.Web.Pages.DevMail;

/// <summary>Mails that would have been sent, for whoever develops without a relay. Mapped in Development alone.</summary>
internal static class DevMailEndpoints
{
    private const int Most = 200;

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    // The mail's own styles stand on its elements. Nothing runs, nothing is fetched, and only our page frames it.
    private const string MailPolicy = "sandbox allow-popups; default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";
    private const string Framing = "; frame-src 'self'";

    public static void MapDevMail(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/dev/mail", Reading, ListAsync).AllowAnonymous();
        app.MapMethods("/dev/mail/{name}", Reading, ShowAsync).AllowAnonymous();
        app.MapMethods("/dev/mail/{name}/html", Reading, HtmlAsync).AllowAnonymous();
    }

    private static async Task<IResult> ListAsync(MailFolder folder, IDeliveryLists lists, BusinessClock clock, CancellationToken cancellation) =>
        new RazorComponentResult<DevMailListPage>(new { Mails = await folder.NewestAsync(Most, cancellation), Later = await lists.LaterAsync(clock.Now, cancellation: cancellation) });

    private static async Task<IResult> ShowAsync(HttpContext context, string name, MailFolder folder, CancellationToken cancellation)
    {
        if (await folder.FindAsync(name, cancellation) is not { } mail) return NotThere();
        context.Response.Headers.ContentSecurityPolicy += Framing;
        return new RazorComponentResult<DevMailPage>(new { Mail = mail });
    }

    private static async Task<IResult> HtmlAsync(HttpContext context, string name, MailFolder folder, CancellationToken cancellation)
    {
        if (await folder.FindAsync(name, cancellation) is not { Html: { } html }) return NotThere();
        context.Response.Headers.ContentSecurityPolicy = MailPolicy;
        return Results.Text(html, "text/html; charset=utf-8");
    }

    private static RazorComponentResult<NotFoundPage> NotThere() => new() { StatusCode = StatusCodes.Status404NotFound };
}
