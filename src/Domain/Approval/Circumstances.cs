namespace ReformFlow.Domain.Approval;

/// <summary>What a rule may look at besides the sheet: the town as it is today.</summary>
/// <param name="Office">The posts and who holds them.</param>
/// <param name="Route">The route that the municipality's rules give this item now; a pinned one goes before it.</param>
/// <param name="Leads">The item's lead sections.</param>
/// <param name="Today">The business day (Asia/Tokyo).</param>
/// <param name="ItemInPlan">Whether the item is in the plan in the sheet's year.</param>
/// <param name="IsSecondCollection">Whether 未確定 is no answer any more, because the second collection is over.</param>
/// <param name="PublishOn">The scheduled publication date; null when publication is by hand.</param>
/// <param name="RouteLacks">What the town lacks to make the route, in the officers' words; null or empty when it lacks nothing.</param>
/// <param name="SubmitBy">提出期限 of the year, on an open day; null when it has none or is not under way.</param>
/// <param name="HeldUntil">Before this day nothing becomes public (公表の保留); null when nothing is held.</param>
/// <param name="SecondCollectionFrom">確定照会: from when on 未確定 values are asked again; null when the year has no second collection.</param>
public sealed record Circumstances(Office Office, Route Route, Values<SectionId> Leads, DateOnly Today,
    bool ItemInPlan = true, bool IsSecondCollection = false, DateOnly? PublishOn = null, Values<string>? RouteLacks = null,
    DateOnly? SubmitBy = null, DateOnly? HeldUntil = null, DateOnly? SecondCollectionFrom = null)
{
    /// <summary>The series that planning has marked for the second collection, also after the sheet was opened.</summary>
    public Values<SeriesId> SettledLate { get; init; } = [];

    /// <summary>Whether a value may be 未確定: where there is a second collection, only what it asks again; where there is none, anything.</summary>
    public bool MayStayOpen(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return SecondCollectionFrom is null || question.IsSettledLate || SettledLate.Contains(question.Series.Id);
    }
}
