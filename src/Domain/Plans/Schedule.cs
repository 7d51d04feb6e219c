using ReformFlow.Domain.Calendar;

namespace ReformFlow.Domain.Plans;

/// <summary>
/// The schedule (スケジュール) of an item. A source that lost its drawing is not an item without a schedule, so the two
/// are told apart.
/// </summary>
/// <param name="Bars">The bars (工程) in printed order.</param>
/// <param name="IsReadable">False where the source has a schedule box but its drawing is lost.</param>
public sealed record Schedule(Values<ScheduleBar> Bars, bool IsReadable)
{
    /// <summary>The box is there, the drawing in it is not.</summary>
    public static Schedule Lost { get; } = new([], false);

    /// <summary>A schedule with these bars.</summary>
    public static Schedule Of(Values<ScheduleBar> bars) => new(bars, true);
}

/// <summary>One bar of a schedule: what is done from which year to which.</summary>
public sealed record ScheduleBar
{
    /// <summary>Keeps the bar.</summary>
    /// <exception cref="ArgumentException">The text is blank, or the bar ends before it begins.</exception>
    public ScheduleBar(string text, FiscalYear? first, FiscalYear? last)
    {
        Text = Guard.Line(text);
        Guard.Holds(first is not { } from || last is not { } to || from <= to, "A bar does not end before it begins.", nameof(last));
        First = first;
        Last = last;
    }

    /// <summary>What is done.</summary>
    public string Text { get; }

    /// <summary>First fiscal year; null when unknown.</summary>
    public FiscalYear? First { get; }

    /// <summary>Last fiscal year; null when unknown.</summary>
    public FiscalYear? Last { get; }
}
