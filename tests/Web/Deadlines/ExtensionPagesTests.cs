using System.Globalization;
using System.Net;

namespace ReformFlow.Tests.Web.Deadlines;

/// <summary>期限の相談 by pages: a section asks, planning finds it among its tasks and answers.</summary>
public class ExtensionPagesTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Sheet = "/sheets/ninomiya-item-7-2022", Acts = Sheet + "/acts";
    private static readonly string Wanted = TimeProvider.System.GetUtcNow().AddHours(9).AddDays(60).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact]
    public async Task ASection_Asks_AndPlanningGrants()
    {
        using var drafter = await server.Browser().AsAsync("zaimu-tanto");
        await drafter.GetAsync(Sheet);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await drafter.SendAsync(Acts, new() { ["day"] = Wanted }, "value=\"AskExtension\""));
        Assert.Contains("理由を書いてください", drafter.Words, StringComparison.Ordinal);
        Assert.Contains($"value=\"{Wanted}\"", drafter.Page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, await drafter.SendAsync(Acts, new() { ["day"] = Wanted, ["words"] = "決算を待つため" }, "value=\"AskExtension\""));
        await drafter.GetAsync(Sheet);
        Assert.Contains("期限の相談中です", drafter.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"AskExtension\"", drafter.Page, StringComparison.Ordinal);
        await drafter.GetAsync("/board/gyokaku-r1/2022");
        Assert.Contains("相談中", drafter.Words, StringComparison.Ordinal);

        using var officer = await server.Browser().AsAsync("kikaku-tanto");
        await officer.GetAsync("/tasks");
        Assert.Contains("期限の相談に答える（1件）", officer.Words, StringComparison.Ordinal);
        await officer.GetAsync(Sheet);
        Assert.Contains("決算を待つため", officer.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, await officer.SendAsync(Acts, null, "value=\"GrantExtension\""));

        await drafter.GetAsync(Sheet);
        Assert.Contains("（延長済み）", drafter.Words, StringComparison.Ordinal);
        await officer.GetAsync("/tasks");
        Assert.DoesNotContain("期限の相談に答える", officer.Words, StringComparison.Ordinal);
        await drafter.GetAsync(Sheet + "/history");
        Assert.Contains("期限の延長（", drafter.Words, StringComparison.Ordinal);
        await drafter.GetAsync("/sheets/ninomiya-item-8-2022");
        Assert.DoesNotContain("（延長済み）", drafter.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AHold_ShowsOnTheYearAndItsSheets_UntilItIsLifted()
    {
        const string year = "/cycles/gyokaku-r1/2022";
        using var officer = await server.Browser().AsAsync("kikaku-tanto");
        await officer.GetAsync(year);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await officer.SendAsync(year + "/hold", new() { ["until"] = Wanted }));
        Assert.Equal(HttpStatusCode.SeeOther, await officer.SendAsync(year + "/hold", new() { ["until"] = Wanted, ["reason"] = "議会への報告の後にするため" }));
        await officer.GetAsync(year);
        Assert.Contains("公表を保留しています", officer.Words, StringComparison.Ordinal);

        using var drafter = await server.Browser().AsAsync("zaimu-tanto");
        await drafter.GetAsync("/sheets/ninomiya-item-8-2022");
        Assert.Contains("議会への報告の後にするため", drafter.Words, StringComparison.Ordinal);
        await drafter.GetAsync(year);
        Assert.DoesNotContain("保留を解く", drafter.Words, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.SeeOther, await officer.SendAsync(year + "/lift", new() { ["reason"] = "報告が済んだため" }));
        await officer.GetAsync(year);
        Assert.DoesNotContain("公表を保留しています", officer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Grace_IsPartOfTheYearsDates()
    {
        const string year = "/cycles/gyokaku-r1/2022";
        using var officer = await server.Browser().AsAsync("kikaku-tanto");
        await officer.GetAsync(year);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await officer.SendAsync(year + "/dates", new() { ["graceDays"] = "21", ["reason"] = "連休" }));
        Assert.Equal(HttpStatusCode.SeeOther, await officer.SendAsync(year + "/dates", new() { ["graceDays"] = "2", ["reason"] = "連休をはさむため" }));
        await officer.GetAsync(year);
        Assert.Contains("期限から2開庁日の間は", officer.Words, StringComparison.Ordinal);
        Assert.Contains("連休をはさむため", officer.Words, StringComparison.Ordinal);
    }
}
