using System.Data;
using System.Data.Common;
using Npgsql;

namespace ReformFlow.Silo.Storage.PostgreSql;

/// <summary>A plain pooled data source: PostgreSQL groups commits by itself, and rights are its own.</summary>
internal sealed class PostgreSqlDatabase : IDatabase
{
    private readonly DatabaseOptions _options;
    private readonly NpgsqlDataSource _source;

    public PostgreSqlDatabase(DatabaseOptions options)
    {
        _options = options;
        var parts = new NpgsqlConnectionStringBuilder(options.ConnectionString)
        {
            // The provider's statements are few and always the same; nothing here leaves state on a connection.
            MaxAutoPrepare = 50,
            NoResetOnClose = true,
            ApplicationName = "ReformFlow",
        };
        Place = $"{parts.Host}:{parts.Port}/{parts.Database}";
        _source = NpgsqlDataSource.Create(parts);
    }

    public DatabaseEngine Engine => DatabaseEngine.PostgreSql;

    public string Place { get; }

    public DbDataSource GrainStorage => _source;

    public void Hold()
    {
    }

    public async Task<DbConnection> OpenAsync(CancellationToken cancellation) => await _source.OpenConnectionAsync(cancellation);

    public async Task<DbConnection> OpenAsOwnerAsync(CancellationToken cancellation)
    {
        if (_options.OwnerConnectionString is null)
        {
            throw new StartupRefusedException(
                $"データベース {Place} の所有者としての接続が設定されていません。{DatabaseOptions.Section}:OwnerConnectionString を設定してください。",
                $"No owner's connection to the database {Place} is configured. Set {DatabaseOptions.Section}:OwnerConnectionString.");
        }
        // Rare and long-lived work: a connection of its own that leaves nothing behind in a pool.
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_options.OwnerConnectionString) { Pooling = false }.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public async Task<T> ReadAsync<T>(Func<DbConnection, DbTransaction, Task<T>> work, CancellationToken cancellation)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellation);
        await using var moment = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        return await work(connection, moment);
    }

    public async Task<T> WriteAsync<T>(Func<DbConnection, DbTransaction, Task<T>> work, CancellationToken cancellation)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var result = await work(connection, transaction);
        await transaction.CommitAsync(cancellation);
        return result;
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();
}
