using System.Net;

namespace ReformFlow.Tests.Web.Notices;

/// <summary>Planning changes what notices say.</summary>
public class TextPagesTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string All = "/admin/notices/texts", Returned = All + "/item.returned";

    [Fact]
    public async Task ADraft_IsLookedAt_Tried_Used_AndGivenUpAgain()
    {
        using var officer = await server.Browser().AsAsync("kikaku-tanto");
        await officer.GetAsync(All);
        Assert.Contains("差戻し", officer.Words, StringComparison.Ordinal);
        await officer.GetAsync(Returned);
        Assert.Equal(HttpStatusCode.SeeOther, await officer.SendAsync(Returned, new() { ["subject"] = "【差戻し】髙田町長から {{title}}" }));
        await officer.GetAsync(officer.Location!);
        Assert.Contains("「髙」はISO-2022-JPにない文字です", officer.Words, StringComparison.Ordinal);
        Assert.Contains("いま使っているのは標準の文面です", officer.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, await officer.SendAsync($"{Returned}/try"));
        await officer.GetAsync($"{Returned}/mail/0");
        Assert.Contains("髙田町長から", officer.Words, StringComparison.Ordinal);
        Assert.Contains("sandbox", string.Join(' ', officer.Answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);

        await officer.GetAsync("/inbox");
        Assert.Contains("【試し】【差戻し】髙田町長から", officer.Words, StringComparison.Ordinal);
        await officer.GetAsync(Returned);
        Assert.Equal(HttpStatusCode.SeeOther, await officer.SendAsync($"{Returned}/use"));
        await officer.GetAsync(Returned);
        Assert.Contains("いま使っているのは第2版です", officer.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, await officer.SendAsync($"{Returned}/use", holding: "name=\"version\" value=\"1\""));
        await officer.GetAsync(Returned);
        Assert.Contains("いま使っているのは標準の文面です", officer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AT40_ABrokenText_IsRefused_AndWhatWasTypedStays()
    {
        using var officer = await server.Browser().AsAsync("kikaku-tanto");
        await officer.GetAsync(All + "/item.approved");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await officer.SendAsync(All + "/item.approved", new() { ["body"] = "わたしの文 {{nobody}}" }));
        Assert.Contains("「{{nobody}}」に入れるものがありません", officer.Words, StringComparison.Ordinal);
        Assert.Contains("わたしの文", officer.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zaimu-kacho"), InlineData("admin")]
    public async Task Texts_ArePlannings(string account)
    {
        using var somebody = await server.Browser().AsAsync(account);
        Assert.Equal(HttpStatusCode.NotFound, await somebody.GetAsync(Returned));
        Assert.Equal(HttpStatusCode.NotFound, await somebody.GetAsync(All));
    }

    [Fact]
    public async Task EveryTextsPage_CanBeOpened()
    {
        using var officer = await server.Browser().AsAsync("kikaku-tanto");
        foreach (var text in ReformFlow.Notifications.Texts.TextCatalogue.Standard.Texts)
            Assert.Equal(HttpStatusCode.OK, await officer.GetAsync($"{All}/{text.Id.Replace('/', '~')}"));
        Assert.Equal(HttpStatusCode.NotFound, await officer.GetAsync($"{All}/nothing"));
    }
}
