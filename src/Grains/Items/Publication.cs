using System.Text.Json;
using ReformFlow.Domain;
using ReformFlow.Domain.Plans;
using ReformFlow.Grains.Json;
using ReformFlow.Grains.Ports;
using ReformFlow.Grains.Recording;

namespace ReformFlow.Grains.Items;

/// <summary>Makes the frozen text of a sheet at the moment it becomes public.</summary>
internal static class Publication
{
    /// <summary>The frozen version: the sheet as residents will see it, as text and hash.</summary>
    public static FrozenVersion Freeze(TownSnapshot snapshot, ItemYear year, ItemYear before, ItemId item, DateTimeOffset at) =>
        FrozenVersion.Of(year.Plan, year.Year, year.Sheet.PublishedVersion, JsonSerializer.Serialize(Of(snapshot, year, before, item, at), DomainJson.Options));

    /// <summary>The sheet as residents will see it.</summary>
    /// <param name="snapshot">The town and plans of that moment.</param>
    /// <param name="year">The item's year just after the act of publishing.</param>
    /// <param name="before">The same year just before it: its public version is what a correction replaces.</param>
    /// <param name="item">The item's id.</param>
    /// <param name="at">The moment.</param>
    public static PublishedSheet Of(TownSnapshot snapshot, ItemYear year, ItemYear before, ItemId item, DateTimeOffset at)
    {
        var (plan, sheet) = (snapshot.Find(year.Plan)!.Plan!, year.Sheet);
        var settled = before.Sheet.Settlement is { IsUnderWay: true, From: Domain.Approval.Stage.Published } settlement ? settlement : null;
        var place = plan.OriginalPlaceOf(item);
        return new(snapshot.Town.Municipality.Id, snapshot.Town.Municipality.Name, plan.Id, plan.Name, year.Year, sheet.PublishedVersion, at,
            PathTo(plan.Headings, place.Under).Select(heading => $"{heading.Number} {heading.Title}").ToValues(), place.Number,
            plan.Placements.Where(other => other.Item == item && other.IsRepost).Select(other => other.Number).ToValues(),
            Asked(plan.Find(item)!, year), sheet.Content with { Explanations = [] },
            sheet.Questions.Select(question => new EarlierActuals(question.Series.Id, question.Earlier)).ToValues(),
            sheet.TargetVersion, sheet.ContentVersion,
            before.Sheet.Public is { } replaced && settled is null
                ? new(year.CorrectionReason ?? before.CorrectionReason ?? "", before.Sheet.PublishedVersion, replaced.Content with { Explanations = [] })
                : null,
            settled is { } final ? new(before.Sheet.PublishedVersion, final.Before.Open.ToValues()) : null,
            sheet.Content.Open.Any() ? snapshot.CycleOf(year.Plan, year.Year).Dates?.SecondCollectionFrom : null);
    }

    // The targets that the sheet was asked with, whatever has been revised since.
    private static ActionItem Asked(ActionItem item, ItemYear year)
    {
        var asked = year.Sheet.Questions.ToDictionary(question => question.Series.Id, question => question.Series);
        return item with
        {
            Indicators = item.Indicators.Select(indicator => new Indicator(indicator.Id, indicator.Definitions,
                indicator.Series.Select(series => asked.GetValueOrDefault(series.Id, series)).ToValues(), indicator.Baseline)).ToValues(),
        };
    }

    private static IEnumerable<Heading> PathTo(IEnumerable<Heading> headings, HeadingId id)
    {
        foreach (var heading in headings)
        {
            if (heading.Id == id) return [heading];
            if (PathTo(heading.Children, id).ToList() is { Count: > 0 } below) return below.Prepend(heading);
        }
        return [];
    }
}
