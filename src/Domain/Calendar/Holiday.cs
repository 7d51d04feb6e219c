namespace ReformFlow.Domain.Calendar;

/// <summary>One national holiday as a list of the Cabinet Office announces it (内閣府「国民の祝日」について).</summary>
public sealed record Holiday
{
    /// <summary>Makes a holiday.</summary>
    /// <exception cref="ArgumentException">The name is blank or no line.</exception>
    public Holiday(DateOnly day, string name) => (Day, Name) = (day, Guard.Line(name));

    /// <summary>The day.</summary>
    public DateOnly Day { get; }

    /// <summary>Its name as announced; the list calls both 振替休日 and 国民の休日 only 休日.</summary>
    public string Name { get; }
}

/// <summary>A day on which a list and the days known before differ.</summary>
/// <param name="Day">The day.</param>
/// <param name="Before">What it was called before; null when it was no holiday.</param>
/// <param name="After">What the list calls it; null when it is no holiday any more.</param>
public sealed record HolidayChange(DateOnly Day, string? Before, string? After);
