using System.Globalization;

namespace ReformFlow.Domain.Calendar;

/// <summary>One line of the holiday table: a year and its days.</summary>
internal sealed record HolidayLine(int Year, Values<(DateOnly Day, string Name)> Days)
{
    /// <summary>Reads a whole table and checks what its lines must have in common: years without a gap, at least one.</summary>
    public static Values<HolidayLine> ReadAll(string table)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(table);
        var lines = table.Trim().Split('\n').Select(Read).ToValues();
        var inOrder = Pairs(lines).All(pair => pair.First.Year + 1 == pair.Second.Year);
        Guard.Holds(inOrder, "The years do not follow one another.", nameof(table));
        return lines;
    }

    private static HolidayLine Read(string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        var days = cells.Skip(1).Select(cell => ReadDay(cells[0], cell)).ToValues();
        Guard.Holds(days.Count > 0, $"'{line}' names no holiday.", "table");
        var inOrder = Pairs(days).All(pair => pair.First.Day < pair.Second.Day);
        Guard.Holds(inOrder, $"The days of {cells[0]} are not in order, or one stands twice.", "table");
        return new(days[0].Day.Year, days);
    }

    private static (DateOnly Day, string Name) ReadDay(string year, string cell)
    {
        var parts = cell.Split(' ', 2, StringSplitOptions.TrimEntries);
        Guard.Holds(parts.Length == 2, $"'{cell}' in {year} is not a day and a name.", "table");
        var real = DateOnly.TryParseExact($"{year}/{parts[0]}", "yyyy/M/d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        Guard.Holds(real, $"'{year}/{parts[0]}' is not a date.", "table");
        return (day, Guard.Line(parts[1], name: "table"));
    }

    private static IEnumerable<(T First, T Second)> Pairs<T>(Values<T> items) => items.Zip(items.Skip(1));
}
