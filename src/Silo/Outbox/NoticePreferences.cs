using System.Text.Json;
using Dapper;
using ReformFlow.Domain;
using ReformFlow.Grains.Json;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Preferences;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Outbox;

/// <summary>The table of preferences.</summary>
internal sealed class NoticePreferences(OutboxDatabase own) : INoticePreferences, IPreferenceKeeper
{
    // No person is called so.
    private const string Everybody = "";

    private readonly IDatabase _database = own.Database;

    public async Task<PreferenceBook> OfAsync(MunicipalityId municipality, CancellationToken cancellation)
    {
        await using var connection = await _database.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<(string Person, string Document)>("SELECT person, document FROM notice_preference WHERE municipality = @municipality", new { municipality = municipality.Value });
        var all = rows.ToDictionary(row => row.Person, row => JsonSerializer.Deserialize<NoticePreference>(row.Document, DomainJson.Options)!);
        return new(all.GetValueOrDefault(Everybody) ?? NoticePreference.None, all.Where(each => each.Key != Everybody).ToDictionary(each => new PersonId(each.Key), each => each.Value));
    }

    public Task KeepAsync(PersonId? person, NoticePreference preference, NoticeOperation operation, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return _database.WriteAsync(async (connection, transaction) =>
        {
            await connection.ExecuteAsync(
                """
                INSERT INTO notice_preference (municipality, person, document, changed_at) VALUES (@municipality, @person, @document, @at)
                ON CONFLICT (municipality, person) DO UPDATE SET document = excluded.document, changed_at = excluded.changed_at
                """,
                new { municipality = operation.Municipality.Value, person = person?.Value ?? Everybody, document = JsonSerializer.Serialize(preference, DomainJson.Options), at = Moments.Iso(operation.At) }, transaction);
            await NoticeOperations.AddAsync(connection, transaction, operation);
            return 1;
        }, cancellation);
    }
}
