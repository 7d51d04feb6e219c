using Npgsql;
using ReformFlow.Silo.Storage;
using ReformFlow.Silo.Storage.PostgreSql;

namespace ReformFlow.Silo.Outbox;

/// <summary>
/// The same database by a few connections of its own: however busy the outbox is, acts and pages never wait for a connection
/// that it has. SQLite has one writer anyway, and the outbox takes its turn with short transactions.
/// </summary>
internal sealed class OutboxDatabase : IAsyncDisposable
{
    private const int MostConnections = 8;

    private readonly PostgreSqlDatabase? _own;

    public OutboxDatabase(IDatabase database, DatabaseOptions options)
    {
        if (database.Engine is DatabaseEngine.PostgreSql)
            _own = new(options with { ConnectionString = new NpgsqlConnectionStringBuilder(options.ConnectionString) { MaxPoolSize = MostConnections }.ConnectionString });
        Database = _own ?? database;
    }

    /// <summary>What the outbox reads and writes by.</summary>
    public IDatabase Database { get; }

    public ValueTask DisposeAsync() => _own?.DisposeAsync() ?? ValueTask.CompletedTask;
}
