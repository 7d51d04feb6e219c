using System.Reflection;
using ReformFlow.Grains.Ports;
using ReformFlow.Silo.Hosting;
using ReformFlow.Web.Observing;
using ReformFlow.Web.Printing;
using ReformFlow.Web.Security;

namespace ReformFlow.Web.Pages.Administration;

/// <summary>管理: what an administrator looks at, and the trial of a channel. It changes nothing; accounts and tokens are the tool's.</summary>
internal static class AdministrationEndpoints
{
    internal static void MapAdministration(this IEndpointRouteBuilder app)
    {
        var administrators = app.MapGroup("/admin").RequireAuthorization();
        administrators.MapMethods("", Answers.Reading, (HttpContext http, Parts parts) => ForAdministrators(http, me => parts.ShowAsync(http, me)));
        administrators.MapPost("/trial/{channel}", (HttpContext http, string channel, IFormCollection form, Parts parts) => ForAdministrators(http, async me =>
            await parts.Trials.SendAsync(channel, me.Municipality, me.Actor.Person, http.RequestAborted) is { } trial ? await parts.ShowAsync(http, me, trial) : Answers.NotThere()));
    }

    // To everybody else who is signed in the address does not exist.
    private static async Task<IResult> ForAdministrators(HttpContext http, Func<SignedIn, Task<IResult>> page) =>
        SignedIn.Of(http.User) is { IsAdministrator: true } me ? await page(me) : Answers.NotThere();

    /// <summary>What the page is made of.</summary>
    internal sealed class Parts(IAccounts accounts, IApiTokens tokens, ITownBook book, NodeHealth health, BrowserPlace browser, TrialOffice trials, TimeProvider time)
    {
        public TrialOffice Trials => trials;

        public async Task<IResult> ShowAsync(HttpContext http, SignedIn me, Trial? trial = null) => Answers.Page<AdministrationPage>(new()
        {
            [nameof(AdministrationPage.Now)] = time.GetUtcNow(),
            [nameof(AdministrationPage.Version)] = Version,
            [nameof(AdministrationPage.Parts)] = (await health.LookAsync(http.RequestAborted)).With(Observation.Printing(browser)),
            [nameof(AdministrationPage.Accounts)] = await accounts.OfAsync(me.Municipality, http.RequestAborted),
            [nameof(AdministrationPage.Tokens)] = await tokens.OfAsync(me.Municipality, http.RequestAborted),
            [nameof(AdministrationPage.Town)] = (await book.OfAsync(me.Municipality, http.RequestAborted))?.Town,
            [nameof(AdministrationPage.Channels)] = trials.Channels,
            [nameof(AdministrationPage.IsSomebody)] = me.Person is not null,
            [nameof(AdministrationPage.Tried)] = trial,
        });
    }

    private static string Version { get; } =
        typeof(AdministrationEndpoints).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "不明";
}
