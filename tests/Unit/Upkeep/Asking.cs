using ReformFlow.Domain;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Upkeep;
using ReformFlow.Tests.Unit.Plans;

namespace ReformFlow.Tests.Unit.Upkeep;

/// <summary>Changes of the sample plan (2019 to 2022, items i1 to i3) and what becomes of them.</summary>
internal static class Asking
{
    public static readonly DateOnly Today = new(2021, 4, 1);
    public static readonly PersonId Chief = new("kikaku-kacho");

    /// <summary>2019 is published and closed, 2020 published for i1 alone, 2021 opened for i1 alone.</summary>
    public static readonly PlanYears Under = new(
        [new(new("i1"), new(2019), true), new(new("i1"), new(2020), true), new(new("i1"), new(2021), false), new(new("i2"), new(2020), false)], [new(2019)]);

    public static PlanAnswer Decide(PlanChange change, Plan? plan = null, PlanYears? years = null) =>
        PlanUpkeep.Decide(plan ?? Sample.Plan(), change, Today, Chief, years ?? PlanYears.None);

    public static Plan Made(PlanChange change, Plan? plan = null, PlanYears? years = null) =>
        Assert.IsType<PlanAnswer.Accepted>(Decide(change, plan, years)).Plan;

    public static void IsRefused(PlanChange change, PlanRefusal why, string where, Plan? plan = null, PlanYears? years = null) =>
        Assert.Equal(new PlanAnswer.Refused(why, where), Decide(change, plan, years));

    public static PlanAnswer WithoutPlan(PlanChange change) => PlanUpkeep.Decide(null, change, Today, Chief, PlanYears.None);
}
