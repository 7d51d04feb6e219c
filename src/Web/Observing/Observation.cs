using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using ReformFlow.Grains;
using ReformFlow.Silo.Hosting;
using ReformFlow.Web.Security;

namespace ReformFlow.Web.Observing;

/// <summary>What operators see from outside: health, metrics, traces.</summary>
internal static class Observation
{
    private static readonly string[] Orleans = ["Microsoft.Orleans.Runtime", "Microsoft.Orleans.Application"];

    /// <summary>Adds metrics and traces. Traces leave the machine only when OTEL_EXPORTER_OTLP_ENDPOINT says where to.</summary>
    public static void AddObservation(this WebApplicationBuilder builder)
    {
        var telemetry = builder.Services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService("reformflow"))
            .WithMetrics(metrics => metrics.AddMeter(ActMetrics.Name).AddAspNetCoreInstrumentation().AddRuntimeInstrumentation().AddPrometheusExporter());
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
            own.UseRouting();
            own.UseEndpoints(endpoints => endpoints.MapHealth());
        });
    }

    /// <summary>Whether the process runs, and whether it can serve.</summary>
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => Results.Text("ok"));
        app.MapGet("/health/ready", ReadyAsync);
    }

    // What is broken is said to those who may mend it; everybody else learns only that something is.
    private static async Task<IResult> ReadyAsync(HttpContext context, NodeHealth health, PrivatePort port, CancellationToken cancellation)
    {
        var parts = await health.LookAsync(cancellation);
        var isReady = parts.All(part => part.IsHealthy);
        var code = isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.CacheControl = "no-store";
        return port.Has(context) || SignedIn.Of(context.User) is { IsAdministrator: true }
            ? Results.Json(new { status = isReady ? "ready" : "not-ready", parts = parts.Select(part => new { name = part.Name, healthy = part.IsHealthy, says = part.Says }) }, statusCode: code)
            : Results.Text(isReady ? "ok" : "not ready", statusCode: code);
    }
}
