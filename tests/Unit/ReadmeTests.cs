using ReformFlow.Domain.Wording;

namespace ReformFlow.Tests.Unit;

public class ReadmeTests
{
    private const string Fence = "```";

    [Fact]
    public void ThePictureOfTheRules_IsDrawnFromTheTable()
    {
        var path = Path.Combine(Repository.Root, "README.md");
        var parts = File.ReadAllText(path).Split($"{Fence}mermaid\n", 2);
        Assert.Equal(2, parts.Length);
        var drawn = RuleDiagram.Mermaid();
        var rest = parts[1][parts[1].IndexOf(Fence, StringComparison.Ordinal)..];
        if (ReviewedFile.IsApproving) File.WriteAllText(path, $"{parts[0]}{Fence}mermaid\n{drawn}{rest}");

        Assert.Equal(drawn, ReviewedFile.IsApproving ? drawn : parts[1][..^rest.Length]);
    }
}
