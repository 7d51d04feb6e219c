using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ReformFlow.Silo.Storage.Sqlite;

/// <summary>
/// One file, one process, one writer at a time. A commit is on the disk before it is acknowledged (WAL with
/// synchronous=FULL: NORMAL loses acknowledged commits when the power goes).
/// </summary>
internal sealed class SqliteDatabase : IDatabase
{
    private readonly string _readers;
    private readonly int _patience;
    private readonly SemaphoreSlim _writing = new(1, 1);

    // A pooled connection comes back with the handle that has its settings already; asking again costs more than a small query.
    private readonly ConditionalWeakTable<sqlite3, object> _settled = [];
    private readonly Lazy<GroupingDataSource> _grainStorage;
    private DatabaseFileLock? _held;

    /// <param name="options">Where the file is.</param>
    /// <param name="patience">Seconds to wait for a lock that another program holds before a statement fails.</param>
    public SqliteDatabase(DatabaseOptions options, int patience = 10)
    {
        Place = Path.GetFullPath(options.Path);
        _patience = patience;
        _readers = new SqliteConnectionStringBuilder { DataSource = Place, ForeignKeys = true, DefaultTimeout = patience }.ConnectionString;
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

    public async Task<T> ReadAsync<T>(Func<DbConnection, DbTransaction, Task<T>> work, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        await using var connection = Open();
        await using var moment = connection.BeginTransaction(deferred: true);
        return await work(connection, moment);
    }

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
            if (_settled.TryGetValue(connection.Handle!, out _)) return connection;
            using var settings = connection.CreateCommand();
            settings.CommandText = $"PRAGMA busy_timeout={_patience * 1000}; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL";
            settings.ExecuteNonQuery();
            _settled.AddOrUpdate(connection.Handle!, this);
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
