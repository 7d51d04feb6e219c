namespace ReformFlow.Web;

/// <summary>Tells a program that runs out of its build folder, which is a developer's, from a published one, which is a town's.</summary>
internal static class BuildTree
{
    // Copied to the build folder and never to a published one.
    private const string Marker = "built-not-published.txt";

    /// <summary>
    /// The environment to run in: null leaves it to ASPNETCORE_ENVIRONMENT or DOTNET_ENVIRONMENT, and to Production without
    /// them. Only in a build folder and without them it is Development. A launch profile could say the same, but then
    /// dotnet run prints a line of its own before the JSON of a verb.
    /// </summary>
    public static string? Environment() => IsSaid("ASPNETCORE_ENVIRONMENT") || IsSaid("DOTNET_ENVIRONMENT") || !File.Exists(Path.Combine(AppContext.BaseDirectory, Marker))
        ? null
        : Environments.Development;

    private static bool IsSaid(string variable) => !string.IsNullOrEmpty(System.Environment.GetEnvironmentVariable(variable));
}
