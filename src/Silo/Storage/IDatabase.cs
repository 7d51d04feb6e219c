using System.Data.Common;

namespace ReformFlow.Silo.Storage;

/// <summary>
/// The one database of this process, whichever it is. Grain states go through <see cref="GrainStorage"/> and nothing else;
/// lists are read over <see cref="OpenAsync"/>; tables that are no act of a grain are written by <see cref="WriteAsync"/>.
/// </summary>
internal interface IDatabase : IAsyncDisposable
{
    /// <summary>Which of the two it is, for the few texts that differ.</summary>
    DatabaseEngine Engine { get; }

    /// <summary>Where it is, for messages: the file's path, or host and name of the database. Never a password.</summary>
    string Place { get; }

    /// <summary>What the stock grain storage provider is given.</summary>
    DbDataSource GrainStorage { get; }

    /// <summary>Keeps other processes off until this is disposed. Does nothing on PostgreSQL, which serves several.</summary>
    /// <exception cref="StartupRefusedException">Another process has it, or it cannot be written.</exception>
    void Hold();

    /// <summary>An open connection of the running program's own role, for reading. The caller disposes it.</summary>
    Task<DbConnection> OpenAsync(CancellationToken cancellation);

    /// <summary>
    /// An open connection that may change the schema: the owner's role on PostgreSQL, the same file on SQLite. The caller
    /// disposes it.
    /// </summary>
    /// <exception cref="StartupRefusedException">No owner's connection string is configured.</exception>
    Task<DbConnection> OpenAsOwnerAsync(CancellationToken cancellation);

    /// <summary>Runs <paramref name="work"/> on one moment of the data: whatever is committed meanwhile is not seen. Holds nobody up.</summary>
    Task<T> ReadAsync<T>(Func<DbConnection, DbTransaction, Task<T>> work, CancellationToken cancellation);

    /// <summary>
    /// Runs <paramref name="work"/> in one transaction and commits it when the work returns. On SQLite there is one writer
    /// at a time: the work waits its turn between the groups of grain states, so it must be short and wait for nothing else.
    /// An exception undoes everything.
    /// </summary>
    Task<T> WriteAsync<T>(Func<DbConnection, DbTransaction, Task<T>> work, CancellationToken cancellation);
}
