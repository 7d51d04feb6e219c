using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using ReformFlow.Domain.Approval;
using ReformFlow.Grains.Ports;
using ReformFlow.Tests.Cluster;
using ReformFlow.Web.Pages.Published.Folder;

namespace ReformFlow.Tests.Web.Published;

/// <summary>A published version keeps its bytes and its hash, whatever happens to the sheet and the program afterwards.</summary>
public class FrozenVersionTests(FrozenVersionTests.CorrectedTwice server) : IClassFixture<FrozenVersionTests.CorrectedTwice>
{
    private const string Item = "/ninomiya/gyokaku-r1/item-5";

    [Fact]
    public async Task AfterMoreCorrectionsAndARebuild_EveryVersionHasItsBytes()
    {
        Assert.Equal([1, 2, 3], server.Frozen.Select(each => each.Version));
        foreach (var verb in new[] { "rebuild", "verify" })
        {
            var (code, output, error) = await TheProgram.RunAsync(verb, $"--ReformFlow:Database:Path={server.Server.Database}");
            Assert.True(code == 0, output + error);
        }
        var overview = await server.Client.GetStringAsync(Item);
        foreach (var frozen in server.Frozen)
        {
            var bytes = await server.Client.GetByteArrayAsync($"{Item}/2022/v{frozen.Version}.json");
            Assert.Equal(frozen.Document, Encoding.UTF8.GetString(bytes));
            Assert.Equal(frozen.Hash, Convert.ToHexStringLower(SHA256.HashData(bytes)));
            Assert.Contains(frozen.Hash, overview, StringComparison.Ordinal);
            Assert.Contains(frozen.Hash, await server.Client.GetStringAsync($"{Item}/2022/v{frozen.Version}"), StringComparison.Ordinal);
        }
    }

    /// <summary>The texts were written by the program of November 2026. They are never to be made anew: whoever must change them breaks what is public.</summary>
    [Theory]
    [InlineData(1, "b3e3d888396086773276286767f04a5a835e78f9401d63577478c076c26c946f", "計画どおり進めた。")]
    [InlineData(2, "8e21a059734af1667a97b5ba868bde72dc273666213c90bc84bc94b71c618212", "研修の回数に誤り")]
    public async Task AVersionThatAnOlderProgramPublished_IsShownAndKeepsItsHash(int version, string hash, string words)
    {
        var bytes = await File.ReadAllBytesAsync(Path.Combine(Repository.Root, "tests", "Web", "Published", "Kept", $"item-5-2022-v{version}.json"));
        Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(bytes)));

        using var data = new TemporaryFolder();
        var archive = new PublishingArchive([new FrozenSheet(new(new("ninomiya"), new("item-5"), WorkedServer.Year), new("gyokaku-r1"), version, Encoding.UTF8.GetString(bytes), hash)]);
        await new PublicFolder(archive, archive, new HostingEnvironment { EnvironmentName = "Production" }, NullLoggerFactory.Instance, []).WriteAsync(new("ninomiya"), new("gyokaku-r1"), data.File("site"));
        var page = await File.ReadAllTextAsync(Path.Combine(data.File("site"), Item[1..], "2022", $"v{version}", "index.html"));
        Assert.Contains(words, System.Net.WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains(hash, page, StringComparison.Ordinal);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(Path.Combine(data.File("site"), Item[1..], "2022", $"v{version}.json")));
    }

    /// <summary>The worked database with one more correction, and each version as it was when it became public.</summary>
    public sealed class CorrectedTwice : WorkedServer
    {
        internal List<FrozenSheet> Frozen { get; } = [];

        private protected override async Task WorkAsync(RunningTown town)
        {
            Frozen.AddRange(await town.Part<ISheetArchive>().OfItemAsync(RunningTown.Municipality, new("item-5")));
            await town.Does("item-5", Year, "kikaku-tanto", Verb.Correct, act => act with { Words = "もう一度の訂正" });
            var sheet = (await town.Item("item-5").Read(Year))!;
            await town.DoneByAnyone("item-5", Year, Verb.Save, act => act with { Content = Corrected(sheet) with { Narrative = Domain.Paragraphs.Of("・研修をさらに増やした。") } });
            await Republished(town, "item-5");
            Frozen.Add((await town.Part<ISheetArchive>().FindAsync(new(RunningTown.Municipality, new("item-5"), Year), 3))!);
        }
    }
}
