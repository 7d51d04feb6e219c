using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;
using static ReformFlow.Domain.Upkeep.PlanRefusal;
using static ReformFlow.Domain.Upkeep.PlanUpkeep;

namespace ReformFlow.Domain.Upkeep;

/// <summary>Items that come, change their texts, merge and go.</summary>
internal static class ItemUpkeep
{
    public static PlanAnswer Add(Plan plan, PlanChange.AddItem add, PlanYears years)
    {
        var (item, place) = (add.Item, add.Place);
        if (plan.Find(item.Id) is not null) return No(ItemExists, At(item.Id));
        if (place.Item != item.Id || place.IsRepost) return No(PlaceDiffers, At(place.Item));
        if (plan.AllHeadings.All(heading => heading.Id != place.Under)) return No(HeadingUnknown, PlanUpkeep.At(place.Under));
        if (plan.Placements.FirstOrDefault(other => other.Number == place.Number) is { } taken) return No(NumberTaken, At(taken.Item));
        if (item.Life.End is not null) return No(ItemEnded, At(item.Id));
        if (!IsOf(plan, item.Life.From)) return No(YearOutside, At(item.Id, item.Life.From));
        if (years.Closed.Any(closed => closed >= item.Life.From)) return No(YearSettled, At(item.Id, item.Life.From));
        return Yes(plan.Rebuilt(items: plan.Items.With(item), places: plan.Placements.With(place)));
    }

    public static PlanAnswer Revise(Plan plan, PlanChange.ReviseItemTexts texts)
    {
        if (plan.Find(texts.Item) is not { } item) return No(ItemUnknown, At(texts.Item));
        if (!Guard.IsLine(texts.Title)) return No(TextUnusable, At(texts.Item));
        return Yes(plan.Replacing(new(item.Id, texts.Title, item.Leads, item.Related, texts.Description, item.Schedule, item.Indicators, item.Life)));
    }

    public static PlanAnswer Merge(Plan plan, PlanChange.MergeItems merge, PlanYears years)
    {
        if (merge.Item == merge.Into) return No(IntoItself, At(merge.Item));
        if (Leaving(plan, merge.Item, merge.LastYear, merge.Reason, years) is { } refused) return refused;
        if (plan.Find(merge.Into) is not { } into) return No(ItemUnknown, At(merge.Into));
        if (!into.Life.Contains(Afterwards(plan, merge.LastYear))) return No(IntoGone, At(merge.Into, Afterwards(plan, merge.LastYear)));
        return Ended(plan, merge.Item, new ItemEnd.Merged(merge.LastYear, merge.Reason, merge.Into));
    }

    public static PlanAnswer End(Plan plan, PlanChange.EndItem end, PlanYears years)
    {
        if (Leaving(plan, end.Item, end.LastYear, end.Reason, years) is { } refused) return refused;
        return Ended(plan, end.Item, end.Kind is EndKind.Completed
            ? new ItemEnd.Completed(end.LastYear, end.Reason)
            : new ItemEnd.Discontinued(end.LastYear, end.Reason));
    }

    // Null when the item may leave the plan after that year.
    private static PlanAnswer? Leaving(Plan plan, ItemId id, FiscalYear last, string reason, PlanYears years)
    {
        if (plan.Find(id) is not { } item) return No(ItemUnknown, At(id));
        if (item.Life.End is not null) return No(ItemEnded, At(id));
        if (!Guard.IsLine(reason, RevisionDecision.LongestReason)) return No(ReasonUnusable, At(id));
        if (!IsOf(plan, last) || last < item.Life.From) return No(YearOutside, At(id, last));
        if (years.GoOnAfter(id, last)) return No(LaterSheetOpened, At(id, last));
        if (plan.Items.FirstOrDefault(other => GoesOnIn(other, id, last)) is { } other && last < plan.Last) return No(OthersGoOnHere, At(other.Id));
        return null;
    }

    // What was merged into an item needs it for at least one year more.
    private static bool GoesOnIn(ActionItem other, ItemId id, FiscalYear last) =>
        other.Life.End is ItemEnd.Merged merged && merged.Into == id && merged.LastYear >= last;

    private static PlanAnswer Ended(Plan plan, ItemId id, ItemEnd end)
    {
        var item = plan.Find(id)!;
        return Yes(plan.Replacing(item with { Life = new(item.Life.From, end) }));
    }

    private static FiscalYear Afterwards(Plan plan, FiscalYear last) => last < plan.Last ? last.Next : last;

    internal static bool IsOf(Plan plan, FiscalYear year) => plan.First <= year && year <= plan.Last;

    internal static Plan Replacing(this Plan plan, ActionItem item) =>
        plan with { Items = plan.Items.Select(each => each.Id == item.Id ? item : each).ToValues() };

    internal static string At(ItemId id) => $"items/{id}";

    internal static string At(ItemId id, FiscalYear year) => $"items/{id}/{year.StartYear}";

    internal static string At(ItemId id, SeriesId series) => $"items/{id}/series/{series}";
}
