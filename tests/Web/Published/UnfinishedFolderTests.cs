using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using ReformFlow.Grains.Ports;
using ReformFlow.Web.Pages.Published.Folder;

namespace ReformFlow.Tests.Web.Published;

/// <summary>What stands beside the folder under the unfinished name: our own is replaced, somebody else's is never deleted.</summary>
public class UnfinishedFolderTests
{
    [Fact]
    public async Task WhatSomebodyElseKeepsThere_IsLeftAsItIs()
    {
        using var data = new TemporaryFolder();
        var theirs = Path.Combine(Directory.CreateDirectory(data.File("site.unfinished")).FullName, "letter.txt");
        await File.WriteAllTextAsync(theirs, "mine");
        await Assert.ThrowsAsync<IOException>(() => WriteAsync(data.File("site")));
        Assert.Equal("mine", await File.ReadAllTextAsync(theirs));
        Assert.False(Directory.Exists(data.File("site")));
    }

    [Fact]
    public async Task WhatAStoppedWritingLeft_IsReplacedAndNothingOfItStays()
    {
        using var data = new TemporaryFolder();
        var left = Directory.CreateDirectory(data.File("site.unfinished")).FullName;
        await File.WriteAllTextAsync(Path.Combine(left, ".reformflow-unfinished"), "");
        await File.WriteAllTextAsync(Path.Combine(left, "half.html"), "half");
        await WriteAsync(data.File("site"));
        Assert.False(Path.Exists(left));
        Assert.True(File.Exists(Path.Combine(data.File("site"), "index.html")));
        Assert.Empty(Directory.GetFiles(data.File("site"), "half.html").Concat(Directory.GetFiles(data.File("site"), ".reformflow*")));
    }

    private static async Task WriteAsync(string folder)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "tests", "Web", "Published", "Kept", "item-5-2022-v1.json"));
        var archive = new PublishingArchive([new FrozenSheet(new(new("ninomiya"), new("item-5"), WorkedServer.Year), new("gyokaku-r1"), 1, text, new('0', 64))]);
        await new PublicFolder(archive, archive, new HostingEnvironment { EnvironmentName = "Production" }, NullLoggerFactory.Instance, []).WriteAsync(new("ninomiya"), new("gyokaku-r1"), folder);
    }
}
