using System.Data.Common;
using System.Text.Json;
using Dapper;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Backup;

/// <summary>
/// Puts a backup into a migrated database, in one transaction. Signs in as the owner. The program must be stopped:
/// running grains would not know of it.
/// </summary>
internal static class BackupRestorer
{
    /// <summary>Restores all tables, or nothing.</summary>
    /// <param name="target">Migrated; empty unless <paramref name="replace"/>.</param>
    /// <param name="folder">What <see cref="BackupWriter"/> wrote, from either database.</param>
    /// <param name="replace">Throw away what the target holds, its history included.</param>
    /// <param name="cancellation">Leaves the target as it was.</param>
    /// <exception cref="BackupRefusedException">The backup is damaged or too new, the target is not empty, or nodes are at work on it.</exception>
    public static async Task<BackupManifest> RestoreAsync(IDatabase target, string folder, bool replace, CancellationToken cancellation)
    {
        var manifest = await BackupFolder.ReadAsync(folder, target.Engine, cancellation);
        await using var connection = await target.OpenAsOwnerAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        if (target.Engine is DatabaseEngine.PostgreSql)
        {
            await using var program = await target.OpenAsync(cancellation);
            await RunningNodes.RefuseAsync(connection, transaction, program, target.Place);
        }
        var tables = await TableCatalog.ReadAsync(connection, transaction, target.Engine);
        var pairs = manifest.Tables.Select(saved => (Saved: saved, Table: Match(saved, tables))).ToList();

        var guards = new HistoryGuards(connection, transaction, target.Engine, tables);
        await guards.SuspendAsync();
        foreach (var table in tables)
        {
            if (replace) await connection.ExecuteAsync($"DELETE FROM {table.Name}", transaction: transaction);
            else if (await connection.ExecuteScalarAsync<bool>($"SELECT EXISTS (SELECT 1 FROM {table.Name})", transaction: transaction)) throw NotEmpty(target, table);
        }
        foreach (var (saved, table) in pairs)
        {
            await FillAsync(connection, transaction, table, Path.Combine(folder, Path.GetFileName(saved.File)), cancellation);
        }
        await guards.ResumeAsync();
        await transaction.CommitAsync(cancellation);
        return manifest;
    }

    /// <summary>The target's table with only the columns that the backup has; a column of later years takes its default.</summary>
    private static CatalogTable Match(BackupManifest.Table saved, IReadOnlyList<CatalogTable> tables)
    {
        var table = tables.FirstOrDefault(table => table.Name == saved.Name);
        if (table is not null && saved.Columns.All(name => table.Columns.Any(column => column.Name == name)))
        {
            return table with { Columns = [.. table.Columns.Where(column => saved.Columns.Contains(column.Name))] };
        }
        throw new BackupRefusedException(
            $"バックアップの表 {saved.Name} の形がこのデータベースと合いません。バックアップを作った版の ReformFlow で復元してください。",
            $"The backup's table {saved.Name} does not fit this database. Restore it with the version of ReformFlow that made it.");
    }

    private static async Task FillAsync(DbConnection connection, DbTransaction transaction, CatalogTable table, string path, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"INSERT INTO {table.Name} ({string.Join(", ", table.Columns.Select(column => column.Name))}) "
            + $"VALUES ({string.Join(", ", table.Columns.Select((_, index) => $"@p{index}"))})";
        await foreach (var line in File.ReadLinesAsync(path, cancellation))
        {
            using var row = JsonDocument.Parse(line);
            command.Parameters.Clear();
            for (var index = 0; index < table.Columns.Count; index++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = $"p{index}";
                parameter.Value = BackupRow.Value(row.RootElement, table.Columns[index].Name, table.Columns[index].Kind);
                command.Parameters.Add(parameter);
            }
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    private static BackupRefusedException NotEmpty(IDatabase target, CatalogTable table) => new(
        $"データベース {target.Place} は空ではありません（表 {table.Name}）。空のデータベースに復元するか、置き換えることを明示してください。",
        $"The database {target.Place} is not empty (table {table.Name}). Restore into an empty one, or say that it is to be replaced.");
}
