using ReformFlow.Domain.Plans;

namespace ReformFlow.Domain.Approval;

/// <summary>確定照会 of one sheet: what it was before its 未確定 values were asked again, so that only they can change and all of it can be taken back.</summary>
/// <param name="IsUnderWay">Whether it is under way. Afterwards only the fact is kept, so that the clock does not ask twice.</param>
/// <param name="From">Where the sheet stood: Approved or Published.</param>
/// <param name="Before">The content with its 未確定 values; empty afterwards.</param>
/// <param name="Pinned">The route by which that content was decided; null afterwards.</param>
/// <param name="Hands">Who laid hands on that content; empty afterwards.</param>
/// <param name="Agreed">Which posts had said yes to it; empty afterwards.</param>
public sealed record Settlement(bool IsUnderWay, Stage From, SheetContent Before, Route? Pinned, Values<Hand> Hands, Values<PostId> Agreed)
{
    /// <summary>The series whose values are asked again.</summary>
    public IEnumerable<SeriesId> Series => Before.Open.Select(answer => answer.Series);

    /// <summary>What is kept when it is over.</summary>
    internal Settlement Ended => new(false, From, SheetContent.Empty, null, [], []);

    /// <summary>Whether planning gave the second collection up. Then 未確定 stays an answer of this sheet, also when it is corrected.</summary>
    public bool IsAbandoned { get; init; }

    /// <summary>The second collection of a sheet that begins now.</summary>
    internal static Settlement Of(SheetState sheet, Stage from) => new(true, from, sheet.Content, sheet.Pinned, sheet.Hands, sheet.Agreed);
}
