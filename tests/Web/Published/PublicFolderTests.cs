using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ReformFlow.Web.Pages.OpenData;

namespace ReformFlow.Tests.Web.Published;

/// <summary>The public pages as a folder for the town's own web server.</summary>
public class PublicFolderTests(WorkedServer server) : IClassFixture<WorkedServer>
{
    private static readonly string[] Pointing = ["href", "src", "action", "srcset", "data", "poster"];

    [Fact]
    public async Task EveryLinkOfTheFolder_IsRelativeAndHasItsFile()
    {
        using var data = new TemporaryFolder();
        var folder = await WrittenAsync(data);
        var reached = new HashSet<string>();
        var pages = new Queue<string>([Path.Combine(folder, "index.html")]);
        while (pages.TryDequeue(out var page))
        {
            if (!reached.Add(page) || Path.GetExtension(page) is not ".html") continue;
            var html = await File.ReadAllTextAsync(page);
            SoundHtml.Check(html, page);
            var document = new HtmlParser().ParseDocument(html);
            Assert.Empty(document.Scripts);
            Assert.Empty(document.Forms);
            // The words of the licence are the one thing that is somewhere else.
            foreach (var link in document.All.SelectMany(Links).Where(link => !link.StartsWith('#') && link != OpenLicence.Address))
            {
                Assert.False(link.StartsWith('/') || Uri.TryCreate(link, UriKind.Absolute, out _), $"{page} links to {link}");
                var target = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, link.Split('#')[0]));
                Assert.True(File.Exists(target), $"{page} links to {link}, which is not there");
                pages.Enqueue(target);
            }
        }
        // Nothing lies there that no link leads to.
        Assert.Equal(Files(folder).Order(StringComparer.Ordinal), reached.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task NothingInternal_IsInAnyByteOfTheFolder()
    {
        using var data = new TemporaryFolder();
        foreach (var file in Files(await WrittenAsync(data)))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            var escaped = string.Concat(WorkedServer.Internal.Select(letter => $"\\u{(int)letter:x4}"));
            var named = string.Concat(WorkedServer.Internal.Select(letter => $"&#x{(int)letter:X};"));
            foreach (var mark in new[] { WorkedServer.Internal, escaped, escaped.ToUpperInvariant().Replace("\\U", "\\u", StringComparison.Ordinal), named, "広域連携", "サインイン", "kikaku-tanto" })
                Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(mark)) < 0, $"{file} has {mark}");
        }
    }

    [Fact]
    public async Task ThePagesOfTheFolder_SayTheSameAsTheServers()
    {
        using var data = new TemporaryFolder();
        var folder = await WrittenAsync(data);
        foreach (var (file, address) in new[] { ("item-5/index.html", "item-5"), ("item-5/2022/v2/index.html", "item-5/2022/v2") })
        {
            var written = new HtmlParser().ParseDocument(await File.ReadAllTextAsync(Path.Combine(folder, "ninomiya", "gyokaku-r1", file)));
            var served = new HtmlParser().ParseDocument(await server.Client.GetStringAsync($"/ninomiya/gyokaku-r1/{address}"));
            Assert.Equal(served.QuerySelector("main")!.TextContent, written.QuerySelector("main")!.TextContent);
        }
        Assert.Equal(await server.Client.GetByteArrayAsync("/ninomiya/gyokaku-r1/item-5/2022/v1.json"), await File.ReadAllBytesAsync(Path.Combine(folder, "ninomiya", "gyokaku-r1", "item-5", "2022", "v1.json")));
    }

    [Fact]
    public async Task AFolderThatHasSomething_IsLeftAsItIs()
    {
        using var data = new TemporaryFolder();
        var folder = await WrittenAsync(data);
        var before = File.GetLastWriteTimeUtc(Path.Combine(folder, "index.html"));
        var (code, _, error) = await ExportAsync("gyokaku-r1", folder);
        Assert.Equal(1, code);
        Assert.Contains("空ではありません", error, StringComparison.Ordinal);
        Assert.Equal(before, File.GetLastWriteTimeUtc(Path.Combine(folder, "index.html")));
    }

    [Fact]
    public async Task APlanWithoutAnythingPublic_IsRefused()
    {
        using var data = new TemporaryFolder();
        var (code, _, error) = await ExportAsync("other", data.File("site"));
        Assert.Equal(1, code);
        Assert.Contains("公表された調書はありません", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(data.File("site")));
    }

    private async Task<string> WrittenAsync(TemporaryFolder data)
    {
        var folder = data.File("site");
        var (code, output, error) = await ExportAsync("gyokaku-r1", folder);
        Assert.True(code == 0, output + error);
        return folder;
    }

    private Task<(int ExitCode, string Output, string Error)> ExportAsync(string plan, string folder) =>
        TheProgram.RunAsync("export", "--plan", plan, "--format", "html", "--out", folder, $"--ReformFlow:Database:Path={server.Server.Database}");

    private static IEnumerable<string> Links(IElement element) => Pointing.Select(element.GetAttribute).OfType<string>();

    private static string[] Files(string folder) => Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
}
