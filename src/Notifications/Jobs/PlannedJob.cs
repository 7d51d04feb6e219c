namespace ReformFlow.Notifications.Jobs;

/// <summary>A job that ought to be scheduled.</summary>
/// <param name="Key">What it is about, such as <c>ninomiya/gyokaku-r1/2022/section-due</c>: one job for each key.</param>
/// <param name="At">When, on the business clock.</param>
/// <param name="Kind">Which date of the year it is.</param>
public sealed record PlannedJob(string Key, DateTimeOffset At, DeadlineKind Kind);

/// <summary>The dates of a year that something follows from.</summary>
public enum DeadlineKind
{
    /// <summary>提出期限のお知らせ, three working days before.</summary>
    SectionReminder,

    /// <summary>提出期限 has passed.</summary>
    SectionDue,

    /// <summary>審査期限 of a reviewing step のお知らせ, three working days before.</summary>
    ChiefReminder,

    /// <summary>審査期限 has passed.</summary>
    ChiefDue,

    /// <summary>承認期限のお知らせ, three working days before.</summary>
    PlanningReminder,

    /// <summary>承認期限 has passed.</summary>
    PlanningDue,

    /// <summary>公表日 begins, or the day after which publication is held no more.</summary>
    PublishOn,

    /// <summary>確定照会 begins: 未確定 values are asked again.</summary>
    SecondCollectionFrom,

    /// <summary>確定値の提出期限のお知らせ, three working days before.</summary>
    SecondCollectionReminder,

    /// <summary>確定値の提出期限 has passed: 未確定 is no answer any more.</summary>
    SecondCollectionDue,

    /// <summary>確定値の審査・承認期限のお知らせ, three working days before.</summary>
    SecondDecisionReminder,

    /// <summary>確定値の審査・承認期限 has passed.</summary>
    SecondDecisionDue,

    /// <summary>中間点検の照会日 begins.</summary>
    InterimCheckFrom,

    /// <summary>中間点検の回答期限 has passed.</summary>
    InterimCheckDue,
}
