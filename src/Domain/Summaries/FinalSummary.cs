using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Judging;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Sections;

namespace ReformFlow.Domain.Summaries;

/// <summary>What a plan's last year closes into (最終総括).</summary>
/// <param name="Lines">A line per item, in the order of their original places; a re-posted item has one line.</param>
/// <param name="Standings">The items by their final standing.</param>
/// <param name="NeverJudged">Items that have no sheet in any year, and so no standing.</param>
/// <param name="ThousandYen">財政効果額 of all items together in 千円, exactly; null when no item has a money series.</param>
public sealed record FinalSummary(Values<ItemLine> Lines, JudgementCounts Standings, int NeverJudged, decimal? ThousandYen)
{
    /// <summary>Sums up a plan.</summary>
    /// <param name="results">The plan with its published sheets and what was closed without one.</param>
    /// <param name="judge">How it is judged.</param>
    public static FinalSummary Of(PlanResults results, Judge judge)
    {
        var lines = results.Plan.Placements.Where(place => !place.IsRepost).Select(place => LineOf(results, place, judge)).ToValues();
        var effects = lines.Select(line => line.Effect).OfType<ItemEffect>().ToList();
        return new(lines, JudgementCounts.Of(lines.Select(line => line.Standing).OfType<Judgement>()), lines.Count(line => line.Standing is null),
            effects.Count > 0 ? effects.Sum(effect => effect.ThousandYen) : null);
    }

    private static ItemLine LineOf(PlanResults results, Placement place, Judge judge)
    {
        var (plan, item) = (results.Plan, results.Plan.Find(place.Item)!);
        var years = plan.First.Through(plan.Last).Select(year => new ItemYear(year, results.OutcomeOf(item, year, judge))).ToValues();
        return new(item.Id, place.Number, item.Title, item.Leads, years, item.Life.End, EffectAmounts.Of(item, results.Book));
    }
}

/// <summary>One item in the 最終総括.</summary>
/// <param name="Item">The item.</param>
/// <param name="Number">Its printed number at its original place.</param>
/// <param name="Title">Its title.</param>
/// <param name="Leads">The sections that wrote its sheets.</param>
/// <param name="Years">Every year of the plan and what came of the item in it.</param>
/// <param name="End">How it left the plan; null when it was in it to the last year.</param>
/// <param name="Effect">Its effect amount; null when nothing of it is measured in money.</param>
public sealed record ItemLine(ItemId Item, ItemNumber Number, string Title, LeadSections Leads, Values<ItemYear> Years, ItemEnd? End, ItemEffect? Effect)
{
    /// <summary>
    /// The year that decides the final standing: the last one judged otherwise than 該当なし, because an item that was done
    /// early prints dashes from then on. Where every judged year is 該当なし, the last of them; null when none was judged.
    /// </summary>
    public FiscalYear? JudgedIn => Deciding?.Year;

    /// <summary>The final standing; null when no year was judged.</summary>
    public Judgement? Standing => StandingIn(Deciding);

    private ItemYear? Deciding => Years.LastOrDefault(year => StandingIn(year) is not (null or Judgement.NotApplicable)) ?? Years.LastOrDefault(year => StandingIn(year) is not null);

    private static Judgement? StandingIn(ItemYear? year) => (year?.Outcome as YearOutcome.Judged)?.Standing;
}

/// <summary>One year of one item.</summary>
public sealed record ItemYear(FiscalYear Year, YearOutcome Outcome);
