using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Tests.Cluster;
using ReformFlow.Tests.Web;

namespace ReformFlow.Tests.Browser;

/// <summary>The end of a plan, on a server of its own: a closed year would stop everybody else's work.</summary>
[Collection(InChromium.Name)]
public class FinalSummaryTests(Chromium chromium)
{
    private const string Last = "/cycles/gyokaku-r1/2022";
    private static readonly FiscalYear Year = new(2022);

    [Fact]
    public async Task AClosedPlan_HasItsFinalSummary()
    {
        var server = new RunningServer();
        try
        {
            await using (var town = await (await RunningTown.StartAsync(new() { ["ReformFlow:Database:Path"] = server.Database })).WithPlanAsync(Year))
            {
                await town.Open(Year);
                foreach (var item in Enumerable.Range(1, 17).Where(number => number != 9).Select(number => $"item-{number}"))
                    await town.DoneByAnyone(item, Year, Verb.CloseWithoutSheet, act => act with { CloseReason = CloseReason.NotEvaluated, Words = "対象外" });
            }
            await server.InitializeAsync();
            var approver = await chromium.NewAsync("kikaku-seisaku-kacho", server: server);
            await approver.GoAsync(Last);
            await Looks.FaultlessAsync(approver, "cycle-closing");
            await approver.Page.Locator("#close-year button").ClickAsync();
            await approver.SeesAsync("年度締めの証明");
            await Looks.FaultlessAsync(approver, "cycle-closed");
            await approver.GoAsync($"{Last}/final-summary");
            await approver.SeesAsync("取り組み事項の最終の評価（16件）");
            await Looks.FaultlessAsync(approver, "final-summary");
        }
        finally
        {
            await server.DisposeAsync();
        }
    }
}
