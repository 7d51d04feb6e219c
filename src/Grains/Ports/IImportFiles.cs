using ReformFlow.Domain;

namespace ReformFlow.Grains.Ports;

/// <summary>
/// Files that somebody chose to import, kept between the choice and the commit, so that nothing is uploaded twice and a
/// restart in between loses nothing. Private to one person; what is a day old is gone.
/// </summary>
public interface IImportFiles
{
    /// <summary>Keeps files under a new name.</summary>
    /// <param name="municipality">Whose.</param>
    /// <param name="person">Who chose them.</param>
    /// <param name="choice">What was chosen.</param>
    /// <param name="id">The name, where the caller makes one that nobody guesses; what is kept under it is replaced. Null: a new one.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The name.</returns>
    Task<string> KeepAsync(MunicipalityId municipality, PersonId person, ImportChoice choice, string? id = null, CancellationToken cancellation = default);

    /// <summary>What the person kept under the name; null when there is nothing of his.</summary>
    Task<ImportChoice?> FindAsync(MunicipalityId municipality, PersonId person, string id, CancellationToken cancellation = default);

    /// <summary>Keeps what the person says of the columns of a table that is not ours, as far as it is said.</summary>
    Task DescribeAsync(MunicipalityId municipality, PersonId person, string id, string mapping, CancellationToken cancellation = default);

    /// <summary>Drops what is a day old, whoever kept it.</summary>
    Task DropOldAsync(CancellationToken cancellation = default);

    /// <summary>Drops it, after it was taken or given up.</summary>
    Task DropAsync(MunicipalityId municipality, PersonId person, string id, CancellationToken cancellation = default);
}

/// <summary>What somebody chose to import.</summary>
/// <param name="Plan">Into which plan.</param>
/// <param name="PlanName">The plan's name, where a new one is made and the file prints none.</param>
/// <param name="Files">The files' names and bytes, at least one.</param>
public sealed record ImportChoice(PlanId Plan, string PlanName, IReadOnlyList<(string Name, byte[] Bytes)> Files)
{
    /// <summary>What the person said of the columns of a table that is not ours, as JSON; null while nothing was said.</summary>
    public string? Mapping { get; init; }
}
