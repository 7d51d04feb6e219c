using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;
using ReformFlow.Grains.Ports;
using ReformFlow.Web.Pages.Published.Folder;

namespace ReformFlow.Tests.Web.Published;

/// <summary>The folder is the state of one moment, whatever is published while it is written.</summary>
public class PublicMomentTests(WorkedServer server) : IClassFixture<WorkedServer>
{
    private const string Plan = "gyokaku-r1";

    [Fact]
    public async Task WhatIsPublishedWhileTheFolderIsWritten_IsNotHalfInIt()
    {
        using var data = new TemporaryFolder();
        var archive = new PublishingArchive([await FrozenAsync("item-1", 1), await FrozenAsync("item-5", 1)], await FrozenAsync("item-5", 2));
        var folder = new PublicFolder(archive, archive, new HostingEnvironment { EnvironmentName = "Production" }, NullLoggerFactory.Instance, []);

        Assert.NotNull(await folder.WriteAsync(new("ninomiya"), new(Plan), data.File("before")));
        Assert.Equal(["v1.json"], VersionsOfItem5(data.File("before")));
        Assert.NotNull(await folder.WriteAsync(new("ninomiya"), new(Plan), data.File("after")));
        Assert.Equal(["v1.json", "v2.json"], VersionsOfItem5(data.File("after")));
        foreach (var (name, isNew) in new[] { ("before", false), ("after", true) })
            foreach (var page in new[] { "index.html", "ninomiya/gyokaku-r1/item-5/index.html", "ninomiya/index-of-items.html" })
            {
                var text = await File.ReadAllTextAsync(Path.Combine(data.File(name), page));
                Assert.False(!isNew && (text.Contains("2022/v2", StringComparison.Ordinal) || text.Contains("第2版", StringComparison.Ordinal)), $"{name}/{page} tells of the new version");
            }
    }

    private static IEnumerable<string> VersionsOfItem5(string folder) =>
        Directory.GetFiles(Path.Combine(folder, "ninomiya", Plan, "item-5", "2022"), "*.json").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    private async Task<FrozenSheet> FrozenAsync(string item, int version)
    {
        var text = await server.Client.GetStringAsync($"/ninomiya/{Plan}/{item}/2022/v{version}.json");
        return new(new(new("ninomiya"), new(item), new FiscalYear(2022)), new(Plan), version, text, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
    }

    /// <summary>After its first answer one more version is public.</summary>
    private sealed class PublishingArchive(Values<FrozenSheet> before, FrozenSheet published) : ISheetArchive, IPublicPlans
    {
        private bool _isPublished;

        public Task<Values<FrozenSheet>> OfPlanAsync(MunicipalityId municipality, PlanId plan, FiscalYear? year, CancellationToken cancellation) => Task.FromResult(Answer());

        public Task<Values<FrozenSheet>> ValidAsync(MunicipalityId municipality, PlanId plan, CancellationToken cancellation) => Task.FromResult(Valid(Answer()));

        public Task<Values<FrozenSheet>> ValidAsync(MunicipalityId municipality, ItemId item, CancellationToken cancellation) => Task.FromResult(Valid(Of(item)));

        public Task<Values<FrozenSheet>> OfItemAsync(MunicipalityId municipality, ItemId item, FiscalYear? year, CancellationToken cancellation) => Task.FromResult(Of(item));

        public Task<Values<FrozenVersionName>> NamesAsync(MunicipalityId municipality, PlanId plan, FiscalYear year, CancellationToken cancellation) =>
            Task.FromResult(Answer().Select(each => new FrozenVersionName(each.Sheet, each.Version, each.Hash)).ToValues());

        public Task<FrozenSheet?> FindAsync(SheetId sheet, int version, CancellationToken cancellation) => Task.FromResult(Answer().FirstOrDefault(each => each.Sheet == sheet && each.Version == version));

        public Task<Values<FrozenSheet>> AllAsync(CancellationToken cancellation) => Task.FromResult<Values<FrozenSheet>>([Answer()[^1]]);

        private Values<FrozenSheet> Answer()
        {
            var answer = _isPublished ? before.Append(published).ToValues() : before;
            _isPublished = true;
            return answer;
        }

        private Values<FrozenSheet> Of(ItemId item) => Answer().Where(each => each.Sheet.Item == item).ToValues();

        private static Values<FrozenSheet> Valid(Values<FrozenSheet> all) => all.GroupBy(each => each.Sheet).Select(same => same.MaxBy(each => each.Version)!).ToValues();
    }
}
