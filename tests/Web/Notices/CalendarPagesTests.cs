using System.Net;
using System.Text.RegularExpressions;

namespace ReformFlow.Tests.Web.Notices;

/// <summary>Officers have their days in their calendar programs, by an address of their own.</summary>
public partial class CalendarPagesTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Own = "/inbox/preferences", Renew = "/inbox/calendar/renew", Remove = "/inbox/calendar/remove";

    [Fact]
    public async Task AnAddress_IsShownOnce_ShowsOnlyOnesOwnDays_AndEndsWhenItIsRenewed()
    {
        using var officer = await server.Browser().AsAsync("zaimu-tanto");
        await officer.GetAsync(Own);
        Assert.Equal(HttpStatusCode.OK, await officer.SendAsync(Renew));
        var address = Address().Match(officer.Words).Value;
        Assert.StartsWith(server.Client.BaseAddress!.ToString(), address, StringComparison.Ordinal);
        await officer.GetAsync(Own);
        Assert.DoesNotMatch(Address(), officer.Words);

        using (var answer = await server.Client.GetAsync(new Uri(address)))
        {
            Assert.Equal((HttpStatusCode.OK, "text/calendar"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
            Assert.True(answer.Headers.CacheControl!.NoStore);
            var days = (await answer.Content.ReadAsStringAsync()).Replace("\r\n ", "", StringComparison.Ordinal);
            Assert.StartsWith("BEGIN:VCALENDAR", days, StringComparison.Ordinal);
            Assert.Contains("SUMMARY:提出期限：7 ", days, StringComparison.Ordinal);
            // Item 4 is another section's; what sheets say stands nowhere.
            Assert.DoesNotContain("SUMMARY:提出期限：4 ", days, StringComparison.Ordinal);
            Assert.DoesNotContain("DESCRIPTION", days, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.OK, await officer.SendAsync(Renew));
        var second = Address().Match(officer.Words).Value;
        Assert.NotEqual(address, second);
        Assert.Equal(HttpStatusCode.NotFound, (await server.Client.GetAsync(new Uri(address))).StatusCode);
        await officer.GetAsync(Own);
        Assert.Equal(HttpStatusCode.SeeOther, await officer.SendAsync(Remove));
        Assert.Equal(HttpStatusCode.NotFound, (await server.Client.GetAsync(new Uri(second))).StatusCode);
    }

    [Theory]
    [InlineData("/inbox/calendar/nobody.ics")]
    [InlineData("/inbox/calendar/nobody")]
    public async Task AnAddressThatIsNobodys_IsLikeOneThatNeverWas(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await server.Client.GetAsync(new Uri(address, UriKind.Relative))).StatusCode);

    [GeneratedRegex(@"http://[^<\s]+/inbox/calendar/[A-Za-z0-9_-]{43}\.ics")]
    private static partial Regex Address();
}
