using System.Security;

namespace ReformFlow.Web.Tool.Verbs;

/// <summary>A file that was named on the command line.</summary>
internal static class InputFile
{
    // More than any document may have; the reader says the exact limit. So a mistaken name costs no gigabytes.
    private const int Most = 16 * 1024 * 1024;

    /// <summary>
    /// The path from the root, because the running server stands in another folder; a word that is no path stays, and is
    /// refused when it is opened.
    /// </summary>
    public static string Absolute(string path)
    {
        try
        {
            return Path.GetFullPath(path);
        }
        catch (Exception unfit) when (unfit is ArgumentException or PathTooLongException or NotSupportedException)
        {
            return path;
        }
    }

    /// <summary>Its bytes, at most 16 MiB; null and a problem in words when it cannot be read.</summary>
    public static byte[]? Read(string path, out string problem)
    {
        problem = "";
        if (Directory.Exists(path)) problem = $"{path} はフォルダーです。ファイルを指定してください。 / This is a folder: name a file.";
        else if (!File.Exists(path)) problem = $"{path} というファイルはありません。名前と場所を確かめてください。 / There is no such file.";
        return problem.Length > 0 ? null : Open(path, out problem);
    }

    private static byte[]? Open(string path, out string problem)
    {
        problem = "";
        try
        {
            using var file = File.OpenRead(path);
            var bytes = new byte[Math.Min(file.Length, Most)];
            file.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or SecurityException or ArgumentException or NotSupportedException)
        {
            problem = $"{path} を開けません。読む権限があるか確かめてください。 / Cannot open the file: {cause.Message}";
            return null;
        }
    }
}
