using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Upkeep;
using ReformFlow.Web.Pages.Forms;

namespace ReformFlow.Web.Pages.Plans;

/// <summary>Asks the rules of plans what a person could do now, for the forms that a page shows.</summary>
internal static class PlanQuestions
{
    /// <summary>Whether he may change the plan at all.</summary>
    public static bool MayChange(this Desk desk, PlanRecord record) =>
        Answer(desk, record, new PlanAct.Make(New(), record.StateVersion, new PlanChange.RenamePlan(record.Plan?.Name ?? ""))) is not PlanDecision.Refused { Why: PlanRefusal.NotYourRole };

    /// <summary>Why he may not approve the proposal; null when he may, as far as can be told before it is done.</summary>
    public static PlanRefusal? AgainstApproval(this Desk desk, PlanRecord record, Proposal proposal) =>
        (Answer(desk, record, new PlanAct.Approve(New(), record.StateVersion, proposal.Id)) as PlanDecision.Refused)?.Why;

    // The years are looked at when the act happens; here only the role is asked.
    private static PlanDecision Answer(Desk desk, PlanRecord record, PlanAct act) =>
        PlanDesk.Decide(record, act, desk.Actor, desk.Office, PlanYears.None, desk.Today, default);

    private static OperationId New() => new(Posted.NewOperation());
}
