using ReformFlow.Domain.Calendar;
using ReformFlow.Tests.Cluster;

namespace ReformFlow.Tests.Web.Cycles;

/// <summary>A server of its own on a year that can be closed: every sheet is closed without one. A closed year would stop everybody else's work.</summary>
internal static class SettledYear
{
    public static async Task<RunningServer> StartAsync(FiscalYear year)
    {
        var server = new RunningServer();
        await using (var town = await (await RunningTown.StartAsync(new() { ["ReformFlow:Database:Path"] = server.Database })).WithPlanAsync(year)) await town.SettlesAsync(year);
        await server.InitializeAsync();
        return server;
    }
}
