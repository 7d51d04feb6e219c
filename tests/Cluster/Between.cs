using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Tests.Cluster;

/// <summary>Something that happens once, in the middle of somebody else's work.</summary>
internal sealed class Interruption
{
    private Func<Task>? _happens;

    /// <summary>What happens at the next look.</summary>
    public void Next(Func<Task> happens) => _happens = happens;

    /// <summary>Lets it happen; nothing when nothing waits.</summary>
    public Task ComeAsync() => Interlocked.Exchange(ref _happens, null)?.Invoke() ?? Task.CompletedTask;
}

/// <summary>Lists after whose reading something happens, so that the reader goes on with what is no longer so.</summary>
internal sealed class InterruptedLists(ISheetLists lists, Interruption after) : ISheetLists
{
    public async Task<Values<SheetLine>> OfAsync(MunicipalityId municipality, PlanId? plan, FiscalYear? year, CancellationToken cancellation)
    {
        var read = await lists.OfAsync(municipality, plan, year, cancellation);
        await after.ComeAsync();
        return read;
    }

    public Task<long> VersionAsync(MunicipalityId municipality, CancellationToken cancellation) => lists.VersionAsync(municipality, cancellation);
}

/// <summary>An archive before whose reading something happens; an item reads it while it is being opened.</summary>
internal sealed class InterruptedArchive(ISheetArchive archive, Interruption before) : ISheetArchive
{
    public async Task<Values<FrozenSheet>> ValidAsync(MunicipalityId municipality, ItemId item, CancellationToken cancellation)
    {
        await before.ComeAsync();
        return await archive.ValidAsync(municipality, item, cancellation);
    }

    public async Task<Values<FrozenSheet>> OfItemAsync(MunicipalityId municipality, ItemId item, FiscalYear? year, CancellationToken cancellation)
    {
        await before.ComeAsync();
        return await archive.OfItemAsync(municipality, item, year, cancellation);
    }

    public Task<Values<FrozenSheet>> ValidAsync(MunicipalityId municipality, PlanId plan, CancellationToken cancellation) => archive.ValidAsync(municipality, plan, cancellation);

    public Task<Values<FrozenSheet>> OfPlanAsync(MunicipalityId municipality, PlanId plan, FiscalYear? year, CancellationToken cancellation) => archive.OfPlanAsync(municipality, plan, year, cancellation);

    public Task<Values<FrozenVersionName>> NamesAsync(MunicipalityId municipality, PlanId plan, FiscalYear year, CancellationToken cancellation) => archive.NamesAsync(municipality, plan, year, cancellation);

    public Task<FrozenSheet?> FindAsync(SheetId sheet, int version, CancellationToken cancellation) => archive.FindAsync(sheet, version, cancellation);
}
