using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ReformFlow.Notifications.Teams.App;

/// <summary>Packs the app as an administrator of Teams uploads it: manifest and two icons.</summary>
public static class TeamsPackage
{
    /// <summary>The coloured icon's name, 192×192.</summary>
    public const string ColorIcon = "color.png";

    /// <summary>The outlined icon's name, 32×32, white on nothing.</summary>
    public const string OutlineIcon = "outline.png";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // The same app is the same file, byte for byte.
    private static readonly DateTimeOffset Dated = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The manifest as text.</summary>
    public static string Text(JsonObject manifest) => $"{manifest.ToJsonString(Readable)}\n";

    /// <summary>Writes the package.</summary>
    public static void Write(TeamsApp app, Stream to)
    {
        using var archive = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        Add(archive, "manifest.json", new MemoryStream(Encoding.UTF8.GetBytes(Text(TeamsManifest.Of(app)))));
        foreach (var icon in new[] { ColorIcon, OutlineIcon }) Add(archive, icon, Icon(icon));
    }

    /// <summary>An icon's bytes.</summary>
    public static Stream Icon(string name) =>
        typeof(TeamsPackage).Assembly.GetManifestResourceStream($"teams/{name}") ?? throw new InvalidOperationException($"The icon {name} is not in the program.");

    private static void Add(ZipArchive archive, string name, Stream content)
    {
        var entry = archive.CreateEntry(name);
        entry.LastWriteTime = Dated;
        using (content)
        {
            using var into = entry.Open();
            content.CopyTo(into);
        }
    }
}
