using System.Reflection;
using ReformFlow.Grains.Ports;
using ReformFlow.Silo.Hosting;
using ReformFlow.Web.Security;

namespace ReformFlow.Web.Pages.Administration;

/// <summary>管理: what an administrator looks at. It shows and changes nothing; accounts and tokens are the tool's.</summary>
internal static class AdministrationEndpoints
{
    // To everybody else who is signed in the address does not exist.
    internal static void MapAdministration(this IEndpointRouteBuilder app) => app.MapMethods("/admin", Answers.Reading, async (HttpContext http, IAccounts accounts, IApiTokens tokens,
        ITownBook book, NodeHealth health, TimeProvider time) =>
    {
        if (SignedIn.Of(http.User) is not { IsAdministrator: true } me) return Answers.NotThere();
        return Answers.Page<AdministrationPage>(new()
        {
            [nameof(AdministrationPage.Now)] = time.GetUtcNow(),
            [nameof(AdministrationPage.Version)] = Version,
            [nameof(AdministrationPage.Parts)] = await health.LookAsync(http.RequestAborted),
            [nameof(AdministrationPage.Accounts)] = await accounts.OfAsync(me.Municipality, http.RequestAborted),
            [nameof(AdministrationPage.Tokens)] = await tokens.OfAsync(me.Municipality, http.RequestAborted),
            [nameof(AdministrationPage.Town)] = (await book.OfAsync(me.Municipality, http.RequestAborted))?.Town,
        });
    }).RequireAuthorization();

    private static string Version { get; } =
        typeof(AdministrationEndpoints).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "不明";
}
