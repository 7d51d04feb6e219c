using System.Net;

namespace ReformFlow.Tests.Web.Notices;

/// <summary>Planning says who sends the town's mails, and whom readers may ask.</summary>
public class LetterheadPagesTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Page = "/admin/notices/letterhead";

    [Fact]
    public async Task TheLetterhead_IsPlannings_IsRecorded_AndStandsInTheMails()
    {
        using var chief = await server.Browser().AsAsync("zaimu-kacho");
        Assert.Equal(HttpStatusCode.NotFound, await chief.GetAsync(Page));

        using var planner = await server.Browser().AsAsync("kikaku-tanto");
        await planner.GetAsync("/admin/notices");
        Assert.Contains($"文面</a>　<a href=\"{Page}\"", planner.Words, StringComparison.Ordinal);
        await planner.GetAsync(Page);
        Assert.Equal(HttpStatusCode.SeeOther, await planner.SendAsync(Page, new() { ["contact"] = "企画政策課 行革担当", ["extension"] = "214", ["shared"] = "kikaku@town.example.jp" }));
        await planner.GetAsync(planner.Location!);
        Assert.Contains("これから送るメールに使います", planner.Words, StringComparison.Ordinal);
        Assert.Contains("value=\"kikaku@town.example.jp\"", planner.Words, StringComparison.Ordinal);
        await planner.GetAsync("/admin/notices/texts/review.requested");
        Assert.Contains("お問合せ：企画政策課 行革担当（内線214）", planner.Words, StringComparison.Ordinal);
        await planner.GetAsync("/admin/notices");
        Assert.Contains("差出人と問い合わせ先の変更", planner.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("from", "kikaku", "「差出人アドレス」")]
    [InlineData("shared", "a@town.example.jp, b@town.example.jp", "「代表アドレス」")]
    [InlineData("from-name", "二宮町\r\nBcc: a@town.example.jp", "「差出人名」")]
    public async Task WhatCouldNotStandInAMail_IsRefusedByItsField_AndWhatWasTypedStays(string field, string typed, string said)
    {
        using var planner = await server.Browser().AsAsync("kikaku-tanto");
        await planner.GetAsync(Page);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await planner.SendAsync(Page, new() { [field] = typed, ["reply-to"] = "kept@town.example.jp" }));
        Assert.Contains(said, planner.Words, StringComparison.Ordinal);
        Assert.Contains("value=\"kept@town.example.jp\"", planner.Words, StringComparison.Ordinal);
    }
}
