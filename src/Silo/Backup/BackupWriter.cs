using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReformFlow.Grains.Recording;
using ReformFlow.Silo.Signing;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Backup;

/// <summary>Copies one moment of the database into a folder, while the program runs.</summary>
internal static class BackupWriter
{
    // What somebody has only chosen to import is nobody's record and gone after a day: its table is copied without rows.
    private const string Passing = "import_file";

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes a backup.</summary>
    /// <param name="database">What to copy.</param>
    /// <param name="keys">The public halves of the keys that signed, so that the copy can be verified elsewhere. No private one is ever in a backup.</param>
    /// <param name="folder">Made when absent; must be empty. Its files are readable by this user only (they hold accounts and keys).</param>
    /// <param name="takenAt">Now.</param>
    /// <param name="cancellation">Leaves a folder without a manifest.</param>
    /// <exception cref="BackupRefusedException">The folder is not empty.</exception>
    public static Task<BackupManifest> WriteAsync(IDatabase database, IReadOnlyDictionary<string, string> keys, string folder, DateTimeOffset takenAt, CancellationToken cancellation)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new BackupRefusedException(
                $"フォルダー {folder} は空ではありません。空のフォルダーか、まだ無いフォルダーを指定してください。",
                $"The folder {folder} is not empty. Give an empty folder, or one that does not exist yet.");
        }
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        return database.ReadAsync(async (connection, moment) =>
        {
            var tables = new List<BackupManifest.Table>();
            foreach (var table in await TableCatalog.ReadAsync(connection, moment, database.Engine))
            {
                tables.Add(await WriteTableAsync(connection, moment, table, folder, cancellation));
            }
            var manifest = new BackupManifest(BackupManifest.CurrentFormat, Schema.Newest(database.Engine), database.Engine, takenAt, tables) { Keys = WriteKeys(keys, folder) };
            await WriteManifestAsync(manifest, folder, cancellation);
            return manifest;
        }, cancellation);
    }

    private static async Task<BackupManifest.Table> WriteTableAsync(
        DbConnection connection, DbTransaction moment, CatalogTable table, string folder, CancellationToken cancellation)
    {
        var name = $"{table.Name}.jsonl";
        using var hash = SHA256.Create();
        await using var file = Create(Path.Combine(folder, name));
        await using var hashed = new CryptoStream(file, hash, CryptoStreamMode.Write, leaveOpen: true);
        await using var json = new Utf8JsonWriter(hashed, Readable);

        await using var command = connection.CreateCommand();
        command.Transaction = moment;
        command.CommandText = $"SELECT {string.Join(", ", table.Columns.Select(column => column.Name))} FROM {table.Name}{(table.Name == Passing ? " WHERE 1 = 0" : "")}";
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        long rows = 0;
        for (; await reader.ReadAsync(cancellation); rows++)
        {
            BackupRow.Write(json, table, reader);
            await json.FlushAsync(cancellation);
            hashed.WriteByte((byte)'\n');
            json.Reset();
        }
        await hashed.FlushFinalBlockAsync(cancellation);
        file.Flush(flushToDisk: true);
        return new(table.Name, name, [.. table.Columns.Select(column => column.Name)], rows, Convert.ToHexStringLower(hash.Hash!));
    }

    private static List<BackupManifest.Key> WriteKeys(IReadOnlyDictionary<string, string> keys, string folder)
    {
        var written = new List<BackupManifest.Key>();
        foreach (var (id, pem) in keys)
        {
            var (name, bytes) = ($"{id}{SigningKeys.PublicEnding}", Encoding.ASCII.GetBytes(pem));
            using var file = Create(Path.Combine(folder, name));
            file.Write(bytes);
            file.Flush(flushToDisk: true);
            written.Add(new(id, name, Hashes.Of(bytes)));
        }
        return written;
    }

    // The folder may have been there, open to others; hashes of passwords and the keys of sessions are not for them.
    private static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new(path, options);
    }

    private static async Task WriteManifestAsync(BackupManifest manifest, string folder, CancellationToken cancellation)
    {
        var unfinished = Path.Combine(folder, $"{BackupManifest.FileName}.unfinished");
        await using (var file = Create(unfinished))
        {
            await JsonSerializer.SerializeAsync(file, manifest, BackupManifestJson.Default.BackupManifest, cancellation);
            file.Flush(flushToDisk: true);
        }
        File.Move(unfinished, Path.Combine(folder, BackupManifest.FileName));
    }
}
