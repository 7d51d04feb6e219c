using Microsoft.Data.Sqlite;

namespace ReformFlow.Silo.Storage.Sqlite;

/// <summary>The writing thread's connection with the state write kept prepared on it.</summary>
internal sealed class PreparedWrite(SqliteConnection connection) : IDisposable
{
    private readonly SqliteCommand _command = connection.CreateCommand();

    public SqliteConnection Connection => connection;

    /// <summary>Runs the text of <paramref name="asked"/> with its values.</summary>
    /// <returns>The first value of the first row of all result sets, or null when there is no row.</returns>
    public object? Execute(SqliteCommand asked, SqliteTransaction transaction)
    {
        _command.Transaction = transaction;
        if (_command.CommandText != asked.CommandText) Prepare(asked);
        for (var index = 0; index < asked.Parameters.Count; index++)
        {
            _command.Parameters[asked.Parameters[index].ParameterName].Value = asked.Parameters[index].Value ?? DBNull.Value;
        }

        object? first = null;
        using var reader = _command.ExecuteReader();
        do
        {
            while (reader.Read()) first ??= reader.GetValue(0);
        }
        while (reader.NextResult());
        return first;
    }

    public void Dispose()
    {
        _command.Dispose();
        connection.Dispose();
    }

    private void Prepare(SqliteCommand asked)
    {
        _command.CommandText = asked.CommandText;
        _command.Parameters.Clear();
        foreach (SqliteParameter parameter in asked.Parameters) _command.Parameters.AddWithValue(parameter.ParameterName, DBNull.Value);
    }
}
