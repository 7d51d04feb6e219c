using ReformFlow.Silo.Storage.PostgreSql;
using ReformFlow.Silo.Storage.Sqlite;

namespace ReformFlow.Silo.Storage;

/// <summary>Makes the database object of this process. Opens nothing yet: <see cref="DatabaseStart"/> does.</summary>
internal static class DatabaseFactory
{
    /// <exception cref="StartupRefusedException">An option is wrong.</exception>
    public static IDatabase Create(DatabaseOptions options)
    {
        options.Validate();
        return options.Provider is DatabaseEngine.Sqlite ? new SqliteDatabase(options) : new PostgreSqlDatabase(options);
    }
}
