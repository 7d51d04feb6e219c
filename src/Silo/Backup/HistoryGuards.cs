using System.Data.Common;
using Dapper;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Backup;

/// <summary>
/// Restoring writes what nothing else may write. The guards and the copying trigger are off inside that one transaction
/// and back before it commits.
/// </summary>
internal sealed class HistoryGuards(DbConnection connection, DbTransaction transaction, DatabaseEngine engine, IReadOnlyList<CatalogTable> tables)
{
    private const string Frozen = "journal, published_sheet, certificate, attachment, printed_document";

    private List<string> _texts = [];

    /// <summary>Lets this transaction write everything.</summary>
    public async Task SuspendAsync()
    {
        if (engine is DatabaseEngine.PostgreSql)
        {
            foreach (var table in tables) await RunAsync($"ALTER TABLE {table.Name} DISABLE TRIGGER USER");
            await RunAsync($"GRANT DELETE ON {Frozen} TO CURRENT_USER");
            return;
        }

        var triggers = (await connection.QueryAsync<(string Name, string Text)>(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN (SELECT name FROM sqlite_master WHERE type = 'table')", transaction: transaction)).ToList();
        _texts = [.. triggers.Select(trigger => trigger.Text)];
        foreach (var (name, _) in triggers) await RunAsync($"DROP TRIGGER {name}");
    }

    /// <summary>Sets every guard again.</summary>
    public async Task ResumeAsync()
    {
        foreach (var text in _texts) await RunAsync(text);
        if (engine is not DatabaseEngine.PostgreSql) return;
        foreach (var table in tables) await RunAsync($"ALTER TABLE {table.Name} ENABLE TRIGGER USER");
        await RunAsync($"REVOKE DELETE ON {Frozen} FROM CURRENT_USER");
    }

    private Task<int> RunAsync(string sql) => connection.ExecuteAsync(sql, transaction: transaction);
}
