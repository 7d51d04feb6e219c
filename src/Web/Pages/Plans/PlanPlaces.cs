using System.Globalization;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Web.Pages.Plans;

/// <summary>Says in words where in a plan a refusal is: the domain names it by stable ids.</summary>
internal static class PlanPlaces
{
    /// <summary>（箇所：…）, or nothing where it is the whole plan or nothing that the plan knows.</summary>
    public static string Named(string where, Plan? plan)
    {
        if (plan is null || where.Length == 0) return "";
        var named = where.Split('/') switch
        {
            ["items", var item, .. var rest] when Find(plan, item) is { } found => $"{plan.OriginalPlaceOf(found.Id).Number} {found.Title}{Within(found, rest)}",
            ["headings", var heading] when plan.AllHeadings.FirstOrDefault(each => each.Id.Value == heading) is { } found => $"{found.Number} {found.Title}",
            _ => "",
        };
        return named.Length > 0 ? $"（箇所：{named}）" : "";
    }

    private static ActionItem? Find(Plan plan, string item) => StableId.IsValid(item) ? plan.Find(new(item)) : null;

    private static string Within(ActionItem item, string[] rest) => rest switch
    {
        ["series", var series, .. var more] => $"、{item.AllSeries.FirstOrDefault(each => each.Id.Value == series)?.Label}{Year(more)}",
        ["indicators", var indicator, .. var more] => $"、{item.Indicators.FirstOrDefault(each => each.Id.Value == indicator)?.Definitions[^1].Name}{Year(more)}",
        _ => Year(rest),
    };

    private static string Year(string[] rest) =>
        rest is [var year] && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var start) && start is >= 1868 and <= 9998 ? $"、{EraTable.Standard.FiscalYearName(new(start))}" : "";
}
