using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Wording;

namespace ReformFlow.Web.Pages;

/// <summary>What the page after an act says of it. The address carries only which act and which sheet, and both are looked up.</summary>
internal static class DoneNote
{
    /// <summary>The sentence; null where the address names no act or no sheet of the municipality.</summary>
    public static string? Of(Desk desk, string? done, string? of)
    {
        if (!Enum.TryParse<Verb>(done, out var verb) || !Enum.IsDefined(verb) || SheetId.Parse(of) is not { } id || id.Municipality != desk.Municipality) return null;
        return desk.Snapshot.PlanOf(id.Item, id.Year)?.Plan is { } plan && plan.Find(id.Item) is { } item
            ? $"「{plan.OriginalPlaceOf(item.Id).Number} {item.Title}」の{Words.Of(verb).Ja}をしました。"
            : null;
    }

    /// <summary>The query that leads to the sentence.</summary>
    public static string Query(Verb verb, SheetId sheet) => $"?done={verb}&of={sheet}";
}
