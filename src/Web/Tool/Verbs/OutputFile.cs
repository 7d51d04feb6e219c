namespace ReformFlow.Web.Tool.Verbs;

/// <summary>Writes a file that a verb was asked for.</summary>
internal static class OutputFile
{
    /// <summary>Whole or not at all: a file that is there under this name is replaced only by a finished one.</summary>
    public static async Task WriteAsync(string path, byte[] bytes)
    {
        var unfinished = $"{path}.unfinished";
        await File.WriteAllBytesAsync(unfinished, bytes);
        File.Move(unfinished, path, overwrite: true);
    }
}
