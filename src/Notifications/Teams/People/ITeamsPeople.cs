using ReformFlow.Domain;

namespace ReformFlow.Notifications.Teams.People;

/// <summary>What is known of a person in Teams.</summary>
/// <param name="Municipality">The municipality.</param>
/// <param name="Person">The person.</param>
/// <param name="EntraOid">The object id that it is known of; with another one nothing is known.</param>
/// <param name="HasApp">Whether the app was there.</param>
/// <param name="CheckedAt">When that was seen.</param>
/// <param name="InstallTriedAt">When it was last tried to install the app; null when it never was.</param>
public sealed record TeamsPerson(MunicipalityId Municipality, PersonId Person, string EntraOid, bool HasApp, DateTimeOffset CheckedAt, DateTimeOffset? InstallTriedAt);

/// <summary>The table of what is known of people in Teams. A missing row means that nothing is.</summary>
public interface ITeamsPeople
{
    /// <summary>What is known; null for nothing.</summary>
    Task<TeamsPerson?> FindAsync(MunicipalityId municipality, PersonId person, CancellationToken cancellation = default);

    /// <summary>Stores what was seen in the place of what was known.</summary>
    Task SaveAsync(TeamsPerson person, CancellationToken cancellation = default);
}
