using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace ReformFlow.Silo.Storage.Sqlite;

/// <summary>Carries a query's parameters: a state write to the group, anything else to a connection of its own.</summary>
internal sealed class GroupingCommand(GroupingDataSource source) : SqliteCommand
{
    protected override async Task<DbDataReader> ExecuteDbDataReaderAsync(CommandBehavior behavior, CancellationToken cancellationToken)
    {
        if (CommandText.StartsWith(GroupingDataSource.Mark, StringComparison.Ordinal))
        {
            return VersionReader.Over(await source.WriteAsync(this));
        }

        Connection = source.OpenForReading();
        try
        {
            // The reader closes the connection, also when the caller disposes it halfway.
            return ExecuteReader(behavior | CommandBehavior.CloseConnection);
        }
        catch
        {
            await Connection.DisposeAsync();
            throw;
        }
    }
}
