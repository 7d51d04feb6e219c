using Microsoft.AspNetCore.Http.HttpResults;
using ReformFlow.Domain;
using ReformFlow.Grains;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Web.Pages.Forms;
using ReformFlow.Web.Security;

namespace ReformFlow.Web.Pages.Inbox;

/// <summary>The inbox of the signed-in person.</summary>
internal static class InboxEndpoints
{
    private const int MostDaysLater = 366;

    public static void MapInbox(this IEndpointRouteBuilder app)
    {
        app.MapGet("/inbox", (HttpContext context, INotices notices, IStillWanted wanted, BusinessClock clock, CancellationToken cancellation) =>
            ForPersonAsync(context, (me, person) => ShowAsync(me.Municipality, person, notices, wanted, clock, cancellation)));
        // Only one's own notices can be marked: the person is part of the condition, not of the form.
        app.MapPost("/inbox/read", (HttpContext context, IFormCollection form, INotices notices, BusinessClock clock, CancellationToken cancellation) => ForPersonAsync(context, async (me, person) =>
        {
            await notices.MarkReadAsync(me.Municipality, person, form.Text("id") is { Length: > 0 } id ? id : null, clock.Now, cancellation);
            return new SeeOther("/inbox");
        }));
        app.MapPost("/inbox/done", (HttpContext context, IFormCollection form, INotices notices, BusinessClock clock, CancellationToken cancellation) => ForPersonAsync(context, async (me, person) =>
        {
            await notices.MarkDoneAsync(me.Municipality, person, form.Text("id"), form.Text("undo").Length > 0 ? null : clock.Now, cancellation);
            return new SeeOther("/inbox");
        }));
        app.MapPost("/inbox/later", (HttpContext context, IFormCollection form, INotices notices, BusinessClock clock, CancellationToken cancellation) => ForPersonAsync(context, async (me, person) =>
        {
            // A day that has come is the same as none.
            var until = form.Day("until") is { } day && day <= clock.Today.AddDays(MostDaysLater) ? day : (DateOnly?)null;
            await notices.PutOffAsync(me.Municipality, person, form.Text("id"), until, cancellation);
            return new SeeOther("/inbox");
        }));
    }

    private static async Task<IResult> ForPersonAsync(HttpContext context, Func<SignedIn, PersonId, Task<IResult>> work) =>
        SignedIn.Of(context.User) is { Person: { } person } me ? await work(me, person) : Results.Redirect("/sign-in?returnUrl=%2Finbox");

    private static async Task<IResult> ShowAsync(MunicipalityId municipality, PersonId person, INotices notices, IStillWanted wanted, BusinessClock clock, CancellationToken cancellation)
    {
        var all = await notices.OfAsync(municipality, person, cancellation);
        return new RazorComponentResult<InboxPage>(new { Shelves = await InboxShelves.AskAsync(wanted, municipality, all, clock.Now, cancellation), clock.Today });
    }
}
