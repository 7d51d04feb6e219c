using System.Diagnostics;

namespace ReformFlow.Tests.Web.Published;

/// <summary>Every public page before a second judge, html-validate, which knows the standard's content models.</summary>
public sealed class HtmlValidateTests(WorkedServer server) : IClassFixture<WorkedServer>, IDisposable
{
    private static readonly string Tool = Path.Combine(Repository.Root, "tests", "Html");

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task EveryPageThatResidentsReach_IsValid()
    {
        var walk = await new PublicWalk(server.Client).FromAsync("/ninomiya");
        List<string> addresses = [.. walk.Reached.Keys.Where(IsPublic), "/ninomiya/search?q=研修", "/ninomiya/search?q=どこにもない言葉", "/ninomiya/gyokaku-r1/item-5/2022/v1"];
        var pages = new Dictionary<string, string>();
        foreach (var address in addresses.Distinct())
        {
            using var answer = await server.Client.GetAsync(new Uri(address, UriKind.Relative));
            if (answer.Content.Headers.ContentType?.MediaType is "text/html") pages[$"{pages.Count}.html"] = $"{address}\n{await answer.Content.ReadAsStringAsync()}";
        }
        foreach (var (file, page) in pages) await File.WriteAllTextAsync(_folder.File(file), page[(page.IndexOf('\n', StringComparison.Ordinal) + 1)..]);

        var (code, said) = await JudgeAsync([.. pages.Keys.Select(_folder.File)]);

        Assert.InRange(pages.Count, 10, 1000);
        Assert.True(code == 0, $"{said}\n{string.Join('\n', pages.Select(each => $"{each.Key} is {each.Value.Split('\n')[0]}"))}");
    }

    [Fact]
    public async Task TheJudge_SeesASecondIdAndAHeadingLeftOut()
    {
        var page = _folder.File("bad.html");
        await File.WriteAllTextAsync(page, """<!DOCTYPE html><html lang="ja"><head><title>t</title></head><body><h1>a</h1><h3 id="x">b</h3><p id="x">c</p></body></html>""");

        var (code, said) = await JudgeAsync(page);

        Assert.NotEqual(0, code);
        Assert.Contains("no-dup-id", said, StringComparison.Ordinal);
        Assert.Contains("heading-level", said, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    // Officers' pages need a sign-in; the way to it is on every page.
    private static bool IsPublic(string address) => address is "/" || address.StartsWith("/ninomiya", StringComparison.Ordinal) || address.StartsWith("/open-data", StringComparison.Ordinal);

    private static async Task<(int Code, string Said)> JudgeAsync(params string[] files)
    {
        var program = Path.Combine(Tool, "node_modules", "html-validate", "bin", "html-validate.mjs");
        Assert.True(File.Exists(program), "html-validate is not there: tests/run installs it, or run `npm ci` in tests/Html.");
        using var process = Process.Start(new ProcessStartInfo("node", [program, "--config", Path.Combine(Tool, ".htmlvalidate.mjs"), "--formatter", "text", .. files])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Join('\n', said));
    }
}
