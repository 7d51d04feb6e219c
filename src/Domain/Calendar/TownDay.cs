namespace ReformFlow.Domain.Calendar;

/// <summary>One row of the municipality's own table: a day on which the town hall is open or closed against the general rule.</summary>
public sealed record TownDay
{
    /// <summary>Makes a row.</summary>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public TownDay(DateOnly day, bool open, string name)
    {
        Day = day;
        Open = open;
        Name = Guard.Line(name);
    }

    /// <summary>The day.</summary>
    public DateOnly Day { get; }

    /// <summary>Whether the town hall is open on it: true also against a Sunday or a holiday, false also on a plain weekday.</summary>
    public bool Open { get; }

    /// <summary>Why: 町制施行記念日, 休日開庁. Shown as the reason when the day is closed.</summary>
    public string Name { get; }
}
