using System.Data;
using System.Data.Common;

namespace ReformFlow.Silo.Storage.Sqlite;

/// <summary>The answer to a state write as the provider reads it: one row with the new version, or no row.</summary>
internal static class VersionReader
{
    /// <summary>The column that the provider asks for.</summary>
    public const string Column = "NewGrainStateVersion";

    public static DbDataReader Over(object? version)
    {
        using var table = new DataTable { Columns = { { Column, typeof(int) } } };
        if (version is not null) table.Rows.Add(Convert.ToInt32(version, System.Globalization.CultureInfo.InvariantCulture));
        return table.CreateDataReader();
    }
}
