using ReformFlow.Domain.Calendar;

namespace ReformFlow.Domain.Cycles;

/// <summary>
/// How far the year of a plan (年度サイクル) has come. Opening and closing are sequences over all items: a crash in the
/// middle leaves the phase, and whoever starts next goes on from there.
/// </summary>
public enum CyclePhase
{
    /// <summary>未開始: planning has not begun the year.</summary>
    NotOpened,

    /// <summary>開始処理中: the sheets are being opened one by one.</summary>
    Opening,

    /// <summary>進行中: sections write, chiefs review, planning approves.</summary>
    Open,

    /// <summary>締め処理中: the chains are being read for the certificate.</summary>
    Closing,

    /// <summary>締め済: the certificate stands. Later corrections add supplements to it.</summary>
    Closed,
}

/// <summary>The dates of a cycle. Each is a business day of Asia/Tokyo; lateness is computed from them, never stored.</summary>
/// <param name="SectionDue">提出期限: until then sections submit.</param>
/// <param name="ChiefDue">審査期限: until then the route decides.</param>
/// <param name="PlanningDue">承認期限: until then planning approves.</param>
/// <param name="PublishOn">公表日: from then on approved sheets become public by themselves; null when planning publishes by hand.</param>
/// <param name="SecondCollectionFrom">確定照会: from then on 未確定 values are asked again; null when there is no second collection.</param>
/// <param name="SecondCollectionDue">確定値の提出期限: after it 未確定 is no answer any more; null: from the first day on.</param>
/// <param name="SecondDecisionDue">確定値の審査・承認期限; null when it has none.</param>
public sealed record CycleDates(DateOnly SectionDue, DateOnly ChiefDue, DateOnly PlanningDue, DateOnly? PublishOn = null, DateOnly? SecondCollectionFrom = null,
    DateOnly? SecondCollectionDue = null, DateOnly? SecondDecisionDue = null)
{
    /// <summary>Whether the dates follow one another in the order of the work.</summary>
    public bool AreInOrder => SectionDue <= ChiefDue && ChiefDue <= PlanningDue && (PublishOn is not { } day || PlanningDue <= day) && IsSecondInOrder;

    /// <summary>Whether the second collection begins after the books of the year are closed (出納整理期間, until 31 May); true where there is none.</summary>
    public bool WaitForTheBooks(FiscalYear year) => SecondCollectionFrom is not { } from || ClosingPeriod.MoneyIsFinal(year, from);

    /// <summary>Whether 未確定 is no answer any more.</summary>
    public bool IsSecondCollectionOver(DateOnly today) => SecondCollectionDue is { } due ? due < today : SecondCollectionFrom <= today;

    private bool IsSecondInOrder => SecondCollectionFrom is { } from
        ? SecondCollectionDue is { } due ? from <= due && !(SecondDecisionDue < due) : SecondDecisionDue is null
        : SecondCollectionDue is null && SecondDecisionDue is null;
}
