using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace ReformFlow.Tests.Web.SignIn;

/// <summary>A town's own installation begins with a token that only its log shows.</summary>
public partial class SetupTests
{
    [Fact]
    public async Task TheTokenOfTheLog_SetsUpOnceAndAllOrNothing()
    {
        var server = new RunningServer { Environment = "Production" };
        try
        {
            await server.InitializeAsync();
            var token = Token().Match(server.Log.ToString()).Groups["token"].Value;
            using var browser = server.Browser();
            Assert.Equal(HttpStatusCode.OK, await browser.GetAsync("/setup"));

            Assert.Equal(HttpStatusCode.UnprocessableEntity, await SendAsync(browser, new string('0', 32), PostsOf("chocho")));
            Assert.Contains("サーバーの記録にあるものと違います", browser.Words, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, await SendAsync(browser, token, PostsOf("no-such-post")));
            Assert.Contains("職の名簿：3行目", browser.Words, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.SeeOther, await SendAsync(browser, token, PostsOf("chocho")));

            Assert.Equal(HttpStatusCode.NotFound, await browser.GetAsync("/setup"));
            await browser.AsAsync("kanri", "a-long-password");
            Assert.Equal(HttpStatusCode.SeeOther, browser.Answer.StatusCode);
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    private static string PostsOf(string higher) =>
        $"post\trole\ttitle\tsection\thigher\tvalid-from\tperson\tname\tdeputy\nchocho\texecutive\t町長\t-\t-\t2019-04-01\tchocho\t町長\t-\nzaimu-kacho\tsection-chief\t財務課長\tzaimu\t{higher}\t2019-04-01\tzaimu-kacho\t財務課長\t-\n";

    private static Task<HttpStatusCode> SendAsync(Browser browser, string token, string posts)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = browser.Fields("/setup")["__RequestVerificationToken"],
            ["token"] = token,
            ["municipality"] = "oiso",
            ["townName"] = "大磯町",
            ["code"] = "143413",
            ["account"] = "kanri",
            ["password"] = "a-long-password",
        }) form.Add(new StringContent(value), name);
        form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes("id\tname\tdivision\tvalid-from\tvalid-to\tsuccessor\nzaimu\t財務課\t-\t2019-04-01\t-\t-\n")), "sections", "sections.txt");
        form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(posts)), "posts", "posts.txt");
        return browser.PostAsync("/setup", form);
    }

    [GeneratedRegex("(?<![0-9a-f])(?<token>[0-9a-f]{32})(?![0-9a-f])")]
    private static partial Regex Token();
}
