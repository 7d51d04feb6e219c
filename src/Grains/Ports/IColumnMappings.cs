using ReformFlow.Domain;

namespace ReformFlow.Grains.Ports;

/// <summary>How a town's tables of other kinds are read, remembered under names that planning gives.</summary>
public interface IColumnMappings
{
    /// <summary>How many a town may keep.</summary>
    const int Most = 100;

    /// <summary>How long a name may be.</summary>
    const int LongestName = 60;

    /// <summary>All of a town, sorted by name.</summary>
    Task<IReadOnlyList<KeptMapping>> OfAsync(MunicipalityId municipality, CancellationToken cancellation = default);

    /// <summary>Keeps one; one of the same name is replaced. False where the town has <see cref="Most"/> already.</summary>
    Task<bool> KeepAsync(MunicipalityId municipality, KeptMapping mapping, CancellationToken cancellation = default);

    /// <summary>Gives one another name. False where there is none, or one of the new name.</summary>
    Task<bool> RenameAsync(MunicipalityId municipality, string name, string other, CancellationToken cancellation = default);

    /// <summary>Removes one; nothing happens where there is none.</summary>
    Task RemoveAsync(MunicipalityId municipality, string name, CancellationToken cancellation = default);
}

/// <summary>A mapping with its name.</summary>
/// <param name="Name">What planning calls it, unique in the town.</param>
/// <param name="Document">The mapping as JSON.</param>
/// <param name="By">Who kept it last.</param>
/// <param name="At">When.</param>
public sealed record KeptMapping(string Name, string Document, PersonId By, DateTimeOffset At);
