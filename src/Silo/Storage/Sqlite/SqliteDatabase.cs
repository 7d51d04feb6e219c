using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace ReformFlow.Silo.Storage.Sqlite;

/// <summary>
/// One file, one process, one writer at a time. A commit is on the disk before it is acknowledged (WAL with
/// synchronous=FULL: NORMAL loses acknowledged commits when the power goes).
/// </summary>
internal sealed class SqliteDatabase : IDatabase
{
    private readonly string _readers;
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly Lazy<GroupingDataSource> _grainStorage;
    private DatabaseFileLock? _held;

    public SqliteDatabase(DatabaseOptions options)
    {
        Place = Path.GetFullPath(options.Path);
        _readers = new SqliteConnectionStringBuilder { DataSource = Place, ForeignKeys = true, DefaultTimeout = 30 }.ConnectionString;
        _grainStorage = new(() => new GroupingDataSource(this, _writing));
    }

    public DatabaseEngine Engine => DatabaseEngine.Sqlite;

    public string Place { get; }

    public DbDataSource GrainStorage => _grainStorage.Value;

    public void Hold() => _held ??= DatabaseFileLock.Take(Place);

    public Task<DbConnection> OpenAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult<DbConnection>(Open());
    }

    public Task<DbConnection> OpenAsOwnerAsync(CancellationToken cancellation) => OpenAsync(cancellation);

    public async Task<T> WriteAsync<T>(Func<DbConnection, DbTransaction, Task<T>> work, CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation);
        try
        {
            await using var connection = Open();
            // Immediate: a transaction that reads first and wants to write later can be told "busy" with no way out.
            await using var transaction = connection.BeginTransaction(deferred: false);
            var result = await work(connection, transaction);
            await transaction.CommitAsync(cancellation);
            return result;
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>A connection with this database's settings, which SQLite keeps per connection.</summary>
    public SqliteConnection Open(bool pooled = true)
    {
        var connection = new SqliteConnection(pooled ? _readers : $"{_readers};Pooling=False");
        try
        {
            connection.Open();
            using var settings = connection.CreateCommand();
            settings.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000";
            settings.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_grainStorage.IsValueCreated) await _grainStorage.Value.DisposeAsync();
        using var pool = new SqliteConnection(_readers);
        SqliteConnection.ClearPool(pool);
        _writing.Dispose();
        _held?.Dispose();
    }
}
