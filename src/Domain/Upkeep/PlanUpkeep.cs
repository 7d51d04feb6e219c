using ReformFlow.Domain.Plans;
using static ReformFlow.Domain.Upkeep.PlanRefusal;

namespace ReformFlow.Domain.Upkeep;

/// <summary>What a change makes of a plan, or why it cannot be made. Who may ask is for <see cref="PlanDesk"/> to say.</summary>
public static class PlanUpkeep
{
    /// <summary>The answer to one change. Pure: same plan, change, day, person and years, same answer.</summary>
    /// <param name="plan">The plan; null while there is none.</param>
    /// <param name="change">What is to be changed.</param>
    /// <param name="today">The day that a revision is dated with.</param>
    /// <param name="by">The person whose approval a revision names.</param>
    /// <param name="years">What has happened to the plan's years.</param>
    public static PlanAnswer Decide(Plan? plan, PlanChange change, DateOnly today, PersonId by, PlanYears years)
    {
        var answer = (plan, change) switch
        {
            (_, PlanChange.CreatePlan create) => Create(plan, create),
            (_, PlanChange.ImportPlan import) => Import(plan, import.Imported.Plan),
            (_, PlanChange.TakePlan take) => Take(plan, take, years),
            (null, _) => No(NoPlan),
            (_, PlanChange.TakeSheets take) => Take(plan, take),
            (_, PlanChange.RenamePlan rename) => Guard.IsLine(rename.Name) ? Yes(plan.Rebuilt(name: rename.Name)) : No(TextUnusable, "name"),
            (_, PlanChange.AddHeading add) => Add(plan, add),
            (_, PlanChange.AddItem add) => ItemUpkeep.Add(plan, add, years),
            (_, PlanChange.ReviseItemTexts texts) => ItemUpkeep.Revise(plan, texts),
            (_, PlanChange.MergeItems merge) => ItemUpkeep.Merge(plan, merge, years),
            (_, PlanChange.EndItem end) => ItemUpkeep.End(plan, end, years),
            (_, PlanChange.ReviseTargets revise) => TargetUpkeep.Revise(plan, revise, today, by, years),
            (_, PlanChange.RedefineIndicator redefine) => TargetUpkeep.Redefine(plan, redefine, today, by, years),
            (_, PlanChange.SetDirection set) => TargetUpkeep.Set(plan, set.Item, set.Series, series => series with { Direction = set.Direction }),
            (_, PlanChange.SetTiming set) => TargetUpkeep.Set(plan, set.Item, set.Series, series => series with { Timing = set.Timing }),
            _ => throw new InvalidOperationException($"A {change.GetType().Name} has no rule."),
        };
        return change is not (PlanChange.TakePlan or PlanChange.TakeSheets) && answer is PlanAnswer.Accepted accepted && accepted.Plan == plan ? No(NothingChanges) : answer;
    }

    internal static PlanAnswer Yes(Plan plan) => new PlanAnswer.Accepted(plan);

    internal static PlanAnswer No(PlanRefusal why, string where = "") => new PlanAnswer.Refused(why, where);

    private static PlanAnswer Create(Plan? plan, PlanChange.CreatePlan create)
    {
        if (plan is not null) return No(PlanExists);
        if (!Guard.IsLine(create.Name)) return No(TextUnusable, "name");
        if (create.First > create.Last) return No(PeriodReversed, $"{create.Last.StartYear}");
        if (create.LevelNames.FirstOrDefault(level => !Guard.IsLine(level)) is { } unusable) return No(LevelUnusable, unusable);
        if (Twice(create.LevelNames) is { } level) return No(LevelUnusable, level);
        if (Twice(create.Headings.SelectMany(heading => heading.Flat()).Select(heading => heading.Id)) is { } id) return No(HeadingExists, At(id));
        if (create.Headings.FirstOrDefault(heading => heading.Depth > create.LevelNames.Count) is { } deep) return No(HeadingTooDeep, At(deep.Id));
        return Yes(new(create.Id, create.Name, create.First, create.Last, create.LevelNames, create.Headings, [], []));
    }

    private static PlanAnswer Import(Plan? plan, Plan imported)
    {
        if (plan is { Items.Count: > 0 }) return No(PlanExists);
        return plan is not null && plan.Id != imported.Id ? No(PlanIdDiffers, imported.Id.Value) : Yes(imported);
    }

    private static PlanAnswer Take(Plan? plan, PlanChange.TakePlan take, PlanYears years)
    {
        if (!years.AreUntouched) return No(YearsBegun);
        return plan is not null && plan.Id != take.Imported.Plan.Id ? No(PlanIdDiffers, take.Imported.Plan.Id.Value) : Yes(take.Imported.Plan);
    }

    private static PlanAnswer Take(Plan plan, PlanChange.TakeSheets take)
    {
        if (take.Sheets.FirstOrDefault(fill => plan.Find(fill.Item)?.Life.Contains(take.Year) is not true) is { } stranger) return No(ItemUnknown, $"items/{stranger.Item}");
        return take.Sheets.All(fill => fill.IsNothing) ? No(NothingChanges) : Yes(plan);
    }

    private static PlanAnswer Add(Plan plan, PlanChange.AddHeading add)
    {
        var known = plan.AllHeadings.Select(heading => heading.Id).ToHashSet();
        if (Twice([.. known, .. add.Heading.Flat().Select(heading => heading.Id)]) is { } id) return No(HeadingExists, At(id));
        if (add.Under is { } above && !known.Contains(above)) return No(HeadingUnknown, At(above));
        var headings = add.Under is { } under ? plan.Headings.Select(heading => With(heading, under, add.Heading)).ToValues() : plan.Headings.With(add.Heading);
        return headings.Any(heading => heading.Depth > plan.LevelNames.Count) ? No(HeadingTooDeep, At(add.Heading.Id)) : Yes(plan.Rebuilt(headings: headings));
    }

    private static Heading With(Heading heading, HeadingId under, Heading added)
    {
        var children = heading.Id == under ? heading.Children.With(added) : heading.Children.Select(child => With(child, under, added)).ToValues();
        return new(heading.Id, heading.Number, heading.Title, heading.Prose, children);
    }

    internal static string At(HeadingId id) => $"headings/{id}";

    private static T? Twice<T>(IEnumerable<T> all) where T : class => all.GroupBy(each => each).FirstOrDefault(group => group.Count() > 1)?.Key;

    // Everything else as it is; the constructor checks the whole again.
    internal static Plan Rebuilt(this Plan plan, string? name = null, Values<Heading>? headings = null, Values<ActionItem>? items = null, Values<Placement>? places = null) =>
        new(plan.Id, name ?? plan.Name, plan.First, plan.Last, plan.LevelNames, headings ?? plan.Headings, items ?? plan.Items, places ?? plan.Placements);
}
