using Xunit.Abstractions;

namespace ReformFlow.Tests.Unit.Documents;

/// <summary>A theory about a town's own sheets; skipped aloud where there are none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RealSheetsTheoryAttribute : TheoryAttribute
{
    public RealSheetsTheoryAttribute()
    {
        if (SheetDocuments.Real.Count == 0) Skip = $"NO REAL SHEETS at {SheetDocuments.RealFolder}: only the sample is read.";
    }
}

public class RealSheetsTests(ITestOutputHelper output)
{
    [RealSheetsTheory, MemberData(nameof(SheetDocuments.RealNames), MemberType = typeof(SheetDocuments))]
    public void RealSheets_AreReadWithTheir17Places(string name)
    {
        var read = SheetDocuments.Read(name);
        output.WriteLine($"real sheets read too: {name}");
        Assert.Equal(17, read.Book.Plan.Placements.Count);
    }
}
