using ReformFlow.Domain.Doubts;

namespace ReformFlow.Domain.Upkeep;

/// <summary>A doubt about a file that the person who took the file has settled: he looked at it, and where a value looks wrong he wrote why it is right.</summary>
/// <param name="Kind">The doubt.</param>
/// <param name="Item">The item; null where it is about the file, the plan, or a text without items.</param>
/// <param name="Where">File, sheet and cell, and which fact.</param>
/// <param name="Printed">The text in doubt; empty when something was missing.</param>
/// <param name="Reason">Why it is right (説明); null where a look was enough.</param>
public sealed record SettledDoubt(DoubtKind Kind, ItemId? Item, string Where, string Printed, string? Reason)
{
    /// <summary>The most characters of a reason.</summary>
    public const int LongestReason = 400;

    /// <summary>Whether a text can be a reason: one line that says something.</summary>
    public static bool IsReason(string? text) => Guard.IsLine(text, LongestReason);

    /// <summary>Whether a value looks wrong, so that a mere tick explains nothing.</summary>
    public static bool NeedsReason(DoubtKind kind) =>
        kind is DoubtKind.UnitMissing or DoubtKind.TextAgainstNumber or DoubtKind.SameThreeYears or DoubtKind.MagnitudeDoubtful;
}
