using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Judging;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Tests.Unit.Judging;

/// <summary>A table of printed targets and actuals (null: no cell) and how the one stands to the other.</summary>
internal static class Verdicts
{
    public static readonly Direction Up = new Direction.Higher(), Down = new Direction.Lower(), Inside = new Direction.Within();

    public static void Are(Direction? direction, params (string? Target, string? Actual, Judgement Judgement, JudgementRule Rule)[] table) =>
        Are(new Judge(), direction, table);

    public static void Are(Judge judge, Direction? direction, params (string? Target, string? Actual, Judgement Judgement, JudgementRule Rule)[] table) =>
        Assert.All(table, row => Assert.Equal(
            (row.Target, row.Actual, new Verdict(row.Judgement, row.Rule)),
            (row.Target, row.Actual, judge.Of(Cell(row.Target), Cell(row.Actual), direction))));

    private static Cell? Cell(string? printed) => printed is null ? null : Domain.Cells.Cell.Read(printed);
}
