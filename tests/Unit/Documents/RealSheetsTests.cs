using Xunit.Abstractions;

namespace ReformFlow.Tests.Unit.Documents;

public class RealSheetsTests(ITestOutputHelper output)
{
    [Fact]
    public void RealSheets_AreReadTooOrTheirAbsenceIsSaidAloud()
    {
        var said = SheetDocuments.Real.Count > 0
            ? $"real sheets read too: {string.Join(", ", SheetDocuments.Real.Select(Path.GetFileName))}"
            : $"NO REAL SHEETS at {SheetDocuments.RealFolder}: only the sample was read";
        output.WriteLine(said);
        Console.Error.WriteLine(said);
        Assert.Equal(SheetDocuments.Real.Count + 1, SheetDocuments.Names.Count());
    }
}
