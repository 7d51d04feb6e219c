using Dapper;
using ReformFlow.Domain;
using ReformFlow.Notifications.Teams.People;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Outbox;

/// <summary>The table of what is known of people in Teams.</summary>
internal sealed class TeamsPeople(OutboxDatabase own) : ITeamsPeople
{
    private readonly IDatabase _database = own.Database;

    public async Task<TeamsPerson?> FindAsync(MunicipalityId municipality, PersonId person, CancellationToken cancellation)
    {
        await using var connection = await _database.OpenAsync(cancellation);
        return (await connection.QuerySingleOrDefaultAsync<Row>(
            "SELECT entra_oid AS EntraOid, has_app AS HasApp, checked_at AS CheckedAt, install_tried_at AS InstallTriedAt FROM teams_person WHERE municipality = @municipality AND person = @person",
            new { municipality = municipality.Value, person = person.Value }))?.Person(municipality, person);
    }

    public Task SaveAsync(TeamsPerson person, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(person);
        return _database.WriteAsync((connection, transaction) => connection.ExecuteAsync(
            """
            INSERT INTO teams_person (municipality, person, entra_oid, has_app, checked_at, install_tried_at) VALUES (@municipality, @person, @EntraOid, @HasApp, @checkedAt, @triedAt)
            ON CONFLICT (municipality, person) DO UPDATE SET entra_oid = excluded.entra_oid, has_app = excluded.has_app, checked_at = excluded.checked_at, install_tried_at = excluded.install_tried_at
            """,
            new
            {
                municipality = person.Municipality.Value, person = person.Person.Value, person.EntraOid, person.HasApp,
                checkedAt = Moments.Iso(person.CheckedAt), triedAt = Moments.Iso(person.InstallTriedAt),
            }, transaction), cancellation);
    }

    private sealed record Row
    {
        public required string EntraOid { get; init; }
        public required bool HasApp { get; init; }
        public required string CheckedAt { get; init; }
        public string? InstallTriedAt { get; init; }

        public TeamsPerson Person(MunicipalityId municipality, PersonId person) => new(municipality, person, EntraOid, HasApp, Moments.Time(CheckedAt), Moments.Maybe(InstallTriedAt));
    }
}
