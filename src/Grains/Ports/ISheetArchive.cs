using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Grains.Ports;

/// <summary>
/// What is public, read from the table of frozen versions alone: drafts are out of its reach. Nothing here reads more than a
/// plan or an item, oldest year first.
/// </summary>
public interface ISheetArchive
{
    /// <summary>The valid version of each sheet of a plan: the newest one of each item and year.</summary>
    Task<Values<FrozenSheet>> ValidAsync(MunicipalityId municipality, PlanId plan, CancellationToken cancellation = default);

    /// <summary>The valid version of each year of an item, whichever plan it belonged to.</summary>
    Task<Values<FrozenSheet>> ValidAsync(MunicipalityId municipality, ItemId item, CancellationToken cancellation = default);

    /// <summary>Every public version of a plan, or of one year of it.</summary>
    Task<Values<FrozenSheet>> OfPlanAsync(MunicipalityId municipality, PlanId plan, FiscalYear? year = null, CancellationToken cancellation = default);

    /// <summary>Every public version of one item, or of one year of it.</summary>
    Task<Values<FrozenSheet>> OfItemAsync(MunicipalityId municipality, ItemId item, FiscalYear? year = null, CancellationToken cancellation = default);

    /// <summary>Which versions of a plan's year are public, without their texts.</summary>
    Task<Values<FrozenVersionName>> NamesAsync(MunicipalityId municipality, PlanId plan, FiscalYear year, CancellationToken cancellation = default);

    /// <summary>One public version; null when there is none.</summary>
    Task<FrozenSheet?> FindAsync(SheetId sheet, int version, CancellationToken cancellation = default);
}

/// <summary>One frozen version of a sheet.</summary>
/// <param name="Sheet">Which sheet.</param>
/// <param name="Plan">The plan it belongs to.</param>
/// <param name="Version">第n版, 1 or more.</param>
/// <param name="Document">The exact text that is hashed: a <see cref="Items.PublishedSheet"/> as JSON.</param>
/// <param name="Hash">Lower-case hexadecimal SHA-256 of its UTF-8 bytes.</param>
public sealed record FrozenSheet(SheetId Sheet, PlanId Plan, int Version, string Document, string Hash);

/// <summary>A frozen version without its text.</summary>
/// <param name="Sheet">Which sheet.</param>
/// <param name="Version">第n版, 1 or more.</param>
/// <param name="Hash">Lower-case hexadecimal SHA-256 of the text.</param>
public sealed record FrozenVersionName(SheetId Sheet, int Version, string Hash);
