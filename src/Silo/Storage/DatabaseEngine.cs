namespace ReformFlow.Silo.Storage;

/// <summary>The two databases that ReformFlow runs on.</summary>
public enum DatabaseEngine
{
    /// <summary>One file beside one process (embedded).</summary>
    Sqlite,

    /// <summary>A server for several nodes (cluster).</summary>
    PostgreSql,
}
