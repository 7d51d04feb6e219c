namespace ReformFlow.Tests.Unit;

/// <summary>The units leave .NET and the browser what they need.</summary>
public class DeployTests
{
    // Pages and the database, programs on the same machine, and what Chromium asks of its network cards.
    private static readonly string[] Needed = ["AF_INET", "AF_UNIX", "AF_NETLINK"];

    public static TheoryData<string> Units => [.. Directory.GetFiles(Path.Combine(Repository.Root, "deploy"), "*.service", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Repository.Root, file))];

    [Theory, MemberData(nameof(Units))]
    public void AUnit_ConfinesWithoutStoppingWhatItRuns(string unit)
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, unit)).Where(line => !line.StartsWith('#')).ToList();

        Assert.Contains("NoNewPrivileges=yes", lines);
        Assert.Contains("ProtectSystem=strict", lines);
        Assert.DoesNotContain(lines, line => line.StartsWith("MemoryDenyWriteExecute=", StringComparison.Ordinal) || line.StartsWith("SystemCallFilter=", StringComparison.Ordinal));
        var families = Assert.Single(lines, line => line.StartsWith("RestrictAddressFamilies=", StringComparison.Ordinal));
        Assert.All(Needed, family => Assert.Contains(family, families, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Units))]
    public void ABrowserThatMayMakeNoNamespaces_IsToldSo(string unit)
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, unit));
        if (lines.Any(line => line.Contains("ReformFlow.Web.dll", StringComparison.Ordinal)))
            Assert.Equal(lines.Contains("RestrictNamespaces=yes"), lines.Contains("Environment=ReformFlow__Pdf__Sandbox=false"));
    }
}
