using System.Buffers.Binary;
using System.Data.Common;
using Dapper;
using Npgsql;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Tests.Benchmarks;

/// <summary>The least that could be done: one connection, one prepared UPDATE, one commit for a group. No version, journal or row.</summary>
internal sealed class RawWriter : IAsyncDisposable
{
    private const int Rows = 64;

    private readonly DbConnection _connection;
    private readonly DbCommand _update;
    private readonly byte[] _payload;
    private long _commits;

    private RawWriter(DbConnection connection, byte[] payload)
    {
        (_connection, _payload) = (connection, payload);
        _update = connection.CreateCommand();
        _update.CommandText = "UPDATE raw SET payload = @payload WHERE id = @id";
        Add("payload", payload);
        Add("id", 0);
        _update.Prepare();
    }

    public static async Task<RawWriter> StartAsync(IDatabase database, int bytes)
    {
        var connection = await database.OpenAsOwnerAsync(CancellationToken.None);
        await connection.ExecuteAsync($"CREATE TABLE raw (id integer PRIMARY KEY, payload {(database.Engine is DatabaseEngine.Sqlite ? "BLOB" : "bytea COMPRESSION lz4")})");
        foreach (var id in Enumerable.Range(0, Rows)) await connection.ExecuteAsync("INSERT INTO raw VALUES (@id, NULL)", new { id });
        var payload = new byte[bytes];
        new Random(1).NextBytes(payload);
        return new(connection, payload);
    }

    /// <summary>Writes so many, and so many of them per commit.</summary>
    public void Write(int count, int perCommit)
    {
        for (var written = 0; written < count; written += perCommit)
        {
            // SQLite does not write a row that stays as it is.
            BinaryPrimitives.WriteInt64LittleEndian(_payload, ++_commits);
            if (_connection is NpgsqlConnection postgres) WriteBatch(postgres, perCommit);
            else WriteTransaction(perCommit);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _update.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private void WriteTransaction(int count)
    {
        using var transaction = _connection.BeginTransaction();
        _update.Transaction = transaction;
        for (var id = 0; id < count; id++)
        {
            _update.Parameters["id"].Value = id;
            _update.ExecuteNonQuery();
        }
        transaction.Commit();
    }

    /// <summary>One round trip and one implicit transaction for the group.</summary>
    private void WriteBatch(NpgsqlConnection connection, int count)
    {
        using var batch = new NpgsqlBatch(connection);
        for (var id = 0; id < count; id++)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand("UPDATE raw SET payload = $1 WHERE id = $2") { Parameters = { new() { Value = _payload }, new() { Value = id } } });
        }
        batch.Prepare();
        batch.ExecuteNonQuery();
    }

    private void Add(string name, object value)
    {
        var parameter = _update.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        _update.Parameters.Add(parameter);
    }
}
