using System.Net;
using System.Text.Json;
using ReformFlow.Domain.Calendar;

namespace ReformFlow.Tests.Web.Cycles;

/// <summary>A year that is opened and closed by its pages. The town's sheets are closed between the two visits.</summary>
public class CyclePagesTests
{
    private const string Last = "/cycles/gyokaku-r1/2022";
    private static readonly FiscalYear Year = new(2022);

    [Fact]
    public async Task AYear_IsOpenedWithDatesAndClosedIntoItsCertificate()
    {
        var server = await SettledYear.StartAsync(Year);
        try
        {
            using var officer = await server.Browser().AsAsync("kikaku-tanto");
            await officer.GetAsync(Last);
            Assert.Contains("企画の承認者", officer.Words, StringComparison.Ordinal);
            Assert.DoesNotContain("action=\"" + Last + "/close\"", officer.Page, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.SeeOther, await officer.SendAsync(Last + "/dates", new() { ["planningDue"] = "2030-06-28", ["publishOn"] = "", ["reason"] = "議会の日程" }));
            await officer.GetAsync(Last);
            Assert.Contains("令和12年6月28日", officer.Words, StringComparison.Ordinal);

            using var approver = await server.Browser().AsAsync("kikaku-seisaku-kacho");
            await approver.GetAsync(Last);
            Assert.Equal(HttpStatusCode.SeeOther, await approver.SendAsync(Last + "/close"));
            await approver.GetAsync(Last);
            Assert.Contains("年度締めの証明", approver.Words, StringComparison.Ordinal);
            Assert.Contains("全記録の要約値", approver.Words, StringComparison.Ordinal);

            await approver.GetAsync(Last + "/certificates/1.json");
            using (var certificate = JsonDocument.Parse(approver.Page)) Assert.Equal(16, certificate.RootElement.GetProperty("items").GetArrayLength());
            Assert.Equal(HttpStatusCode.OK, await approver.GetAsync(Last + "/final-summary"));
            Assert.Contains("取り組み事項の最終の評価（16件）", approver.Words, StringComparison.Ordinal);
        }
        finally
        {
            await server.DisposeAsync();
        }
    }
}

/// <summary>The year before the demonstration's, which nobody has opened.</summary>
public class OpeningPagesTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Before = "/cycles/gyokaku-r1/2021";

    [Fact]
    public async Task WrongDates_AreRefusedWithWhatWasTyped()
    {
        using var officer = await server.Browser().AsAsync("kikaku-tanto");
        await officer.GetAsync(Before);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await officer.SendAsync(Before + "/open", new() { ["sectionDue"] = "2031-01-20", ["chiefDue"] = "2031-01-10", ["planningDue"] = "2031-01-30", ["publishOn"] = "" }));
        Assert.Contains("日付を直してください", officer.Words, StringComparison.Ordinal);
        Assert.Contains("value=\"2031-01-20\"", officer.Page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await officer.SendAsync(Before + "/open", new() { ["sectionDue"] = "31 January" }));
        Assert.Contains("カレンダーから選んで", officer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnlyPlanning_SeesTheButton()
    {
        using var chief = await server.Browser().AsAsync("zaimu-kacho");
        await chief.GetAsync(Before);
        Assert.DoesNotContain("<button type=\"submit\">令和3年度を開始する", chief.Words, StringComparison.Ordinal);
        await chief.GetAsync("/cycles/gyokaku-r1/2022");
        Assert.Contains("作成中（16件）", chief.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Planning_SeesWhichNoticesWouldGoOut_AndNobodyElse()
    {
        const string rehearsal = "/cycles/gyokaku-r1/2022/rehearsal";
        using var officer = await server.Browser().AsAsync("kikaku-tanto");
        Assert.Equal(HttpStatusCode.OK, await officer.GetAsync(rehearsal));
        Assert.Contains("何も送りません", officer.Words, StringComparison.Ordinal);
        Assert.Contains("【期限3開庁日前】", officer.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await officer.GetAsync(rehearsal + ".csv"));
        Assert.Contains("reminder.before", officer.Page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await officer.GetAsync(rehearsal + "?from=yesterday&to=9999-99-99"));

        using var chief = await server.Browser().AsAsync("zaimu-kacho");
        Assert.Equal(HttpStatusCode.NotFound, await chief.GetAsync(rehearsal));
    }

    [Fact]
    public async Task TheTool_WritesTheSameTable_WhileTheServerRuns()
    {
        using var folder = new TemporaryFolder();
        var today = TimeProvider.System.GetUtcNow().AddHours(9).Date;

        var (code, _, error) = await TheProgram.RunAsync("rehearse", "--from", $"{today:yyyy-MM-dd}", "--to", $"{today.AddDays(90):yyyy-MM-dd}", "--out", folder.File("notices.csv"), $"--ReformFlow:Database:Path={server.Database}");

        Assert.Equal(0, code);
        Assert.Contains("何も送っていません", error, StringComparison.Ordinal);
        Assert.Contains("overdue.planning", await File.ReadAllTextAsync(folder.File("notices.csv")), StringComparison.Ordinal);
    }
}
