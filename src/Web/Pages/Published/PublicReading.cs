using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Memory;
using ReformFlow.Domain;
using ReformFlow.Domain.Plans;
using ReformFlow.Grains.Items;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Web.Pages.Published;

/// <summary>
/// Reads what is public, through the ports of the frozen versions alone. What was read is kept by the hash of its text, so
/// it can never be out of date.
/// </summary>
internal sealed class PublicReading(ISheetArchive archive, IPublicPlans plans) : IDisposable
{
    private const int MostKept = 2_000;

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MostKept });

    /// <summary>The newest version of each plan that has something public.</summary>
    public async Task<Values<PublicSheet>> PlansAsync(CancellationToken cancellation) => (await plans.AllAsync(cancellation)).Select(Read).ToValues();

    /// <summary>A plan; null when nothing of it is public.</summary>
    public async Task<PublicPlan?> PlanAsync(MunicipalityId municipality, PlanId plan, CancellationToken cancellation) =>
        (await archive.ValidAsync(municipality, plan, cancellation)).Select(Read).ToValues() is { Count: > 0 } all ? new(all) : null;

    /// <summary>A version by its name; null when there is none.</summary>
    public async Task<PublicSheet?> VersionAsync(FrozenVersionName version, CancellationToken cancellation) =>
        await archive.FindAsync(version.Sheet, version.Version, cancellation) is { } found ? Read(found) : null;

    /// <summary>The valid version of every sheet of a municipality's plans; empty when nothing is public.</summary>
    public async Task<Values<PublicSheet>> AllAsync(MunicipalityId municipality, CancellationToken cancellation)
    {
        var all = new List<PublicSheet>();
        foreach (var plan in (await PlansAsync(cancellation)).Where(each => each.Sheet.Municipality == municipality))
            all.AddRange((await archive.ValidAsync(municipality, plan.Sheet.Plan, cancellation)).Select(Read));
        return all.ToValues();
    }

    /// <summary>An item of a plan; null when nothing of it is public.</summary>
    public async Task<PublicItem?> ItemAsync(MunicipalityId municipality, PlanId plan, ItemId item, CancellationToken cancellation) =>
        (await archive.OfItemAsync(municipality, item, null, cancellation)).Where(frozen => frozen.Plan == plan).Select(Read).ToValues() is { Count: > 0 } all ? new(all) : null;

    /// <summary>The exact text of a version; null when there is none.</summary>
    public async Task<FrozenSheet?> FrozenAsync(SheetId sheet, PlanId plan, int version, CancellationToken cancellation) =>
        await archive.FindAsync(sheet, version, cancellation) is { } found && found.Plan == plan ? found : null;

    /// <summary>Everything that is public of a plan at one moment, by a single question: what is published meanwhile is in it whole or not at all; null when nothing is.</summary>
    public async Task<PublicMoment?> MomentAsync(MunicipalityId municipality, PlanId plan, CancellationToken cancellation) =>
        (await archive.OfPlanAsync(municipality, plan, null, cancellation)).Select(frozen => (Read(frozen), frozen.Document)).ToValues() is { Count: > 0 } all ? new(all) : null;

    public void Dispose() => _kept.Dispose();

    private PublicSheet Read(FrozenSheet frozen) => _kept.GetOrCreate(frozen.Hash, entry =>
    {
        entry.Size = 1;
        return new PublicSheet(PastSheets.Read(frozen), frozen.Hash);
    })!;
}

/// <summary>Names what a public page is made of, so that a browser asks again cheaply.</summary>
internal static class PageTags
{
    // Another build may draw the same content differently.
    private static readonly string Build = typeof(PageTags).Module.ModuleVersionId.ToString("N");

    /// <summary>The tag of a page that is made of these texts.</summary>
    public static string Of(string address, IEnumerable<string> hashes) =>
        $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Build} {address} {string.Join(' ', hashes)}")))[..32]}\"";
}
