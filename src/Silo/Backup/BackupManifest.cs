using System.Text.Json.Serialization;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Backup;

/// <summary>
/// What <c>manifest.json</c> says. It is written last: a folder without one is no backup. The form is the same for both
/// databases, so that a backup of one can be restored to the other.
/// </summary>
/// <param name="Format">The form of the folder itself; this program knows 1.</param>
/// <param name="Schema">The number of the newest migration of the database it was taken from.</param>
/// <param name="Engine">The database it was taken from, for the reader's information.</param>
/// <param name="TakenAt">The moment shown by all tables alike.</param>
/// <param name="Tables">One file each.</param>
internal sealed record BackupManifest(int Format, int Schema, DatabaseEngine Engine, DateTimeOffset TakenAt, IReadOnlyList<BackupManifest.Table> Tables)
{
    /// <summary>The public halves of the keys that signed, one file each; empty in a backup made before they were carried.</summary>
    public IReadOnlyList<Key> Keys
    {
        get;
        // The reader of the file gives null for a member that is not there, whatever the default is.
        init => field = value ?? [];
    } = [];

    /// <summary>The file's name.</summary>
    public const string FileName = "manifest.json";

    /// <summary>The form that this program writes and reads.</summary>
    public const int CurrentFormat = 1;

    /// <param name="Name">The table.</param>
    /// <param name="File">The file beside the manifest: one JSON object per line, a member per column; bytes in Base64.</param>
    /// <param name="Columns">The columns in it.</param>
    /// <param name="Rows">How many lines.</param>
    /// <param name="Sha256">Of the file's bytes, lower hex.</param>
    internal sealed record Table(string Name, string File, IReadOnlyList<string> Columns, long Rows, string Sha256);

    /// <param name="Id">The key's id.</param>
    /// <param name="File">The file beside the manifest, PEM.</param>
    /// <param name="Sha256">Of the file's bytes, lower hex.</param>
    internal sealed record Key(string Id, string File, string Sha256);
}

/// <summary>How the manifest stands in its file.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(BackupManifest))]
internal sealed partial class BackupManifestJson : JsonSerializerContext;
