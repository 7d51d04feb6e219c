namespace ReformFlow.Domain.Approval;

/// <summary>The kinds of person that the rules table speaks of. One person may be several of them.</summary>
public enum Who
{
    /// <summary>起案側: drafter, deputy or chief of a lead section.</summary>
    LeadSection,

    /// <summary>審査の順番の職: a post of the route whose turn it is, or the next higher post where nobody there may decide.</summary>
    ReviewerInTurn,

    /// <summary>合議先: the post of a consulted section that has not answered yet.</summary>
    ConsultedInTurn,

    /// <summary>企画担当: an officer or approver of the planning division.</summary>
    PlanningOfficer,

    /// <summary>企画の承認者: planning's approver, whatever he did before.</summary>
    PlanningApprover,

    /// <summary>承認の順番の職: planning's approver, the named deputy while he is absent (代決), or the next higher post where
    /// none of them may decide.</summary>
    ApproverInTurn,

    /// <summary>関係者: anybody who is on the sheet's route, writes it, or works in planning.</summary>
    AnybodyOnRoute,

    /// <summary>供覧先: a post to which the sheet was circulated and that has not read it.</summary>
    Circulated,

    /// <summary>後閲者: a post that was passed over while absent.</summary>
    PassedOver,

    /// <summary>公表日の時計: the scheduled publication date.</summary>
    Clock,
}
