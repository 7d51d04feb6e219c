using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Judging;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Sections;

namespace ReformFlow.Domain.Summaries;

/// <summary>How one year of a plan stands (総括表). An item is counted once however often it is printed (再掲).</summary>
/// <param name="Year">The fiscal year.</param>
/// <param name="All">The whole plan.</param>
/// <param name="ByHeading">Each heading with what is below it, in printed order; re-posts count at the original place only.</param>
/// <param name="ByLead">Each lead section, in printed order. A joint item counts for each of its leads, so these add up to more.</param>
public sealed record ProgressCounts(FiscalYear Year, Tally All, Values<HeadingTally> ByHeading, Values<LeadTally> ByLead)
{
    /// <summary>Counts a year.</summary>
    public static ProgressCounts Of(PlanResults results, FiscalYear year, Judge judge)
    {
        var plan = results.Plan;
        var items = plan.Items.ToDictionary(item => item.Id);
        var placed = plan.Placements.Where(place => !place.IsRepost)
            .Select(place => new Placed(place.Under, items[place.Item].Leads, results.OutcomeOf(items[place.Item], year, judge))).ToList();
        return new(year, Count(placed),
            plan.AllHeadings.Select(heading => new HeadingTally(heading.Id, Count(Below(heading, placed)))).ToValues(),
            (from each in placed from lead in each.Leads.All group (lead, each) by lead.Id?.Value ?? lead.Printed into led
             select new LeadTally(led.First().lead, Count(led.Select(pair => pair.each)))).ToValues());
    }

    private sealed record Placed(HeadingId Under, LeadSections Leads, YearOutcome Outcome);

    private static Tally Count(IEnumerable<Placed> placed) => Tally.Of(placed.Select(each => each.Outcome).ToList());

    private static IEnumerable<Placed> Below(Heading heading, List<Placed> placed)
    {
        var under = heading.Flat().Select(each => each.Id).ToHashSet();
        return placed.Where(each => under.Contains(each.Under));
    }
}

/// <summary>Items counted by what came of them.</summary>
/// <param name="Items">The judged items, each as a whole (<see cref="YearOutcome.Judged.Standing"/>).</param>
/// <param name="Series">The series of the judged items.</param>
/// <param name="Closed">Items closed without a sheet.</param>
/// <param name="Missing">Items in the plan without anything yet.</param>
public sealed record Tally(JudgementCounts Items, JudgementCounts Series, int Closed, int Missing)
{
    /// <summary>Counts outcomes; items outside the plan count nowhere.</summary>
    public static Tally Of(IReadOnlyCollection<YearOutcome> outcomes)
    {
        var judged = outcomes.OfType<YearOutcome.Judged>().ToList();
        return new(JudgementCounts.Of(judged.Select(each => each.Standing)),
            JudgementCounts.Of(judged.SelectMany(each => each.Series).Select(series => series.Verdict.Judgement)),
            outcomes.OfType<YearOutcome.Closed>().Count(), outcomes.OfType<YearOutcome.Missing>().Count());
    }
}

/// <summary>The items under a heading.</summary>
public sealed record HeadingTally(HeadingId Heading, Tally Tally);

/// <summary>The items of a lead section, alone or jointly, under the name that is printed first.</summary>
public sealed record LeadTally(NamedSection Lead, Tally Tally);
