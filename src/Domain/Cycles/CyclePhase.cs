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
/// <param name="SecondCollectionFrom">確定照会: from then on 未確定 is no answer any more; null when there is no second collection.</param>
public sealed record CycleDates(DateOnly SectionDue, DateOnly ChiefDue, DateOnly PlanningDue, DateOnly? PublishOn = null, DateOnly? SecondCollectionFrom = null)
{
    /// <summary>Whether the dates follow one another in the order of the work.</summary>
    public bool AreInOrder => SectionDue <= ChiefDue && ChiefDue <= PlanningDue && (PublishOn is not { } day || PlanningDue <= day);
}
