using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Doubts;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Domain.Approval;

/// <summary>One value that a sheet asks for, fixed when it is opened.</summary>
/// <param name="Series">The series, with the targets in force at the opening.</param>
/// <param name="Earlier">Its actuals of earlier years.</param>
public sealed record Question(Series Series, YearCells Earlier)
{
    /// <summary>
    /// Whether the value may be 未確定 until the second collection: planning said so, or nobody said anything and it is money,
    /// which is not final before the books close (地方自治法235条の5).
    /// </summary>
    public bool IsSettledLate => Series.Timing is { } timing ? timing is ValueTiming.AfterClosing : MoneySeries.Is(Series, Earlier);

    /// <summary>
    /// The doubts that an answer for the year raises and a section must explain. Doubts about targets or earlier years
    /// are not the writer's to answer.
    /// </summary>
    public IEnumerable<CellDoubt> DoubtsAbout(Cell answer, FiscalYear year)
    {
        var row = new YearCells([.. Earlier.Cells.Where(cell => cell.Year < year), new YearCell(year, answer)]);
        return Plausibility.Of(Series, row).Where(doubt => doubt.Row == RowKind.Actuals && doubt.Year == year);
    }
}
