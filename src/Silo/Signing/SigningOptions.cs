using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Signing;

/// <summary>Where the keys are that certificates are signed with. Configuration section <c>ReformFlow:Signing</c>.</summary>
public sealed record SigningOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "ReformFlow:Signing";

    /// <summary>
    /// The folder of the keys; all nodes of a cluster use the same. Default: null, the folder <c>keys</c> beside the database
    /// file's place (<c>data/keys</c>), also where the database is PostgreSQL.
    /// </summary>
    public string? Folder { get; init; }

    /// <summary>The folder that is used.</summary>
    internal string FolderBeside(DatabaseOptions database) => Folder ?? Path.Combine(Path.GetDirectoryName(database.Path) ?? "", "keys");
}
