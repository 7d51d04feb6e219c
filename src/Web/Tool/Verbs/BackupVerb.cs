using ReformFlow.Silo.Maintenance;

namespace ReformFlow.Web.Tool.Verbs;

/// <summary>Copies the database into a folder, and back.</summary>
internal sealed class BackupVerb(IMaintenance maintenance)
{
    /// <summary>Writes a backup.</summary>
    public async Task<int> RunAsync(ToolRequest.Backup asked, Output output)
    {
        var (tables, rows) = await maintenance.BackupAsync(asked.Folder);
        output.Out.WriteLine($"{asked.Folder} にバックアップを書きました（表 {tables}、行 {rows}）。 / Backed up {rows} rows of {tables} tables.");
        return ExitCode.Done;
    }

    /// <summary>Restores one, in a process that has the database for itself.</summary>
    public static async Task<int> RestoreAsync(ToolRequest.Restore asked, IConfiguration configuration, Output output)
    {
        var (takenAt, rows) = await Restoring.RunAsync(configuration, asked.Folder, asked.Replaces);
        output.Out.WriteLine($"{takenAt:yyyy-MM-dd HH:mm:ss} のバックアップを復元しました（行 {rows}）。 / Restored {rows} rows.");
        return ExitCode.Done;
    }
}
