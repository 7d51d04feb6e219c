using System.Security.Cryptography;
using System.Text.Json;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Backup;

/// <summary>A backup as it lies on the disk, checked before a byte of it is used.</summary>
internal static class BackupFolder
{
    /// <summary>Reads the manifest and checks every file against it.</summary>
    /// <exception cref="BackupRefusedException">No backup, a damaged one, or one of a newer program.</exception>
    public static async Task<BackupManifest> ReadAsync(string folder, DatabaseEngine engine, CancellationToken cancellation)
    {
        var manifest = await ReadManifestAsync(folder, cancellation);
        if (manifest.Format > BackupManifest.CurrentFormat || manifest.Schema > Schema.Newest(engine))
        {
            throw new BackupRefusedException(
                $"バックアップ {folder} は新しい版の ReformFlow のものです（スキーマ {manifest.Schema}）。新しい版で復元してください。",
                $"The backup {folder} is of a newer ReformFlow (schema {manifest.Schema}). Restore it with that version.");
        }
        foreach (var (name, hash) in manifest.Tables.Select(table => (table.File, table.Sha256)).Concat(manifest.Keys.Select(key => (key.File, key.Sha256))))
        {
            var path = Path.Combine(folder, Path.GetFileName(name));
            if (File.Exists(path) && await HashAsync(path, cancellation) == hash) continue;
            throw new BackupRefusedException(
                $"バックアップのファイル {path} が無いか、書き込まれた時と内容が異なります。別の控えを使ってください。",
                $"The backup's file {path} is missing, or differs from what was written. Use another copy.");
        }
        return manifest;
    }

    private static async Task<BackupManifest> ReadManifestAsync(string folder, CancellationToken cancellation)
    {
        try
        {
            await using var file = File.OpenRead(Path.Combine(folder, BackupManifest.FileName));
            return await JsonSerializer.DeserializeAsync(file, BackupManifestJson.Default.BackupManifest, cancellation)
                ?? throw new JsonException("The manifest is null.");
        }
        catch (Exception unreadable) when (unreadable is IOException or JsonException or UnauthorizedAccessException)
        {
            throw new BackupRefusedException(
                $"フォルダー {folder} には読み取れるバックアップがありません（{BackupManifest.FileName}）。",
                $"The folder {folder} holds no readable backup ({BackupManifest.FileName}). Give the folder that was named when the backup was made.", unreadable);
        }
    }

    private static async Task<string> HashAsync(string path, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation));
    }
}
