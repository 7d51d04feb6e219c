using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cells;

namespace ReformFlow.Domain.Plans;

/// <summary>One cell in its year's column.</summary>
public sealed record YearCell(FiscalYear Year, Cell Cell);

/// <summary>One printed row of values: a cell per year, years ascending and each at most once.</summary>
public sealed record YearCells
{
    /// <summary>Keeps the row.</summary>
    /// <exception cref="ArgumentException">Years repeat or run backwards.</exception>
    public YearCells(Values<YearCell> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        Guard.Holds(cells.Zip(cells.Skip(1)).All(pair => pair.First.Year < pair.Second.Year), "Years must ascend.", nameof(cells));
        Cells = cells;
    }

    /// <summary>The row, years ascending.</summary>
    public Values<YearCell> Cells { get; }

    /// <summary>The year's cell; null when the row has no column for it.</summary>
    public Cell? this[FiscalYear year] => Cells.FirstOrDefault(cell => cell.Year == year)?.Cell;
}
