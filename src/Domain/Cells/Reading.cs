using System.Runtime.CompilerServices;

namespace ReformFlow.Domain.Cells;

/// <summary>
/// What a printed value means. The printed text beside it is the truth; a reading is an interpretation, and "text" is a
/// full answer, not a failure. Closed: these are all the kinds there are.
/// </summary>
/// <remarks>Values are limited, so that nothing computed from two of them can overflow.</remarks>
public abstract record Reading
{
    /// <summary>Every value lies between minus and plus this, itself excluded: 15 digits before the point, 1000兆.</summary>
    public const decimal Limit = 1_000_000_000_000_000;

    /// <summary>The smallest whole of a ratio: 9 digits behind the point.</summary>
    public const decimal Finest = 0.000_000_001m;

    private Reading() { }

    /// <summary>A plain number, with the unit printed behind it (null: none printed). Negative values print −, △ or ▲.</summary>
    public sealed record Number(decimal Value, string? Unit = null) : Reading
    {
        /// <summary>The value.</summary>
        public decimal Value { get; } = Limited(Value);
    }

    /// <summary>A percentage; 0.22 for 0.22 %.</summary>
    public sealed record Percent(decimal Value) : Reading
    {
        /// <summary>The percentage.</summary>
        public decimal Value { get; } = Limited(Value);
    }

    /// <summary>From-to, both ends included. <paramref name="Unit"/> may be "%"; null: none printed.
    /// <paramref name="Sense"/> is a printed word such as 向上 behind it, null when there is none.</summary>
    public sealed record Range(decimal Low, decimal High, string? Unit = null, string? Sense = null) : Reading
    {
        /// <summary>The low end.</summary>
        public decimal Low { get; } = Limited(Low);

        /// <summary>The high end; not below <see cref="Low"/>.</summary>
        public decimal High { get; } = Low <= High ? Limited(High) : throw new ArgumentException("The low end comes first.", nameof(High));
    }

    /// <summary>One-sided: 20億円以上, 5件未満.</summary>
    public sealed record Bound(BoundKind Kind, decimal Value, string? Unit = null) : Reading
    {
        /// <summary>The limit.</summary>
        public decimal Value { get; } = Limited(Value);
    }

    /// <summary>A part of a whole such as 48/91.</summary>
    public sealed record Ratio(decimal Part, decimal Whole) : Reading
    {
        /// <summary>The part; 0 or more, and more than the whole where more was reached than planned.</summary>
        public decimal Part { get; } = Part >= 0 ? Limited(Part) : throw new ArgumentOutOfRangeException(nameof(Part), "Not negative.");

        /// <summary>The whole; never less than <see cref="Finest"/>, so never 0.</summary>
        public decimal Whole { get; } = Whole >= Finest ? Limited(Whole) : throw new ArgumentOutOfRangeException(nameof(Whole), "More than nothing.");
    }

    /// <summary>Words, kept as they are.</summary>
    public sealed record Text : Reading;

    /// <summary>Words that are a step of the series' ladder.</summary>
    public sealed record Milestone(string Step) : Reading;

    /// <summary>見込: expected, not yet measured.</summary>
    public sealed record Forecast(Reading Expected) : Reading;

    /// <summary>未確定: not known before the second collection, for example because the books are open until 31 May.</summary>
    public sealed record NotYet : Reading;

    /// <summary>評価対象外: deliberately not evaluated this year.</summary>
    public sealed record NotEvaluated : Reading;

    /// <summary>A dash was printed: nothing is expected or nothing is reported here.</summary>
    public sealed record Dash : Reading;

    /// <summary>Nothing was printed.</summary>
    public sealed record Blank : Reading;

    private static decimal Limited(decimal value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        Math.Abs(value) < Limit ? value : throw new ArgumentOutOfRangeException(name, "More than 15 digits before the point.");
}

/// <summary>The four one-sided limits of everyday Japanese.</summary>
public enum BoundKind
{
    /// <summary>以上: this much or more.</summary>
    AtLeast,

    /// <summary>以下: this much or less.</summary>
    AtMost,

    /// <summary>超: more than this.</summary>
    MoreThan,

    /// <summary>未満: less than this.</summary>
    LessThan,
}
