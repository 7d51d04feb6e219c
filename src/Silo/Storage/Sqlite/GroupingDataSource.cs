using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace ReformFlow.Silo.Storage.Sqlite;

/// <summary>
/// What the stock provider is given on SQLite: the state writes of many grains go through one thread that commits them in
/// groups, so that one flush of the disk serves them all. Reads go straight to the file.
/// </summary>
/// <remarks>
/// It leans on how the provider uses ADO.NET (10.4.2; a test pins it): the provider asks <see cref="CreateDbConnection"/>
/// once and only for its type, takes connections from <see cref="OpenDbConnectionAsync"/>, sets parameters and then the
/// text, and executes a reader asynchronously without a transaction.
/// </remarks>
internal sealed class GroupingDataSource(SqliteDatabase database, SemaphoreSlim writing) : DbDataSource
{
    /// <summary>The query text of a state write begins with this.</summary>
    public const string Mark = "/*group*/";

    private readonly GroupWriter _writer = new(database, writing);

    [AllowNull]
    public override string ConnectionString => database.Place;

    /// <summary>Stores one state with the next group. Completes when the disk has it.</summary>
    /// <returns>The new version, or null when somebody else was first.</returns>
    public Task<object?> WriteAsync(SqliteCommand command) => _writer.WriteAsync(command);

    /// <summary>A connection for everything that is no state write.</summary>
    public SqliteConnection OpenForReading() => database.Open();

    protected override DbConnection CreateDbConnection() => new SqliteConnection();

    protected override DbConnection OpenDbConnection() => new GroupingConnection(this);

    protected override ValueTask<DbConnection> OpenDbConnectionAsync(CancellationToken cancellationToken) => new(new GroupingConnection(this));

    protected override void Dispose(bool disposing)
    {
        if (disposing) _writer.Dispose();
        base.Dispose(disposing);
    }

    protected override ValueTask DisposeAsyncCore()
    {
        _writer.Dispose();
        return base.DisposeAsyncCore();
    }
}
