using System.Net;
using ReformFlow.Silo.Storage;
using ReformFlow.Web.Pages.Published;

namespace ReformFlow.Tests.Web.Published;

/// <summary>The residents' own address beside the officers'.</summary>
public class PublicAddressTests(TwoAddresses server) : IClassFixture<TwoAddresses>
{
    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/tasks")]
    [InlineData("/board")]
    [InlineData("/rules")]
    [InlineData("/setup")]
    [InlineData("/admin")]
    [InlineData("/hangfire")]
    [InlineData("/metrics")]
    [InlineData("/health/ready")]
    [InlineData("/api/v1/plans")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/dev/mail")]
    [InlineData("/teams/tab")]
    [InlineData("/inbox/calendar/secret.ics")]
    [InlineData("/sheets/ninomiya-item-1-2022")]
    [InlineData("/ninomiya/gyokaku-r1/item-2/2022/v1")]
    public async Task WhatIsNotForResidents_IsLikeAnAddressThatNeverWas(string address)
    {
        using var answer = await server.Residents.GetAsync(new Uri(address, UriKind.Relative));
        using var never = await server.Residents.GetAsync(new Uri("/never/there/was", UriKind.Relative));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (answer.StatusCode, never.StatusCode));
        Assert.Equal(await never.Content.ReadAsStringAsync(), await answer.Content.ReadAsStringAsync());
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/site.css")]
    public async Task PublicPages_AreThereWithoutSignInAndCookies(string address)
    {
        using var answer = await server.Residents.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        var words = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.DoesNotContain("サインイン", words, StringComparison.Ordinal);
        Assert.DoesNotContain("職員用", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASession_IsNoneOnTheResidentsAddress()
    {
        using var asked = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = new FormUrlEncodedContent([]) };
        using var answer = await server.Residents.SendAsync(asked);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task TheOfficersAddress_ShowsThePublicPagesToo() => Assert.Contains("サインイン", WebUtility.HtmlDecode(await server.Client.GetStringAsync("/")), StringComparison.Ordinal);

    [Theory]
    [InlineData("5090")]
    [InlineData("https://0.0.0.0:5090")]
    [InlineData("http://town.example:5090")]
    [InlineData("http://0.0.0.0:5090/town")]
    [InlineData("http://0.0.0.0:0")]
    public void AWrongAddress_IsRefusedAtTheStart(string url) =>
        Assert.Contains("ReformFlow:Public:Url", Assert.Throws<StartupRefusedException>(() => new PublicOptions { Url = url }.Validated()).Japanese, StringComparison.Ordinal);
}
