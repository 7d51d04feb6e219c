using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using ReformFlow.Tests.Web;
using ReformFlow.Tests.Web.Published;

namespace ReformFlow.Tests.Browser;

/// <summary>The folder of public pages on a web server that knows nothing but files, and on a disk without any.</summary>
[Collection(InChromium.Name)]
public class PublicFolderTests(Chromium chromium, PublicFolderTests.WrittenFolder folder) : IClassFixture<PublicFolderTests.WrittenFolder>
{
    private const string Plan = "/ninomiya/gyokaku-r1";

    [Theory]
    [InlineData("folder-overview", "/")]
    [InlineData("folder-item", Plan + "/item-5/")]
    [InlineData("folder-version", Plan + "/item-5/2022/v2/")]
    [InlineData("folder-index", "/ninomiya/index-of-items.html")]
    [InlineData("folder-open-data", "/open-data/")]
    [InlineData("folder-dictionary", "/open-data/dictionary/")]
    public async Task APageOfTheFolder_IsLightAndStillAndFaultless(string name, string address) =>
        await Measures.CheckAsync(await chromium.NewAsync(null, hasScripts: true), new(folder.Address, address), name);

    [Theory]
    [InlineData(Plan + "/item-5/2022/v2")]
    [InlineData("/open-data")]
    [InlineData("/open-data/dictionary")]
    public async Task AnAddressOfTheServers_LeadsToTheSamePageOfTheFolder(string address)
    {
        var resident = await chromium.NewAsync(null);
        await resident.GoAsync(new Uri(folder.Address, address).ToString());
        var title = await resident.Page.TitleAsync();
        await resident.GoAsync(new Uri(folder.Server.Client.BaseAddress!, address).ToString());
        Assert.Equal(title, await resident.Page.TitleAsync());
    }

    [Fact]
    public async Task TheFolderOnADisk_NeedsNoServer()
    {
        var resident = await chromium.NewAsync(null);
        var asked = new List<string>();
        resident.Page.Request += (_, request) => asked.Add(request.Url);
        resident.Page.RequestFailed += (_, request) => asked.Add($"failed: {request.Url}");
        await resident.GoAsync(new Uri(Path.Combine(folder.Path, "index.html")).ToString());
        await resident.Page.Locator("ul.items a").First.ClickAsync();
        await resident.SeesAsync("公表した版");
        Assert.NotEmpty(asked);
        Assert.All(asked, url => Assert.StartsWith("file:///", url, StringComparison.Ordinal));
    }

    /// <summary>The folder written out of the worked database, and a server of files over it.</summary>
    public sealed class WrittenFolder : WorkedServer, IAsyncLifetime
    {
        private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("reformflow-");
        private WebApplication? _files;

        internal string Path => System.IO.Path.Combine(_data.FullName, "site");

        internal Uri Address { get; private set; } = null!;

        async Task IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            var (code, output, error) = await TheProgram.RunAsync("export", "--plan", "gyokaku-r1", "--format", "html", "--out", Path, $"--ReformFlow:Database:Path={Server.Database}");
            Assert.True(code == 0, output + error);
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            _files = builder.Build();
            _files.Urls.Add("http://127.0.0.1:0");
            _files.UseFileServer(new FileServerOptions { FileProvider = new PhysicalFileProvider(Path) });
            await _files.StartAsync();
            Address = new(_files.Urls.First());
        }

        async Task IAsyncLifetime.DisposeAsync()
        {
            if (_files is not null) await _files.DisposeAsync();
            await DisposeAsync();
            _data.Delete(recursive: true);
        }
    }
}
