using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using ReformFlow.Grains;
using ReformFlow.Grains.Ports;
using ReformFlow.Web.Security;

namespace ReformFlow.Web.Pages.Inbox;

/// <summary>The inbox of the signed-in person.</summary>
internal static class InboxEndpoints
{
    public static void MapInbox(this IEndpointRouteBuilder app)
    {
        app.MapGet("/inbox", ShowAsync);
        app.MapPost("/inbox/read", ReadAsync);
    }

    private static async Task<IResult> ShowAsync(HttpContext context, INotices notices, CancellationToken cancellation) =>
        SignedIn.Of(context.User) is { Person: { } person } me
            ? new RazorComponentResult<InboxPage>(new { Notices = await notices.OfAsync(me.Municipality, person, cancellation) })
            : Results.Redirect("/sign-in?returnUrl=%2Finbox");

    // Only one's own notices can be marked: the person is part of the condition, not of the form.
    private static async Task<IResult> ReadAsync(HttpContext context, [FromForm] string? id, INotices notices, BusinessClock clock, CancellationToken cancellation)
    {
        if (SignedIn.Of(context.User) is not { Person: { } person } me) return Results.Redirect("/sign-in?returnUrl=%2Finbox");
        await notices.MarkReadAsync(me.Municipality, person, string.IsNullOrEmpty(id) ? null : id, clock.Now, cancellation);
        context.Response.Headers.Location = "/inbox";
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }
}
