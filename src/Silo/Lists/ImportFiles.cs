using System.Data.Common;
using Dapper;
using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Lists;

/// <summary>The table of files that wait for their commit. Each new one drops what is a day old.</summary>
internal sealed class ImportFiles(IDatabase database, TimeProvider clock) : IImportFiles
{
    private const string Mine = "id = @id AND municipality = @municipality AND person = @person";
    private static readonly TimeSpan Lives = TimeSpan.FromDays(1);

    public async Task<string> KeepAsync(MunicipalityId municipality, PersonId person, ImportChoice choice, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(choice);
        var (id, now) = (Guid.NewGuid().ToString("N"), clock.GetUtcNow());
        await database.WriteAsync((connection, transaction) => KeepAsync(connection, transaction, new(id, municipality.Value, person.Value), choice, now), cancellation);
        return id;
    }

    public async Task<ImportChoice?> FindAsync(MunicipalityId municipality, PersonId person, string id, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        var rows = (await connection.QueryAsync<Row>($"SELECT plan AS Plan, settings AS Settings, name AS Name, bytes AS Bytes FROM import_file WHERE {Mine} AND created_at >= @since ORDER BY number",
            new { id, municipality = municipality.Value, person = person.Value, since = Moments.Iso(clock.GetUtcNow() - Lives) })).ToList();
        return rows.Count == 0 ? null : new(new(rows[0].Plan), rows[0].Settings, [.. rows.Select(row => (row.Name, row.Bytes))]);
    }

    public Task DropAsync(MunicipalityId municipality, PersonId person, string id, CancellationToken cancellation) => database.WriteAsync((connection, transaction) =>
        connection.ExecuteAsync($"DELETE FROM import_file WHERE {Mine}", new { id, municipality = municipality.Value, person = person.Value }, transaction), cancellation);

    private static async Task<int> KeepAsync(DbConnection connection, DbTransaction transaction, Owner owner, ImportChoice choice, DateTimeOffset now)
    {
        await connection.ExecuteAsync("DELETE FROM import_file WHERE created_at < @before", new { before = Moments.Iso(now - Lives) }, transaction);
        foreach (var (number, (name, bytes)) in choice.Files.Index())
            await connection.ExecuteAsync(
                """
                INSERT INTO import_file (id, number, municipality, person, plan, settings, name, bytes, created_at)
                VALUES (@Id, @number, @Municipality, @Person, @plan, @settings, @name, @bytes, @now)
                """, new { owner.Id, number, owner.Municipality, owner.Person, plan = choice.Plan.Value, settings = choice.PlanName, name, bytes, now = Moments.Iso(now) }, transaction);
        return choice.Files.Count;
    }

    private sealed record Owner(string Id, string Municipality, string Person);

    private sealed record Row(string Plan, string Settings, string Name, byte[] Bytes);
}
