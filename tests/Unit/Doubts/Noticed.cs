using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Doubts;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Tests.Unit.Doubts;

/// <summary>What is noticed in a row of targets and a row of actuals that begin in the same year; null leaves a year out.</summary>
internal static class Noticed
{
    public static readonly FiscalYear First = new(2019);

    public static Values<CellDoubt> In(string?[] targets, string?[] actuals) =>
        Plausibility.Of(new Series(new("s1"), "", PeriodKind.SingleYear, YearBasis.FiscalYear, TargetHistory.StartingWith(Row(targets))), Row(actuals));

    public static IEnumerable<CellDoubt> Of(DoubtKind kind, string?[] targets, string?[] actuals) =>
        In(targets, actuals).Where(doubt => doubt.Kind == kind);

    public static YearCells Row(params string?[] printed) => new((
        from year in Enumerable.Range(0, printed.Length)
        where printed[year] is not null
        select new YearCell(First + year, Cell.Read(printed[year]!))).ToValues());
}
