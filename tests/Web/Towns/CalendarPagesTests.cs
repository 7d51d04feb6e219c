using System.Net;
using System.Text;

namespace ReformFlow.Tests.Web.Towns;

/// <summary>開庁日と祝日: planning keeps the town's days and takes over the official list; everybody may look.</summary>
public class CalendarPagesTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Address = "/town/calendar";
    private const string Header = "国民の祝日・休日月日,国民の祝日・休日名称\r\n";

    [Fact]
    public async Task AnOwnDay_IsAddedAndTakenOut()
    {
        using var officer = await server.Browser().AsAsync("kikaku-tanto");
        Assert.Equal(HttpStatusCode.OK, await officer.GetAsync(Address + "?year=2029"));
        Assert.Contains("2029年の祝日と町の日（見込み）", officer.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, await officer.SendAsync(Address, new() { ["day"] = "2029-05-22", ["name"] = "町制施行記念日" }, "own-day"));
        Assert.Equal(Address + "?year=2029", officer.Location);
        await officer.GetAsync(officer.Location!);
        Assert.Contains("町制施行記念日", officer.Words, StringComparison.Ordinal);
        Assert.Contains("町の閉庁日", officer.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, await officer.SendAsync(Address, null, "clear-2029-05-22"));
        await officer.GetAsync(Address + "?year=2029");
        Assert.DoesNotContain("町制施行記念日</td>", officer.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AList_IsTakenWhole_OrNotAtAll_AndSaysWhatItChanged()
    {
        using var officer = await server.Browser().AsAsync("kikaku-tanto");
        await officer.GetAsync(Address + "?year=2030");
        Assert.Contains("まだ取り込んでいません", officer.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await SendAsync(officer, Header + "2030/1/1,元日\r\n2030/13/1,何か\r\n2030/11/3,文化の日\r\n"));
        Assert.Contains("3行目 「2030/13/1,何か」", officer.Words, StringComparison.Ordinal);
        Assert.Contains("まだ取り込んでいません", officer.Words, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.SeeOther, await SendAsync(officer, Header + "2030/1/1,元日\r\n2030/11/3,文化の日\r\n2030/11/24,臨時の休日\r\n"));
        await officer.GetAsync(Address + "?year=2030");
        Assert.Contains("2030年の祝日と町の日（確定）", officer.Words, StringComparison.Ordinal);
        Assert.Contains("2030年11月24日（日）</th><td data-label=\"組込みの表\">平日など</td><td data-label=\"内閣府の一覧\">臨時の休日", officer.Words, StringComparison.Ordinal);
        Assert.Contains("2030年1月14日（月）</th><td data-label=\"組込みの表\">成人の日</td><td data-label=\"内閣府の一覧\">祝日ではない", officer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NobodyElse_ChangesIt()
    {
        using var chief = await server.Browser().AsAsync("zaimu-kacho");
        Assert.Equal(HttpStatusCode.OK, await chief.GetAsync(Address));
        Assert.DoesNotContain("町の日を加える", chief.Words, StringComparison.Ordinal);
        var fields = new Dictionary<string, string> { ["__RequestVerificationToken"] = chief.Fields("/sign-out")["__RequestVerificationToken"], ["form"] = "own-day", ["change"] = "set", ["day"] = "2029-06-01", ["name"] = "休み" };
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await chief.PostAsync(Address, fields));
        await chief.GetAsync(Address + "?year=2029");
        Assert.DoesNotContain("6月1日", chief.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAdministrator_SeesWhichYearsAreNotOfficial()
    {
        using var administrator = await server.Browser().AsAsync("admin");
        Assert.Equal(HttpStatusCode.OK, await administrator.GetAsync("/admin"));
        Assert.Contains("<h2>暦</h2>", administrator.Words, StringComparison.Ordinal);
        Assert.Contains("href=\"/town/calendar\"", administrator.Page, StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> SendAsync(Browser officer, string file)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(officer.Fields("/sign-out")["__RequestVerificationToken"]), "__RequestVerificationToken" },
            { new StringContent("holiday-file"), "form" },
            { new StringContent("import"), "change" },
            { new ByteArrayContent(Encoding.GetEncoding("shift_jis").GetBytes(file)), "file", "syukujitsu.csv" },
        };
        return await officer.PostAsync(Address, form);
    }
}
