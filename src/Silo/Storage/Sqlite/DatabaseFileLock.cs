namespace ReformFlow.Silo.Storage.Sqlite;

/// <summary>
/// One process per file: an operating system's lock on a file beside the database. The system releases it when the process
/// ends in whatever way, so a killed process blocks nobody; the empty file stays.
/// </summary>
internal sealed class DatabaseFileLock : IDisposable
{
    private readonly FileStream _file;

    private DatabaseFileLock(FileStream file) => _file = file;

    /// <exception cref="StartupRefusedException">Another process has the database, or the folder cannot be written.</exception>
    public static DatabaseFileLock Take(string database)
    {
        var path = $"{database}.lock";
        RefuseReadOnly(database);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(database)!);
            var taken = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            if (!File.Exists(database)) MakeForOwner(database);
            return new(taken);
        }
        catch (IOException held) when (File.Exists(path))
        {
            throw new StartupRefusedException(
                $"データベース {database} は別のプロセスが使用中です。先にそのプロセスを止めるか、{DatabaseOptions.Section}:Path に別の場所を指定してください。",
                $"Another process is using the database {database}. Stop that process first, or give another place in {DatabaseOptions.Section}:Path.", held);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            throw new StartupRefusedException(
                $"データベース {database} のフォルダーに書き込めません。フォルダーの権限を確かめるか、{DatabaseOptions.Section}:Path に別の場所を指定してください。",
                $"The folder of the database {database} cannot be written. Check its permissions, or give another place in {DatabaseOptions.Section}:Path.", unwritable);
        }
    }

    // It holds accounts, keys and unpublished sheets. SQLite takes an empty file for a new database and gives the files beside it the same rights.
    private static void MakeForOwner(string database)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        new FileStream(database, options).Dispose();
    }

    private static void RefuseReadOnly(string database)
    {
        if (new FileInfo(database) is not { Exists: true, IsReadOnly: true }) return;
        throw new StartupRefusedException(
            $"データベース {database} は読み取り専用です。書き込めるようにするか、{DatabaseOptions.Section}:Path に別の場所を指定してください。",
            $"The database {database} is read-only. Make it writable, or give another place in {DatabaseOptions.Section}:Path.");
    }

    public void Dispose() => _file.Dispose();
}
