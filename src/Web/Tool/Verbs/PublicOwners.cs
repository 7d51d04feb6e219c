using ReformFlow.Domain;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Web.Tool.Verbs;

/// <summary>Finds whose public plan a verb is about.</summary>
internal static class PublicOwners
{
    /// <summary>The only municipality that has published the plan; null where there is none or no only one, and that is told.</summary>
    public static async Task<MunicipalityId?> FindAsync(IPublicPlans plans, PlanId plan, string? municipality, Output output)
    {
        var owners = (await plans.AllAsync()).Where(each => each.Plan == plan && (municipality is null || each.Sheet.Municipality.Value == municipality))
            .Select(each => each.Sheet.Municipality).ToValues();
        if (owners is [var one]) return one;
        output.Refuse(owners.Count == 0
            ? $"計画 {plan} で公表された調書はありません。識別子と自治体を確かめるか、先に公表してください。 / Nothing of this plan is public: check the ids, or publish first."
            : $"計画 {plan} は複数の自治体にあります（{string.Join('、', owners)}）。--municipality を指定してください。 / Several municipalities have this plan: name one with --municipality.");
        return null;
    }
}
