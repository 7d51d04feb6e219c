using System.Data.Common;
using Dapper;
using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Lists;

/// <summary>The table of files that wait for their commit.</summary>
internal sealed class ImportFiles(IDatabase database, TimeProvider clock) : IImportFiles
{
    private const string Mine = "id = @id AND municipality = @municipality AND person = @person";
    private static readonly TimeSpan Lives = TimeSpan.FromDays(1);

    public async Task<string> KeepAsync(MunicipalityId municipality, PersonId person, ImportChoice choice, string? id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(choice);
        var now = clock.GetUtcNow();
        id ??= Guid.NewGuid().ToString("N");
        await database.WriteAsync((connection, transaction) => KeepAsync(connection, transaction, new(id, municipality.Value, person.Value), choice, now), cancellation);
        return id;
    }

    public async Task<ImportChoice?> FindAsync(MunicipalityId municipality, PersonId person, string id, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        var rows = (await connection.QueryAsync<Row>($"SELECT plan AS Plan, settings AS Settings, name AS Name, bytes AS Bytes, mapping AS Mapping FROM import_file WHERE {Mine} AND created_at >= @since ORDER BY number",
            new { id, municipality = municipality.Value, person = person.Value, since = Moments.Iso(clock.GetUtcNow() - Lives) })).ToList();
        return rows.Count == 0 ? null : new(new(rows[0].Plan), rows[0].Settings, [.. rows.Select(row => (row.Name, row.Bytes))]) { Mapping = rows[0].Mapping };
    }

    public Task DescribeAsync(MunicipalityId municipality, PersonId person, string id, string mapping, CancellationToken cancellation) => database.WriteAsync((connection, transaction) =>
        connection.ExecuteAsync($"UPDATE import_file SET mapping = @mapping WHERE {Mine}", new { id, municipality = municipality.Value, person = person.Value, mapping }, transaction), cancellation);

    public Task DropAsync(MunicipalityId municipality, PersonId person, string id, CancellationToken cancellation) => database.WriteAsync((connection, transaction) =>
        connection.ExecuteAsync($"DELETE FROM import_file WHERE {Mine}", new { id, municipality = municipality.Value, person = person.Value }, transaction), cancellation);

    public Task DropOldAsync(CancellationToken cancellation) => database.WriteAsync((connection, transaction) =>
        connection.ExecuteAsync("DELETE FROM import_file WHERE created_at < @before", new { before = Moments.Iso(clock.GetUtcNow() - Lives) }, transaction), cancellation);

    private static async Task<int> KeepAsync(DbConnection connection, DbTransaction transaction, Owner owner, ImportChoice choice, DateTimeOffset now)
    {
        await connection.ExecuteAsync("DELETE FROM import_file WHERE id = @Id AND municipality = @Municipality AND person = @Person", owner, transaction);
        foreach (var (number, (name, bytes)) in choice.Files.Index())
            await connection.ExecuteAsync(
                """
                INSERT INTO import_file (id, number, municipality, person, plan, settings, name, bytes, created_at, mapping)
                VALUES (@Id, @number, @Municipality, @Person, @plan, @settings, @name, @bytes, @now, @mapping)
                """, new { owner.Id, number, owner.Municipality, owner.Person, plan = choice.Plan.Value, settings = choice.PlanName, name, bytes, now = Moments.Iso(now), mapping = choice.Mapping }, transaction);
        return choice.Files.Count;
    }

    private sealed record Owner(string Id, string Municipality, string Person);

    private sealed record Row(string Plan, string Settings, string Name, byte[] Bytes, string? Mapping);
}
