namespace ReformFlow.Domain.Cells;

/// <summary>
/// One value of a sheet: the text exactly as printed or typed, and what it was read as. "20.30" and "20.3" are two
/// different cells with the same reading, because the town prints back what it typed.
/// </summary>
public sealed record Cell
{
    /// <summary>The longest text a value cell may hold, in characters (a value is a figure or a short phrase).</summary>
    public const int Longest = 200;

    /// <summary>Keeps a printed text with a reading that a person decided on.</summary>
    /// <exception cref="ArgumentException">The text has a control character or is longer than <see cref="Longest"/>.</exception>
    public Cell(string printed, Reading reading)
    {
        Printed = Guard.LineOrEmpty(printed, Longest);
        Reading = reading ?? throw new ArgumentNullException(nameof(reading));
    }

    /// <summary>The characters as printed, spaces and widths included.</summary>
    public string Printed { get; }

    /// <summary>What they were read as.</summary>
    public Reading Reading { get; }

    /// <summary>Whether something was answered: text, dash and 未確定 are answers; only a blank is not.</summary>
    public bool IsAnswered => Reading is not Cells.Reading.Blank;

    /// <summary>Reads a printed text by the rules of <see cref="CellReader"/>.</summary>
    public static Cell Read(string printed) => new(printed, CellReader.Read(printed));

    /// <summary>The printed text.</summary>
    public override string ToString() => Printed;
}
