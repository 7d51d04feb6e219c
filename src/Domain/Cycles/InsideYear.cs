using ReformFlow.Domain.Cells;

namespace ReformFlow.Domain.Cycles;

/// <summary>
/// What sections say of a year while it runs, before its sheets are opened: answers to interim checks and the values of the
/// calendar year. Internal, never public.
/// </summary>
/// <param name="Checks">The interim checks, by number.</param>
/// <param name="Answers">The last answer of each item to each check; the journal has the earlier ones.</param>
/// <param name="Early">The values that were asked for in January, the last one of each series.</param>
public sealed record InsideYear(Values<InterimCheck> Checks, Values<InterimAnswer> Answers, Values<EarlyValue> Early)
{
    /// <summary>A year of which nothing was said.</summary>
    public static InsideYear None { get; } = new([], [], []);

    /// <summary>The highest number that a check ever had, also one that was dropped: notices go by it, so it is not given again. Null where no check was ever set.</summary>
    public int? LastNumber { get; init; }

    /// <summary>The check of a number; null when there is none.</summary>
    public InterimCheck? Find(int number) => Checks.FirstOrDefault(check => check.Number == number);

    /// <summary>An item's answer to a check; null when there is none.</summary>
    public InterimAnswer? AnswerTo(int number, ItemId item) => Answers.FirstOrDefault(answer => answer.Check == number && answer.Item == item);

    /// <summary>The newest answer of an item; null when it never gave one.</summary>
    public InterimAnswer? LastOf(ItemId item) => Answers.Where(answer => answer.Item == item).MaxBy(answer => answer.At);

    /// <summary>The January value of a series; null when nobody gave it.</summary>
    public EarlyValue? EarlyOf(ItemId item, SeriesId series) => Early.FirstOrDefault(value => value.Item == item && value.Series == series);
}

/// <summary>中間点検: a date inside the year on which sections say how each item goes.</summary>
/// <param name="Number">1 for the first of the year.</param>
/// <param name="Name">What it is called, such as 上半期.</param>
/// <param name="AskFrom">From when on sections are asked.</param>
/// <param name="Due">回答期限.</param>
public sealed record InterimCheck(int Number, string Name, DateOnly AskFrom, DateOnly Due)
{
    /// <summary>The longest name, in characters.</summary>
    public const int LongestName = 50;
}

/// <summary>How an item goes inside the year.</summary>
public enum InterimStatus
{
    /// <summary>順調.</summary>
    OnTrack,

    /// <summary>遅れ.</summary>
    Delayed,

    /// <summary>中止の相談: the section would like to give the item up.</summary>
    AsksToStop,
}

/// <summary>One item's answer to an interim check. It passes no route of review.</summary>
/// <param name="Check">The number of the check.</param>
/// <param name="Item">The item.</param>
/// <param name="Status">How it goes.</param>
/// <param name="Words">A sentence about it.</param>
/// <param name="By">Who answered.</param>
/// <param name="At">When.</param>
public sealed record InterimAnswer(int Check, ItemId Item, InterimStatus Status, string Words, PersonId By, DateTimeOffset At)
{
    /// <summary>The most characters of <see cref="Words"/>: a sentence or two.</summary>
    public const int LongestWords = 500;
}

/// <summary>A value of the calendar year, given in January before the year's sheets are opened; it stands in the sheet when they are.</summary>
/// <param name="Item">The item.</param>
/// <param name="Series">The series.</param>
/// <param name="Value">The value as printed.</param>
/// <param name="By">Who gave it.</param>
/// <param name="At">When.</param>
public sealed record EarlyValue(ItemId Item, SeriesId Series, Cell Value, PersonId By, DateTimeOffset At);
