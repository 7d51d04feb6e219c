using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Plans;
using static ReformFlow.Tests.Unit.Plans.Sample;

namespace ReformFlow.Tests.Unit.Plans;

public class RowsTests
{
    private static readonly YearCell Of2019 = new(new(2019), Cell.Read("1")), Of2021 = new(new(2021), Cell.Read("3"));

    [Fact]
    public void ARow_HasTheYearsItPrints()
    {
        var row = new YearCells([Of2019, Of2021]);

        Assert.Equal(("1", null, "3"), (row[new(2019)]?.Printed, row[new(2020)]?.Printed, row[new(2021)]?.Printed));
        Assert.Empty(new YearCells([]).Cells);
    }

    [Fact]
    public void TheYearsOfARow_Ascend()
    {
        Refused.Because("cells", () => new YearCells([Of2021, Of2019]));
        Refused.Because("cells", () => new YearCells([Of2019, Of2019]));
        Refused.Because("cells", () => new YearCells([Of2019, Of2021, Of2021]));
        Refused.Because("cells", () => new YearCells(null!));
    }

    [Fact]
    public void ASeries_KeepsWhatItWasGiven()
    {
        var targets = TargetHistory.StartingWith(Row("1"));
        var series = new Series(new("s1"), "", PeriodKind.MonthlyAverage, YearBasis.CalendarYear, targets, new Direction.Lower());

        Assert.Equal((new("s1"), ""), (series.Id, series.Label));
        Assert.Equal((PeriodKind.MonthlyAverage, YearBasis.CalendarYear), (series.Period, series.Years));
        Assert.Equal((targets, new Direction.Lower()), (series.Targets, series.Direction));
        Assert.Null(Series("s1").Direction);
    }

    [Fact]
    public void APartOfASeries_IsNeverMissing()
    {
        var targets = TargetHistory.StartingWith(Row("1"));

        Refused.Because("id", () => new Series(null!, "", PeriodKind.Average, YearBasis.FiscalYear, targets));
        Refused.Because("label", () => new Series(new("s1"), null!, PeriodKind.Average, YearBasis.FiscalYear, targets));
        Refused.Because("label", () => new Series(new("s1"), new string('字', 101), PeriodKind.Average, YearBasis.FiscalYear, targets));
        Refused.Because("label", () => new Series(new("s1"), "一般職\n消防職", PeriodKind.Average, YearBasis.FiscalYear, targets));
        Refused.Because("targets", () => new Series(new("s1"), new string('字', 100), PeriodKind.Average, YearBasis.FiscalYear, null!));
    }
}
