using System.Text.RegularExpressions;
using ReformFlow.Domain.Cells;

namespace ReformFlow.Domain.Plans;

/// <summary>Which series are money, and in which unit: by the unit printed behind a value, or one in parentheses in the label.</summary>
internal static partial class MoneySeries
{
    /// <summary>Whether the series is money.</summary>
    /// <param name="series">The series.</param>
    /// <param name="actuals">Its known actuals.</param>
    public static bool Is(Series series, YearCells actuals) =>
        UnitIn(series.Label) is not null
        || actuals.Cells.Concat(series.Targets.InForce.Cells).Any(cell => Units.InThousandYen(UnitOf(cell.Cell.Reading)) is not null);

    /// <summary>The unit of money in the label, of every number of the row that has none of its own (削減額（単年、千円）); null when there is none.</summary>
    public static string? UnitIn(string label) =>
        InParentheses().Matches(label).SelectMany(match => Separator().Split(match.Groups["inside"].Value))
            .Select(word => word.StartsWith("単位:", StringComparison.Ordinal) || word.StartsWith("単位：", StringComparison.Ordinal) ? word[3..] : word)
            .FirstOrDefault(word => Units.InThousandYen(word) is not null);

    /// <summary>The label without what stands in parentheses.</summary>
    public static string Stem(string label) => InParentheses().Replace(label, "").Trim();

    private static string? UnitOf(Reading reading) => reading switch
    {
        Reading.Number number => number.Unit,
        Reading.Range range => range.Unit,
        Reading.Bound bound => bound.Unit,
        Reading.Forecast forecast => UnitOf(forecast.Expected),
        _ => null,
    };

    [GeneratedRegex("[(（](?<inside>[^()（）]*)[)）]", RegexOptions.CultureInvariant)]
    private static partial Regex InParentheses();

    [GeneratedRegex(@"[\s、，,・]+", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();
}
