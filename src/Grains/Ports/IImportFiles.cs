using ReformFlow.Domain;

namespace ReformFlow.Grains.Ports;

/// <summary>
/// Files that somebody chose to import, kept between the choice and the commit, so that nothing is uploaded twice and a
/// restart in between loses nothing. Private to one person; what is a day old is gone.
/// </summary>
public interface IImportFiles
{
    /// <summary>Keeps files under a new name.</summary>
    Task<string> KeepAsync(MunicipalityId municipality, PersonId person, ImportChoice choice, CancellationToken cancellation = default);

    /// <summary>What the person kept under the name; null when there is nothing of his.</summary>
    Task<ImportChoice?> FindAsync(MunicipalityId municipality, PersonId person, string id, CancellationToken cancellation = default);

    /// <summary>Drops it, after it was taken or given up.</summary>
    Task DropAsync(MunicipalityId municipality, PersonId person, string id, CancellationToken cancellation = default);
}

/// <summary>What somebody chose to import.</summary>
/// <param name="Plan">Into which plan.</param>
/// <param name="PlanName">The plan's name, where a new one is made and the file prints none.</param>
/// <param name="Files">The files' names and bytes, at least one.</param>
public sealed record ImportChoice(PlanId Plan, string PlanName, IReadOnlyList<(string Name, byte[] Bytes)> Files);
