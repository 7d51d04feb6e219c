namespace ReformFlow.Domain.Approval;

/// <summary>
/// Where a sheet stands (段階). It starts at <see cref="NotOpened"/>, normally passes every stage to <see cref="Published"/>,
/// and may end at <see cref="ClosedWithoutSheet"/> instead. "Late" is no stage: lateness is computed from stored dates.
/// </summary>
public enum Stage
{
    /// <summary>未開始: the item is in the plan, planning has not opened its sheet of the year.</summary>
    NotOpened,

    /// <summary>作成中: the section writes. Also the stage of a correction while version n stays public.</summary>
    Draft,

    /// <summary>部門審査: the posts of the route decide one after the other.</summary>
    DepartmentReview,

    /// <summary>企画承認: the planning division decides.</summary>
    PlanningApproval,

    /// <summary>承認済: decided, waits for its publication.</summary>
    Approved,

    /// <summary>公表済: version n is frozen and public.</summary>
    Published,

    /// <summary>調書なしで締め: closed for the year for one of three reasons. Nothing follows.</summary>
    ClosedWithoutSheet,
}

/// <summary>Why a sheet was closed without being published. Three different facts, never merged.</summary>
public enum CloseReason
{
    /// <summary>繰越: reported on in a later year.</summary>
    CarriedOver,

    /// <summary>評価対象外: not evaluated this year.</summary>
    NotEvaluated,

    /// <summary>中止: the item was given up.</summary>
    Discontinued,
}
