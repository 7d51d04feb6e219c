namespace ReformFlow.Tests;

/// <summary>Where the checked-out files are.</summary>
internal static class Repository
{
    /// <summary>The folder that holds ReformFlow.sln.</summary>
    public static string Root { get; } = Upwards(AppContext.BaseDirectory).First(folder => File.Exists(Path.Combine(folder, "ReformFlow.sln")));

    private static IEnumerable<string> Upwards(string folder)
    {
        for (var here = new DirectoryInfo(folder); here is not null; here = here.Parent) yield return here.FullName;
    }
}
