using ReformFlow.Domain.Calendar;
using ReformFlow.Tests.Web.Cycles;

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
        var server = await SettledYear.StartAsync(Year);
        try
        {
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
