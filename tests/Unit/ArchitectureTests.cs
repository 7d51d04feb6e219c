using System.Xml.Linq;

namespace ReformFlow.Tests.Unit;

/// <summary>
/// The build refuses arrows that architecture.txt does not list (Directory.Build.targets); here the list itself is kept
/// honest, and what the compiler cannot see is checked.
/// </summary>
public class ArchitectureTests
{
    private static readonly string[] Rooms = ["Domain", "Grains", "Notifications", "Documents", "Silo", "Web"];
    private static readonly string[] Libraries = ["PackageReference", "FrameworkReference", "Reference"];
    private static readonly string[] Tops = ["src", "tests"];

    [Fact]
    public void TheReviewedArrows_AreTheProjectsOwn()
    {
        var listed = File.ReadAllLines(Path.Combine(Repository.Root, "architecture.txt")).Where(line => line.Length > 0 && line[0] != '#');

        Assert.Equal(Rooms.SelectMany(Arrows).Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void SrcHoldsTheRoomsOfTheDesign() =>
        Assert.Equal(Rooms.Order(StringComparer.Ordinal), Directory.GetDirectories(Path.Combine(Repository.Root, "src")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal));

    [Fact]
    public void EveryProject_IsInTheSolution()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "ReformFlow.sln"));
        var projects = Directory.GetFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories).Where(path => !path.Contains("StrykerOutput", StringComparison.Ordinal));

        Assert.All(projects, path => Assert.Contains(Path.GetFileName(path), solution, StringComparison.Ordinal));
    }

    [Fact]
    public void SourceFiles_StayShort()
    {
        var lengths = Tops.SelectMany(top => Directory.GetFiles(Path.Combine(Repository.Root, top), "*.cs", SearchOption.AllDirectories))
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin" or "StrykerOutput"))
            .Select(path => (path, Lines: File.ReadLines(path).Count())).OrderBy(file => file.Lines).ToList();

        Assert.All(lengths, file => Assert.True(file.Lines <= 250, $"{file.path} has {file.Lines} lines"));
        Assert.True(lengths[lengths.Count / 2].Lines < 60, $"the median file has {lengths[lengths.Count / 2].Lines} lines");
    }

    private static IEnumerable<string> Arrows(string room)
    {
        var project = XDocument.Load(Path.Combine(Repository.Root, "src", room, $"ReformFlow.{room}.csproj"));
        string[] Named(string element) => [.. project.Descendants(element).Select(each => each.Attribute("Include")!.Value)];

        return Named("ProjectReference").Select(path => $"{room} -> {Path.GetFileNameWithoutExtension(path)["ReformFlow.".Length..]}")
            .Concat(Libraries.SelectMany(Named).Select(library => $"{room} uses {library}"))
            .Concat(project.Root!.Attribute("Sdk")!.Value is "Microsoft.NET.Sdk.Web" ? [$"{room} uses Microsoft.AspNetCore.App"] : []);
    }
}
