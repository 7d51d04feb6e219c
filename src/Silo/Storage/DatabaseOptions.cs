namespace ReformFlow.Silo.Storage;

/// <summary>Where the data is. Configuration section <c>ReformFlow:Database</c>.</summary>
public sealed record DatabaseOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "ReformFlow:Database";

    /// <summary>Which database. Default: <see cref="DatabaseEngine.Sqlite"/>.</summary>
    public DatabaseEngine Provider { get; init; } = DatabaseEngine.Sqlite;

    /// <summary>SQLite only: the file, made when it is absent. Default: <c>data/reformflow.db</c> under the working folder.</summary>
    public string Path { get; init; } = "data/reformflow.db";

    /// <summary>PostgreSQL only: how the running program signs in (the silo's role). Needed there. Default: none.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>
    /// PostgreSQL only: how migrations and restore sign in (the owner's role). Null: the program does not migrate, it only
    /// checks that somebody did. Default: null.
    /// </summary>
    public string? OwnerConnectionString { get; init; }

    /// <summary>PostgreSQL only: the role that owns the copying function and cannot sign in. Default: <c>reformflow_keeper</c>.</summary>
    public string KeeperRole { get; init; } = "reformflow_keeper";

    /// <summary>Checks what can be checked without opening anything.</summary>
    /// <exception cref="StartupRefusedException">An option is missing or out of range.</exception>
    public void Validate()
    {
        if (!Enum.IsDefined(Provider))
        {
            throw Wrong(nameof(Provider), "Sqlite か PostgreSql を指定してください。", "Give Sqlite or PostgreSql.");
        }
        if (Provider is DatabaseEngine.Sqlite && string.IsNullOrWhiteSpace(Path))
        {
            throw Wrong(nameof(Path), "データベースファイルの場所を指定してください。", "Give the place of the database file.");
        }
        if (Provider is DatabaseEngine.PostgreSql)
        {
            Check(nameof(ConnectionString), ConnectionString ?? "");
            if (OwnerConnectionString is not null) Check(nameof(OwnerConnectionString), OwnerConnectionString);
            if (string.IsNullOrWhiteSpace(KeeperRole)) throw Wrong(nameof(KeeperRole), "ロール名を指定してください。", "Give the name of a role.");
        }
    }

    private static void Check(string option, string connectionString)
    {
        try
        {
            var parts = new Npgsql.NpgsqlConnectionStringBuilder(connectionString);
            if (parts is { Host.Length: > 0, Username.Length: > 0, Database.Length: > 0 }) return;
        }
        catch (ArgumentException wrong)
        {
            throw Wrong(option, "接続文字列の書き方が誤っています。", "The connection string cannot be read.", wrong);
        }
        throw Wrong(option, "接続文字列に Host、Username、Database が必要です。", "The connection string needs Host, Username and Database.");
    }

    private static StartupRefusedException Wrong(string option, string japanese, string english, Exception? inner = null) =>
        new($"設定 {Section}:{option} が正しくありません。{japanese}", $"The option {Section}:{option} is wrong. {english}", inner);
}
