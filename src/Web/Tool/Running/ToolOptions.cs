using System.Text;
using ReformFlow.Silo.Hosting;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Web.Tool.Running;

/// <summary>Where the running server listens for the administrator's tool. Configuration section <c>ReformFlow:Tool</c>.</summary>
internal sealed record ToolOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "ReformFlow:Tool";

    // What an address of a local socket can hold on every system that has one.
    private const int LongestPath = 103;

    /// <summary>
    /// The socket's file. Only its owner may use it. Default: null, the database file's name with <c>.socket</c>; none where the
    /// database is PostgreSQL, which the tool opens beside the server.
    /// </summary>
    public string? Socket { get; init; }

    /// <summary>The socket's path; null where there is none.</summary>
    /// <exception cref="StartupRefusedException">The configured path is too long.</exception>
    public static string? SocketOf(IConfiguration configuration)
    {
        var database = configuration.Read<DatabaseOptions>(DatabaseOptions.Section);
        if (configuration.Read<ToolOptions>(Section).Socket is { Length: > 0 } configured)
            return Path.GetFullPath(configured) is var named && Fits(named) ? named : throw TooLong(named);
        return database.Provider is DatabaseEngine.Sqlite && Path.GetFullPath($"{database.Path}.socket") is var beside && Fits(beside) ? beside : null;
    }

    private static bool Fits(string path) => Encoding.UTF8.GetByteCount(path) <= LongestPath;

    private static StartupRefusedException TooLong(string path) => new(
        $"設定 {Section}:Socket の {path} が長すぎます。{LongestPath}バイトまでの場所を指定してください。",
        $"The option {Section}:Socket is too long ({path}). Give a path of at most {LongestPath} bytes.");
}
