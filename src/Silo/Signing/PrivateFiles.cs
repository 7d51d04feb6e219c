namespace ReformFlow.Silo.Signing;

/// <summary>Files that only the account of the program may read, where the system has such rights.</summary>
internal static class PrivateFiles
{
    /// <summary>Makes a folder that only the owner may enter; one that is there stays as it is.</summary>
    public static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Writes a new file, on disk when this returns.</summary>
    public static void Write(string path, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        using var writer = new StreamWriter(file);
        writer.Write(text);
        writer.Flush();
        file.Flush(flushToDisk: true);
    }

    /// <summary>Puts a word into a file in one step. False where the file is there already and must not be overwritten.</summary>
    public static bool Point(string path, string word, bool overwrite)
    {
        var beside = $"{path}.{word}";
        Write(beside, word);
        try
        {
            File.Move(beside, path, overwrite);
            return true;
        }
        catch (IOException) when (!overwrite && File.Exists(path))
        {
            File.Delete(beside);
            return false;
        }
    }
}
