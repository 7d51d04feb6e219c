using ReformFlow.Domain;

namespace ReformFlow.Web.Pages.Published;

/// <summary>A vertical scale with round numbers.</summary>
/// <param name="Low">The value at the bottom.</param>
/// <param name="High">The value at the top; more than <paramref name="Low"/>.</param>
/// <param name="Step">From one line to the next.</param>
public sealed record Scale(decimal Low, decimal High, decimal Step)
{
    /// <summary>The values at which a line is drawn, lowest first.</summary>
    public Values<decimal> Ticks => Enumerable.Range(0, (int)Math.Round((High - Low) / Step) + 1).Select(at => Low + at * Step).ToValues();

    /// <summary>
    /// The smallest scale of 1, 2 or 5 times a power of ten with at most six lines that holds both values. It begins at 0 where
    /// that costs less than half of the height, because a cut axis makes small changes look large.
    /// </summary>
    public static Scale Over(decimal lowest, decimal highest)
    {
        if (lowest > 0 && lowest * 2 <= highest) lowest = 0;
        if (highest < 0 && highest * 2 >= lowest) highest = 0;
        if (lowest == highest) (lowest, highest) = lowest == 0 ? (0, 1) : (Math.Min(0, lowest), Math.Max(0, highest));
        var step = Steps().First(each => Lines(each) <= 6);
        return new(Math.Floor(lowest / step) * step, Math.Ceiling(highest / step) * step, step);

        decimal Lines(decimal each) => Math.Ceiling(highest / each) - Math.Floor(lowest / each) + 1;
    }

    // From 10^-9 to 10^15: every number that a cell can hold.
    private static IEnumerable<decimal> Steps()
    {
        for (var unit = 0.000_000_001m; unit < 10_000_000_000_000_000m; unit *= 10)
        {
            yield return unit;
            yield return unit * 2;
            yield return unit * 5;
        }
    }
}
