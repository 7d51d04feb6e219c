using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Judging;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Domain.Summaries;

/// <summary>A plan with all that is known of its years: what summaries are made from.</summary>
public sealed record PlanResults
{
    /// <summary>Keeps sheets and closings.</summary>
    /// <exception cref="ArgumentException">A sheet was closed twice, or closed although the book has it.</exception>
    public PlanResults(PlanBook book, Values<SheetClosed> closed)
    {
        Book = book ?? throw new ArgumentNullException(nameof(book));
        Closed = Guard.Distinct(closed, each => (each.Item, each.Year));
        Guard.Holds(closed.All(each => book.Find(each.Item, each.Year) is null), "A year has a sheet or was closed without one.", nameof(closed));
    }

    /// <summary>The plan and its sheets: the published ones for a 最終総括, the stored ones for the year under way.</summary>
    public PlanBook Book { get; }

    /// <summary>The sheets that were closed without being published.</summary>
    public Values<SheetClosed> Closed { get; }

    /// <summary>The plan.</summary>
    public Plan Plan => Book.Plan;

    /// <summary>What came of an item in a year.</summary>
    public YearOutcome OutcomeOf(ActionItem item, FiscalYear year, Judge judge)
    {
        if (!item.Life.Contains(year)) return new YearOutcome.Outside();
        if (Closed.FirstOrDefault(each => each.Item == item.Id && each.Year == year) is { } closed) return new YearOutcome.Closed(closed.Reason);
        return Book.Find(item.Id, year) is { } sheet
            ? new YearOutcome.Judged(item.AllSeries.Select(series => SeriesVerdict.Of(series, sheet, judge)).ToValues())
            : new YearOutcome.Missing();
    }
}

/// <summary>A year of an item that was closed without a sheet.</summary>
public sealed record SheetClosed(ItemId Item, FiscalYear Year, CloseReason Reason);
