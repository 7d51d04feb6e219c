using System.Globalization;
using ReformFlow.Domain.Cells;

namespace ReformFlow.Documents.Lists;

/// <summary>What of a reading can be calculated with, as plain text: no thousands commas, a point before fractions.</summary>
/// <param name="Least">The number, the low end of a range, or what is at least reached; empty where there is none.</param>
/// <param name="Most">The high end of a range, or what is at most reached; empty where there is none.</param>
/// <param name="Unit">The unit; empty where none was printed.</param>
public sealed record Amount(string Least, string Most, string Unit)
{
    private static Amount None { get; } = new("", "", "");

    /// <summary>The amount of a reading. One that is only expected has none, and neither have words and parts of a whole.</summary>
    public static Amount Of(Reading reading) => reading switch
    {
        Reading.Number number => new(Plain(number.Value), "", number.Unit ?? ""),
        Reading.Percent percent => new(Plain(percent.Value), "", Units.Percent),
        Reading.Range range => new(Plain(range.Low), Plain(range.High), range.Unit ?? ""),
        Reading.Bound { Kind: BoundKind.AtLeast or BoundKind.MoreThan } bound => new(Plain(bound.Value), "", bound.Unit ?? ""),
        Reading.Bound bound => new("", Plain(bound.Value), bound.Unit ?? ""),
        _ => None,
    };

    private static string Plain(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
