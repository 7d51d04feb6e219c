using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace ReformFlow.Silo.Storage.Sqlite;

/// <summary>
/// One thread, one connection. Takes what has gathered while the last group was written, stores all of it in one
/// transaction, commits, and only then answers. A write that fails by itself fails alone.
/// </summary>
internal sealed class GroupWriter : IDisposable
{
    private const int LargestGroup = 256;

    private readonly SqliteDatabase _database;
    private readonly SemaphoreSlim _writing;
    private readonly BlockingCollection<StateWrite> _queue = [];
    private readonly List<StateWrite> _group = [];
    private readonly Thread _thread;

    /// <param name="database">Where to write.</param>
    /// <param name="writing">The one turn to write that this thread shares with everything else in the process.</param>
    public GroupWriter(SqliteDatabase database, SemaphoreSlim writing)
    {
        (_database, _writing) = (database, writing);
        _thread = new(Run) { IsBackground = true, Name = "ReformFlow state writer" };
        _thread.Start();
    }

    /// <summary>Queues one state write.</summary>
    /// <returns>The new version, or null when the stored version was another one.</returns>
    /// <exception cref="SqliteException">This write, or the commit of its group, failed.</exception>
    public Task<object?> WriteAsync(SqliteCommand command)
    {
        var write = new StateWrite(command);
        _queue.Add(write);
        return write.Answer.Task;
    }

    /// <summary>Takes no more, writes what is queued, ends the thread.</summary>
    public void Dispose()
    {
        if (_queue.IsAddingCompleted) return;
        _queue.CompleteAdding();
        _thread.Join();
        _queue.Dispose();
    }

    private void Run()
    {
        PreparedWrite? prepared = null;
        foreach (var first in _queue.GetConsumingEnumerable())
        {
            _group.Clear();
            _group.Add(first);
            while (_group.Count < LargestGroup && _queue.TryTake(out var next)) _group.Add(next);

            _writing.Wait();
            try
            {
                prepared ??= new(_database.Open(pooled: false));
                Store(prepared);
            }
            catch (Exception failure)
            {
                // Begin or commit failed: whether the disk has it is unknown, so nobody is told that it was stored, and the
                // next group starts on a fresh connection.
                foreach (var write in _group) write.Answer.TrySetException(failure);
                prepared?.Dispose();
                prepared = null;
            }
            finally
            {
                _writing.Release();
            }
        }
        prepared?.Dispose();
    }

    private void Store(PreparedWrite prepared)
    {
        var connection = prepared.Connection;
        using var transaction = connection.BeginTransaction(deferred: false);
        foreach (var write in _group)
        {
            try
            {
                write.Version = prepared.Execute(write.Command, transaction);
            }
            catch (SqliteException failure) when (sqlite3_get_autocommit(connection.Handle) == 0)
            {
                // SQLite undid this statement only; the transaction stands.
                write.Answer.TrySetException(failure);
            }
        }
        transaction.Commit();
        foreach (var write in _group) write.Answer.TrySetResult(write.Version);
    }

    private sealed record StateWrite(SqliteCommand Command)
    {
        public TaskCompletionSource<object?> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public object? Version { get; set; }
    }
}
