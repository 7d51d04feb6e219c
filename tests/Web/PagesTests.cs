using System.Net;

namespace ReformFlow.Tests.Web;

public class PagesTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Theory]
    [InlineData("/", "公表された計画はまだありません")]
    [InlineData("/preview/doubts", "行の値がずれている")]
    [InlineData("/rules", "審査承認")]
    public async Task APage_ShowsWhatItIsAbout(string path, string words) =>
        Assert.Contains(words, WebUtility.HtmlDecode(await server.Client.GetStringAsync(path)), StringComparison.Ordinal);

    [Theory]
    [InlineData("/preview/item-99")]
    [InlineData("/preview/ITEM-1")]
    [InlineData("/preview/%E3%81%82")]
    [InlineData("/nothing")]
    [InlineData("/ninomiya")]
    [InlineData("/ninomiya/gyokaku-r1")]
    [InlineData("/ninomiya/gyokaku-r1/item-1")]
    public async Task WhatIsNotThere_IsNotFound(string path)
    {
        using var answer = await server.Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("ページがありません", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryAnswer_ForbidsScriptsAndStylesFromElsewhere()
    {
        using var answer = await server.Client.GetAsync(new Uri("/", UriKind.Relative));
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));

        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}

/// <summary>A town's own installation does not come with another town's plan in it.</summary>
public class ProductionTests
{
    [Fact]
    public async Task AnEmptyInstallation_SaysSoAndShowsNoSample()
    {
        var server = new RunningServer { Environment = "Production" };
        try
        {
            await server.InitializeAsync();
            Assert.Contains("公表された計画はまだありません", WebUtility.HtmlDecode(await server.Client.GetStringAsync("/")), StringComparison.Ordinal);
            using var answer = await server.Client.GetAsync(new Uri("/preview/doubts", UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        finally
        {
            await server.DisposeAsync();
        }
    }
}
