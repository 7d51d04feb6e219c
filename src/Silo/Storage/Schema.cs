namespace ReformFlow.Silo.Storage;

/// <summary>The migrations inside this program.</summary>
internal static class Schema
{
    /// <summary>The table in which executed migrations are noted.</summary>
    public const string NotedIn = "schemaversions";

    /// <summary>Names in the order in which they run, such as <c>0001_grain_storage.sql</c>.</summary>
    public static IReadOnlyList<string> Names(DatabaseEngine engine) =>
        [.. typeof(Schema).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder(engine), StringComparison.Ordinal))
            .Select(name => name[Folder(engine).Length..])
            .Order(StringComparer.Ordinal)];

    /// <summary>The text of one migration.</summary>
    public static string Text(DatabaseEngine engine, string name)
    {
        using var resource = typeof(Schema).Assembly.GetManifestResourceStream(Folder(engine) + name)!;
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd();
    }

    /// <summary>The number that both engines share: a backup of one can be restored to the other when it is the same.</summary>
    public static int Number(string name) => int.Parse(name.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The newest number that this program knows.</summary>
    public static int Newest(DatabaseEngine engine) => Number(Names(engine)[^1]);

    private static string Folder(DatabaseEngine engine) => engine is DatabaseEngine.Sqlite ? "sqlite/" : "postgres/";
}
