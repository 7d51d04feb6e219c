using System.Text.RegularExpressions;

namespace ReformFlow.Tests.Unit;

/// <summary>What the program may write into its log.</summary>
public partial class LogTests
{
    // Ids of things and of acts, numbers, what machines said, and the one-time token of the first set-up. Nothing here names
    // or leads to a person by itself.
    private static readonly string[] Allowed =
    [
        "Added", "Attempt", "Channel", "Code", "Command", "Count", "Cycle", "Delivery", "Engine", "Item", "Migration", "Minutes", "Municipality", "Operation", "Outcome", "Phase", "Place",
        "Plan", "Refusal", "Removed", "Said", "Sheet", "Token", "Verb", "Year",
    ];

    private static readonly (string Path, string Text)[] Sources =
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .Select(path => (path, File.ReadAllText(path)))];

    [Fact]
    public void EveryLogStatement_StandsInItsClasssOwnFile() =>
        Assert.All(Sources.Where(file => file.Text.Contains("[LoggerMessage", StringComparison.Ordinal)), file => Assert.EndsWith(".Log.cs", file.Path, StringComparison.Ordinal));

    [Fact]
    public void NoLogStatement_HoldsPersonalData()
    {
        var statements = Sources.SelectMany(file => Statement().Matches(file.Text)).Select(match => match.Groups["text"].Value).ToList();

        Assert.NotEmpty(statements);
        Assert.All(statements, text => Assert.Empty(Placeholder().Matches(text).Select(match => match.Groups["name"].Value).Except(Allowed)));
        Assert.All(statements, text => Assert.DoesNotContain('@', text));
    }

    [Fact]
    public void NobodyLogs_WithoutAStatement() =>
        Assert.All(Sources, file => Assert.DoesNotMatch(@"\blog\.Log(Information|Warning|Error|Debug|Critical|Trace)\(", file.Text));

    [GeneratedRegex("""LoggerMessage\([^\]]*?Message = "(?<text>[^"]*)"\)""")]
    private static partial Regex Statement();

    [GeneratedRegex(@"\{(?<name>\w+)[^}]*\}")]
    private static partial Regex Placeholder();
}
