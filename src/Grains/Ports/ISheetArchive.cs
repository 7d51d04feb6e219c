using ReformFlow.Domain;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Grains.Ports;

/// <summary>What is public, read from the table of frozen versions alone: drafts are out of its reach.</summary>
public interface ISheetArchive
{
    /// <summary>Every public version of a municipality, oldest first.</summary>
    Task<Values<FrozenSheet>> AllAsync(MunicipalityId municipality, CancellationToken cancellation = default);

    /// <summary>Every public version of one item, oldest first.</summary>
    Task<Values<FrozenSheet>> OfItemAsync(MunicipalityId municipality, ItemId item, CancellationToken cancellation = default);

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
