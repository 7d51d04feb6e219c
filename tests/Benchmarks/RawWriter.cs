using System.Buffers.Binary;
using System.Data.Common;
using System.Threading.Channels;
using Dapper;
using Npgsql;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Tests.Benchmarks;

/// <summary>
/// The least that a service could do: one connection, one prepared UPDATE of so many bytes; whoever waits is committed together,
/// and each client waits for its own. No version, journal, row, rule or right.
/// </summary>
internal sealed class RawWriter : IAsyncDisposable
{
    public const int Rows = 64;

    private readonly Channel<(int Id, TaskCompletionSource Done)> _waiting = Channel.CreateUnbounded<(int, TaskCompletionSource)>(new() { SingleReader = true });
    private readonly DbConnection _connection;
    private readonly DbCommand _update;
    private readonly byte[] _payload;
    private readonly Task _work;
    private long _writes;

    private RawWriter(DbConnection connection, byte[] payload)
    {
        (_connection, _payload) = (connection, payload);
        _update = connection.CreateCommand();
        _update.CommandText = "UPDATE raw SET payload = @payload WHERE id = @id";
        Add("payload", payload);
        Add("id", 0);
        _update.Prepare();
        _work = Task.Run(WorkAsync);
    }

    public static async Task<RawWriter> StartAsync(IDatabase database, byte[] payload)
    {
        var connection = await database.OpenAsOwnerAsync(CancellationToken.None);
        await connection.ExecuteAsync("DROP TABLE IF EXISTS raw");
        await connection.ExecuteAsync($"CREATE TABLE raw (id integer PRIMARY KEY, payload {(database.Engine is DatabaseEngine.Sqlite ? "BLOB" : "bytea COMPRESSION lz4")})");
        foreach (var id in Enumerable.Range(0, Rows)) await connection.ExecuteAsync("INSERT INTO raw VALUES (@id, NULL)", new { id });
        return new(connection, [.. payload]);
    }

    /// <summary>Writes one row, and returns when it is committed.</summary>
    public Task WriteAsync(int id)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting.Writer.TryWrite((id, done));
        return done.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.Complete();
        await _work;
        await _update.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private async Task WorkAsync()
    {
        var group = new List<(int Id, TaskCompletionSource Done)>();
        while (await _waiting.Reader.WaitToReadAsync())
        {
            group.Clear();
            while (group.Count < Rows && _waiting.Reader.TryRead(out var write)) group.Add(write);
            // SQLite does not write a row that stays as it is.
            BinaryPrimitives.WriteInt64LittleEndian(_payload, ++_writes);
            if (_connection is NpgsqlConnection postgres) await CommitAsync(postgres, group);
            else Commit(group);
            foreach (var (_, done) in group) done.SetResult();
        }
    }

    private void Commit(List<(int Id, TaskCompletionSource)> group)
    {
        using var transaction = _connection.BeginTransaction();
        _update.Transaction = transaction;
        foreach (var (id, _) in group)
        {
            _update.Parameters["id"].Value = id;
            _update.ExecuteNonQuery();
        }
        transaction.Commit();
    }

    /// <summary>One round trip and one implicit transaction for the group.</summary>
    private async Task CommitAsync(NpgsqlConnection connection, List<(int Id, TaskCompletionSource)> group)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var (id, _) in group)
            batch.BatchCommands.Add(new NpgsqlBatchCommand("UPDATE raw SET payload = $1 WHERE id = $2") { Parameters = { new() { Value = _payload }, new() { Value = id } } });
        await batch.PrepareAsync();
        await batch.ExecuteNonQueryAsync();
    }

    private void Add(string name, object value)
    {
        var parameter = _update.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        _update.Parameters.Add(parameter);
    }
}
