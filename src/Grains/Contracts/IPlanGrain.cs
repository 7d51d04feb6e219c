using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Upkeep;

namespace ReformFlow.Grains.Contracts;

/// <summary>One plan: its texts, targets and proposals. Key: <see cref="GrainKeys.Plan"/>.</summary>
[Alias("reformflow.plan")]
public interface IPlanGrain : IGrainWithStringKey
{
    /// <summary>Answers one act of planning's. The same operation id gives the same answer.</summary>
    [Alias("act")]
    Task<PlanDecision> Act(PlanAct act, Actor actor);

    /// <summary>Goes on with an import that a crash interrupted; does nothing otherwise.</summary>
    [Alias("go-on")]
    Task GoOn();

    /// <summary>The plan and what waits for the approver.</summary>
    [Alias("read")]
    Task<PlanRecord> Read();
}
