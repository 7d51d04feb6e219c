using System.Net;
using System.Net.Sockets;
using ReformFlow.Silo.Hosting;
using ReformFlow.Web.Observing;

namespace ReformFlow.Web.Pages.Published;

/// <summary>The residents' own address: on it nobody is signed in, and nothing but what is public is there.</summary>
internal sealed class PublicAddress : IDisposable
{
    private readonly OwnAddress _own;

    private PublicAddress(OwnAddress own) => _own = own;

    /// <summary>The listener as it is configured.</summary>
    /// <exception cref="Silo.Storage.StartupRefusedException">The option is wrong.</exception>
    public static PublicAddress Reserve(WebApplicationBuilder builder)
    {
        var url = builder.Configuration.Read<PublicOptions>(PublicOptions.Section).Validated();
        var address = new PublicAddress(new(url is null ? null : OwnAddress.EndPointOf(url), null));
        builder.Services.AddSingleton(_ => address);
        return address;
    }

    /// <summary>All addresses to listen at.</summary>
    public string Beside(string urls) => _own.Beside(urls);

    /// <summary>The socket for an address of the server's, where it is this listener's; null where it is another one's.</summary>
    public Socket? Bind(EndPoint address) => _own.Bind(address);

    /// <summary>Whether the request came in through it.</summary>
    public bool Has(HttpContext context) => _own.Has(context);

    public void Dispose() => _own.Dispose();
}

/// <summary>What the residents' address answers.</summary>
internal static class PublicAddressAnswers
{
    /// <summary>Marks requests to the address, and takes from them whatever could sign somebody in.</summary>
    public static void UsePublicAddress(this WebApplication app)
    {
        var address = app.Services.GetRequiredService<PublicAddress>();
        app.Use((context, next) =>
        {
            if (!address.Has(context)) return next(context);
            context.Features.Set(new OnPublicAddress());
            context.Request.Headers.Remove("Cookie");
            context.Request.Headers.Remove("Authorization");
            return next(context);
        });
    }

    /// <summary>After routing: what is not public is not there, like an address that never was.</summary>
    /// <remarks>The dashboard of jobs is no endpoint: its address looks like a municipality's until it answers.</remarks>
    public static void UseOnlyPublicPages(this WebApplication app) => app.Use((context, next) =>
        context.Features.Get<OnPublicAddress>() is null || (IsPublic(context.GetEndpoint()) && !context.Request.Path.StartsWithSegments("/hangfire")) ? next(context) : PublicEndpoints.NotThere(context).ExecuteAsync(context));

    /// <summary>Whether the endpoint is a resident's: the first page, a municipality's pages, open data.</summary>
    public static bool IsPublic(Endpoint? endpoint) => endpoint is RouteEndpoint { RoutePattern.RawText: { } address } &&
        (address == "/" || address.StartsWith("/{municipality", StringComparison.Ordinal) || address.StartsWith("/open-data/", StringComparison.Ordinal));
}
