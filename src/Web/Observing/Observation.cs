using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using ReformFlow.Grains;
using ReformFlow.Silo.Hosting;
using ReformFlow.Web.Printing;
using ReformFlow.Web.Security;

namespace ReformFlow.Web.Observing;

/// <summary>What operators see from outside: health, metrics, traces.</summary>
internal static class Observation
{
    private static readonly string[] Server = ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel"];
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];
    private static readonly string[] Orleans = ["Microsoft.Orleans.Runtime", "Microsoft.Orleans.Application"];

    /// <summary>Adds metrics and traces. Traces leave the machine only when OTEL_EXPORTER_OTLP_ENDPOINT says where to.</summary>
    public static void AddObservation(this WebApplicationBuilder builder)
    {
        var telemetry = builder.Services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService("reformflow"))
            .WithMetrics(metrics => metrics.AddMeter(ActMetrics.Name).AddMeter(Server).AddRuntimeInstrumentation().AddPrometheusExporter());
        if (string.IsNullOrEmpty(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"])) return;
        telemetry.WithMetrics(metrics => metrics.AddOtlpExporter())
            .WithTracing(traces => traces.AddSource(ActMetrics.Name).AddSource(Orleans).AddAspNetCoreInstrumentation().AddOtlpExporter());
    }

    /// <summary>Serves the private listener, which knows nothing but metrics and health.</summary>
    public static void UsePrivatePort(this WebApplication app)
    {
        var port = app.Services.GetRequiredService<PrivatePort>();
        app.MapWhen(port.Has, own =>
        {
            own.UseOpenTelemetryPrometheusScrapingEndpoint("/metrics");
            own.Map("/health/live", live => live.Run(context => context.Response.WriteAsync("ok")));
            own.Map("/health/ready", ready => ready.Run(async context => await (await ReadyAsync(context, port)).ExecuteAsync(context)));
            own.Run(context =>
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            });
        });
    }

    /// <summary>Whether the process runs, and whether it can serve, for a load balancer on the public side.</summary>
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/health/live", Reading, () => Results.Text("ok")).AllowAnonymous();
        app.MapMethods("/health/ready", Reading, (HttpContext context, PrivatePort port) => ReadyAsync(context, port)).AllowAnonymous();
    }

    // Degraded is ready: another node would do no better, and a person has to look. What is broken is said to those who may mend it; everybody else learns only that something is.
    private static async Task<IResult> ReadyAsync(HttpContext context, PrivatePort port)
    {
        var parts = (await context.RequestServices.GetRequiredService<NodeHealth>().LookAsync(context.RequestAborted)).With(Printing(context.RequestServices.GetRequiredService<BrowserPlace>()));
        var isReady = parts.All(part => part.IsHealthy);
        var isDegraded = parts.Any(part => part.IsDegraded);
        var code = isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.CacheControl = "no-store";
        return port.Has(context) || SignedIn.Of(context.User) is { IsAdministrator: true }
            ? Results.Json(new { status = !isReady ? "not-ready" : isDegraded ? "degraded" : "ready", parts = parts.Select(part => new { name = part.Name, healthy = part.IsHealthy, degraded = part.IsDegraded, says = part.Says.En }) }, statusCode: code)
            : Results.Text(!isReady ? "not ready" : isDegraded ? "degraded" : "ok", statusCode: code);
    }

    /// <summary>Whether PDF can be printed.</summary>
    internal static PartHealth Printing(BrowserPlace browser) => browser switch
    {
        { IsWanted: false } => new("pdf", true, new("この機械では作らない設定", "switched off here")),
        { Path: { } path } => new("pdf", true, new(path, path)),
        _ => new("pdf", true, new("Chromium又はEdgeがありません。PDFのほかは動きます", "no Chromium or Edge is installed; everything but PDF works"), IsDegraded: true),
    };
}
