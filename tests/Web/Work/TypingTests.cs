using System.Net;

namespace ReformFlow.Tests.Web.Work;

/// <summary>What is typed and not saved survives whatever happens.</summary>
public class TypingTests
{
    private const string Sheet = "/sheets/ninomiya-item-8-2022";

    [Fact]
    public async Task WhatWasTyped_SurvivesARestartAndAnEndedSession()
    {
        var server = new RunningServer();
        try
        {
            await server.InitializeAsync();
            using var browser = await server.Browser().AsAsync("zaimu-tanto");
            await browser.GetAsync($"{Sheet}/edit");
            var fields = browser.Fields($"{Sheet}/edit");
            fields["narrative"] = "書きかけの文";
            Assert.Equal(HttpStatusCode.OK, await browser.PostAsync($"{Sheet}/draft", fields));
            Assert.StartsWith("控え保存 ", browser.Words, StringComparison.Ordinal);

            await server.RestartAsync();
            using var again = await server.Browser().AsAsync("zaimu-tanto");
            await again.GetAsync($"{Sheet}/edit");
            Assert.Equal("書きかけの文", again.Fields($"{Sheet}/edit")["narrative"].Trim());
            using var colleague = await server.Browser().AsAsync("zaimu-fuku");
            await colleague.GetAsync($"{Sheet}/edit");
            Assert.DoesNotContain("書きかけの文", colleague.Words, StringComparison.Ordinal);

            // The session ends elsewhere; the form is sent nevertheless.
            var late = again.Fields($"{Sheet}/edit");
            (late["narrative"], late["then"]) = ("もっと書いた文", "save");
            using var other = await server.Browser().AsAsync("zaimu-tanto");
            await other.GetAsync("/rules");
            await other.SendAsync("/sign-out");
            Assert.Equal(HttpStatusCode.Unauthorized, await again.PostAsync($"{Sheet}/edit", late));
            await again.SendAsync("/sign-in", new() { ["name"] = "zaimu-tanto", ["password"] = "demo-reformflow" });
            Assert.Equal($"{Sheet}/edit", again.Location);
            await again.GetAsync(again.Location!);
            Assert.Equal("もっと書いた文", again.Fields($"{Sheet}/edit")["narrative"].Trim());

            // What another site sends through the same browser is not kept.
            using var elsewhere = server.Browser();
            await elsewhere.PostAsync($"{Sheet}/edit", late);
            Assert.Contains("name=\"kept\"", elsewhere.Page, StringComparison.Ordinal);
            using var foreign = new FormUrlEncodedContent(late);
            foreign.Headers.Add("Sec-Fetch-Site", "cross-site");
            Assert.Equal(HttpStatusCode.Unauthorized, await elsewhere.PostAsync($"{Sheet}/edit", foreign));
            Assert.DoesNotContain("name=\"kept\"", elsewhere.Page, StringComparison.Ordinal);

            await again.SendAsync($"{Sheet}/draft/drop");
            await again.GetAsync($"{Sheet}/edit");
            Assert.Equal("", again.Fields($"{Sheet}/edit")["narrative"].Trim());
        }
        finally
        {
            await server.DisposeAsync();
        }
    }
}
