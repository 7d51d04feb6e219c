using Dapper;
using ReformFlow.Domain;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Outbox;

/// <summary>The table of addresses.</summary>
internal sealed class Contacts(OutboxDatabase own) : IContacts
{
    private const string Select =
        "SELECT person AS Person, email AS Email, entra_oid AS EntraOid, email_invalid_since AS Since, email_invalid_why AS Why FROM contact WHERE municipality = @municipality";

    private readonly IDatabase _database = own.Database;

    public async Task<Contact?> FindAsync(MunicipalityId municipality, PersonId person, CancellationToken cancellation)
    {
        await using var connection = await _database.OpenAsync(cancellation);
        return (await connection.QuerySingleOrDefaultAsync<Row>($"{Select} AND person = @person", new { municipality = municipality.Value, person = person.Value }))?.Contact(municipality);
    }

    public async Task<Values<Contact>> OfAsync(MunicipalityId municipality, CancellationToken cancellation)
    {
        await using var connection = await _database.OpenAsync(cancellation);
        return (await connection.QueryAsync<Row>($"{Select} ORDER BY person", new { municipality = municipality.Value })).Select(row => row.Contact(municipality)).ToValues();
    }

    public Task<int> SaveAsync(Values<Contact> contacts, NoticeOperation operation, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(contacts);
        ArgumentNullException.ThrowIfNull(operation);
        return _database.WriteAsync(async (connection, transaction) =>
        {
            var known = (await connection.QueryAsync<Row>(Select, new { municipality = operation.Municipality.Value }, transaction)).ToDictionary(row => row.Person);
            var changed = contacts.Where(contact => contact.Municipality == operation.Municipality && (known.GetValueOrDefault(contact.Person.Value) is var row)
                && (row?.Email, row?.EntraOid) != (contact.Email, contact.EntraOid)).ToList();
            foreach (var contact in changed)
            {
                var isSameEmail = known.GetValueOrDefault(contact.Person.Value)?.Email == contact.Email;
                await connection.ExecuteAsync(
                    $"""
                    INSERT INTO contact (municipality, person, email, entra_oid) VALUES (@municipality, @person, @Email, @EntraOid)
                    ON CONFLICT (municipality, person) DO UPDATE SET email = excluded.email, entra_oid = excluded.entra_oid
                      {(isSameEmail ? "" : ", email_invalid_since = NULL, email_invalid_why = NULL")}
                    """, new { municipality = contact.Municipality.Value, person = contact.Person.Value, contact.Email, contact.EntraOid }, transaction);
                await NoticeOperations.AddAsync(connection, transaction, operation with { Target = contact.Person.Value, Words = $"{known.GetValueOrDefault(contact.Person.Value)?.Email ?? "なし"} → {contact.Email ?? "なし"}" });
            }
            return changed.Count;
        }, cancellation);
    }

    public Task MarkInvalidAsync(MunicipalityId municipality, PersonId person, string email, string why, DateTimeOffset at, CancellationToken cancellation) =>
        _database.WriteAsync((connection, transaction) => connection.ExecuteAsync(
            """
            UPDATE contact SET email_invalid_since = @at, email_invalid_why = @why
            WHERE municipality = @municipality AND person = @person AND email = @email AND email_invalid_since IS NULL
            """, new { municipality = municipality.Value, person = person.Value, email, why, at = Moments.Iso(at) }, transaction), cancellation);

    private sealed record Row
    {
        public required string Person { get; init; }
        public string? Email { get; init; }
        public string? EntraOid { get; init; }
        public string? Since { get; init; }
        public string? Why { get; init; }

        public Contact Contact(MunicipalityId municipality) => new(municipality, new(Person), Email, EntraOid, Moments.Maybe(Since), Why);
    }
}
