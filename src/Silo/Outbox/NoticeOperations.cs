using System.Data.Common;
using Dapper;
using ReformFlow.Domain;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Outbox;

/// <summary>The record of operations; rows are only ever added, inside the transaction of what they record.</summary>
internal sealed class NoticeOperations(OutboxDatabase own) : INoticeOperations
{
    private readonly IDatabase _database = own.Database;

    public async Task<Values<NoticeOperation>> OfAsync(MunicipalityId municipality, int most, CancellationToken cancellation)
    {
        await using var connection = await _database.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<Row>(
            "SELECT at AS At, account AS Account, person AS Person, what AS What, target AS Target, words AS Words FROM notice_operation WHERE municipality = @municipality ORDER BY at DESC, id DESC LIMIT @most",
            new { municipality = municipality.Value, most });
        return rows.Select(row => row.Operation(municipality)).ToValues();
    }

    /// <summary>Adds one.</summary>
    public static Task AddAsync(DbConnection connection, DbTransaction transaction, NoticeOperation operation) => connection.ExecuteAsync(
        "INSERT INTO notice_operation (id, municipality, at, account, person, what, target, words) VALUES (@id, @municipality, @at, @Account, @person, @what, @Target, @Words)",
        new
        {
            id = Guid.CreateVersion7(operation.At).ToString("N"), municipality = operation.Municipality.Value, at = Moments.Iso(operation.At), operation.Account,
            person = operation.Person?.Value, what = operation.What.ToString(), operation.Target, operation.Words,
        }, transaction);

    private sealed record Row
    {
        public required string At { get; init; }
        public required string Account { get; init; }
        public string? Person { get; init; }
        public required string What { get; init; }
        public required string Target { get; init; }
        public required string Words { get; init; }

        public NoticeOperation Operation(MunicipalityId municipality) =>
            new(municipality, Moments.Time(At), Account, Person is null ? null : new(Person), Enum.Parse<NoticeOperationKind>(What), Target, Words);
    }
}
