using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ReformFlow.Documents.Posts;
using ReformFlow.Documents.Sections;
using ReformFlow.Domain.Organisation;
using ReformFlow.Grains.Contracts;
using ReformFlow.Tests.Cluster;

namespace ReformFlow.Tests.Web.SignIn;

/// <summary>A town's own installation begins with a token that only its log shows.</summary>
public partial class SetupTests
{
    private const string Sections = "id\tname\tdivision\tvalid-from\tvalid-to\tsuccessor\nzaimu\t財務課\t-\t2019-04-01\t-\t-\n";

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
            Assert.Equal(HttpStatusCode.UnprocessableEntity, await SendAsync(browser, token, PostsOf("chocho"), "rules"));
            Assert.Contains("「rules」は画面のアドレスに使われています", browser.Words, StringComparison.Ordinal);
            await server.RestartAsync();
            Assert.Contains(token, server.Log.ToString(), StringComparison.Ordinal);
            using var after = server.Browser();
            await after.GetAsync("/setup");
            Assert.Equal(HttpStatusCode.SeeOther, await SendAsync(after, token, PostsOf("chocho")));

            Assert.Equal(HttpStatusCode.NotFound, await after.GetAsync("/setup"));
            await after.AsAsync("kanri", "a-long-password");
            Assert.Equal(HttpStatusCode.SeeOther, after.Answer.StatusCode);
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    [Fact]
    public async Task AnInterruptedSetUp_GoesOnWithTheSameTownAndNoOther()
    {
        var server = new RunningServer { Environment = "Production" };
        try
        {
            // As if the process had ended between the registration and the account.
            await using (var town = await RunningTown.StartAsync(new() { ["ReformFlow:Database:Path"] = server.Database }))
                await town.Grains.GetGrain<ITownGrain>(GrainKeys.Town(new("oiso"))).Change(new TownChange.Register(Oiso()), new("interrupted"), new(null, "kanri"));
            await server.InitializeAsync();
            var token = Token().Match(server.Log.ToString()).Groups["token"].Value;
            using var browser = server.Browser();
            await browser.GetAsync("/setup");

            Assert.Equal(HttpStatusCode.UnprocessableEntity, await SendAsync(browser, token, PostsOf("chocho"), "ninomiya"));
            Assert.Contains("「oiso」の初期設定が途中です", browser.Words, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, await SendAsync(browser, token, PostsOf("-")));
            Assert.Contains("上書きはしません", browser.Words, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.SeeOther, await SendAsync(browser, token, PostsOf("chocho")));

            await browser.AsAsync("kanri", "a-long-password");
            Assert.Equal(HttpStatusCode.SeeOther, browser.Answer.StatusCode);
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    private static Town Oiso()
    {
        var sections = Assert.IsType<SectionReading.Read>(SectionFile.Read(Encoding.UTF8.GetBytes(Sections))).Master;
        var posts = Assert.IsType<PostReading.Read>(PostFile.Read(Encoding.UTF8.GetBytes(PostsOf("chocho")), sections));
        return new(new(new("oiso"), "大磯町", [new("143413", new(2019, 4, 1))]), sections, posts.People, posts.Posts, [], RoutePattern.ChiefsOnly, []);
    }

    private static string PostsOf(string higher) =>
        $"post\trole\ttitle\tsection\thigher\tvalid-from\tperson\tname\tdeputy\nchocho\texecutive\t町長\t-\t-\t2019-04-01\tchocho\t町長\t-\nzaimu-kacho\tsection-chief\t財務課長\tzaimu\t{higher}\t2019-04-01\tzaimu-kacho\t財務課長\t-\n";

    private static Task<HttpStatusCode> SendAsync(Browser browser, string token, string posts, string municipality = "oiso")
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = browser.Fields("/setup")["__RequestVerificationToken"],
            ["token"] = token,
            ["municipality"] = municipality,
            ["townName"] = "大磯町",
            ["code"] = "143413",
            ["account"] = "kanri",
            ["password"] = "a-long-password",
        }) form.Add(new StringContent(value), name);
        form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(Sections)), "sections", "sections.txt");
        form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(posts)), "posts", "posts.txt");
        return browser.PostAsync("/setup", form);
    }

    [GeneratedRegex("(?<![0-9a-f])(?<token>[0-9a-f]{32})(?![0-9a-f])")]
    private static partial Regex Token();
}
