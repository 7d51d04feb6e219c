using ReformFlow.Domain.Cells;

namespace ReformFlow.Tests.Unit.Cells;

/// <summary>A table of printed texts and what they must be read as.</summary>
internal static class Readings
{
    public static void Are(params (string Printed, Reading Reading)[] table) =>
        Assert.All(table, row => Assert.Equal((row.Printed, row.Reading), (row.Printed, CellReader.Read(row.Printed))));
}
