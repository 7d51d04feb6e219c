using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;

namespace ReformFlow.Domain.Cycles;

/// <summary>The dates of a cycle. Each is a business day of Asia/Tokyo; lateness is computed from them, never stored.</summary>
/// <param name="SectionDue">提出期限: until then sections submit.</param>
/// <param name="ChiefDue">審査期限: until then the section's chief decides. The other steps of a route follow from it: <see cref="SheetDates"/>.</param>
/// <param name="PlanningDue">承認期限: until then planning approves.</param>
/// <param name="PublishOn">公表日: from then on approved sheets become public by themselves; null when planning publishes by hand.</param>
/// <param name="SecondCollectionFrom">確定照会: from then on 未確定 values are asked again; null when there is no second collection.</param>
/// <param name="SecondCollectionDue">確定値の提出期限: after it 未確定 is no answer any more; null: from the first day on.</param>
/// <param name="SecondDecisionDue">確定値の審査・承認期限; null when it has none.</param>
/// <param name="Levels">The days of the other reviewing roles, where they are set by hand; null where all are computed.</param>
/// <param name="GraceDays">猶予: working days after a date before anybody is told that it has passed; null for none.</param>
public sealed record CycleDates(DateOnly SectionDue, DateOnly ChiefDue, DateOnly PlanningDue, DateOnly? PublishOn = null, DateOnly? SecondCollectionFrom = null,
    DateOnly? SecondCollectionDue = null, DateOnly? SecondDecisionDue = null, Values<LevelDue>? Levels = null, int? GraceDays = null)
{
    /// <summary>The most working days of grace.</summary>
    public const int MostGraceDays = 20;

    /// <summary>Whether the dates follow one another in the order of the work, and the grace is between none and <see cref="MostGraceDays"/>.</summary>
    public bool AreInOrder => SectionDue <= ChiefDue && ChiefDue <= PlanningDue && (PublishOn is not { } day || PlanningDue <= day) && IsSecondInOrder
        && (Levels is not { } levels || (levels.All(level => SectionDue <= level.Due && level.Due <= PlanningDue) && levels.DistinctBy(level => level.Role).Count() == levels.Count))
        && GraceDays is null or (>= 0 and <= MostGraceDays);

    /// <summary>Whether the second collection begins after the books of the year are closed (出納整理期間, until 31 May); true where there is none.</summary>
    public bool WaitForTheBooks(FiscalYear year) => SecondCollectionFrom is not { } from || ClosingPeriod.MoneyIsFinal(year, from);

    /// <summary>Whether 未確定 is no answer any more.</summary>
    public bool IsSecondCollectionOver(DateOnly today) => SecondCollectionDue is { } due ? due < today : SecondCollectionFrom <= today;

    private bool IsSecondInOrder => SecondCollectionFrom is { } from
        ? SecondCollectionDue is { } due ? from <= due && !(SecondDecisionDue < due) : SecondDecisionDue is null
        : SecondCollectionDue is null && SecondDecisionDue is null;
}

/// <summary>Until when a reviewing role decides, set by hand.</summary>
/// <param name="Role">The role.</param>
/// <param name="Due">The day, from the submission's to planning's.</param>
public sealed record LevelDue(Role Role, DateOnly Due);
