using ReformFlow.Domain;
using ReformFlow.Domain.Upkeep;
using ReformFlow.Web.Api.Writing;

namespace ReformFlow.Web.Api.Plans;

/// <summary>A new plan without items.</summary>
/// <param name="Id">Its id, chosen once.</param>
/// <param name="Name">Its printed name.</param>
/// <param name="First">Its first fiscal year.</param>
/// <param name="Last">Its last fiscal year.</param>
/// <param name="LevelNames">What its levels are called, top first.</param>
internal sealed record NewPlan(string Id, string Name, int First, int Last, IReadOnlyList<string> LevelNames)
{
    public PlanChange.CreatePlan ToChange() => new(Fields.Id("$.id", Pages.Plans.ReservedPlanIds.Has(Id) ? "" : Id, word => new PlanId(word)), Name, Fields.Year("$.first", First), Fields.Year("$.last", Last), LevelNames.ToValues(), []);
}
