using ReformFlow.Tests.Checker;
using ReformFlow.Tests.EndToEnd.Judging;
using Xunit.Abstractions;

namespace ReformFlow.Tests.EndToEnd;

/// <summary>The checker is itself on trial: a checker that lets a fault pass proves nothing. The same faults are put into every recording of a load.</summary>
public class FaultTests(ITestOutputHelper output)
{
    [Fact]
    public void AGoodRecording_IsClean() => Assert.Equal([], Judge.Findings(SmallRecording.Make()).Select(finding => finding.ToString()));

    [Fact]
    public void ForgingWithoutAChange_ChangesNothing()
    {
        var good = SmallRecording.Make();
        Assert.Empty(Judge.Findings(good.Rewrite(good.States[0].Key, _ => { })));
    }

    [Fact]
    public void EverySeededFault_IsReported() => AllAreFound(SmallRecording.Make(), output);

    internal static void AllAreFound(Recording good, ITestOutputHelper output)
    {
        foreach (var fault in Fault.All)
        {
            var findings = Judge.Findings(fault.Do(good));
            Assert.True(findings.Any(finding => finding.Rule == fault.Rule), $"{fault.Name}: {fault.Rule} reported nothing; {string.Join("; ", findings.Take(5))}");
        }
        output.WriteLine($"{Fault.All.Count} seeded faults reported");
    }
}
