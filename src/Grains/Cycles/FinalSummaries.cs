using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Judging;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Summaries;
using ReformFlow.Domain.Upkeep;
using ReformFlow.Grains.Items;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Grains.Cycles;

/// <summary>Gathers what a plan came to: what was taken over with it, what became public, and what was closed without a sheet.</summary>
public static class FinalSummaries
{
    /// <summary>The plan's results so far.</summary>
    public static async Task<PlanResults?> ResultsAsync(MunicipalityId municipality, PlanRecord record, ISheetArchive archive, ISheetLists lists)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record.Plan is not { } plan) return null;
        var published = (await archive.ValidAsync(municipality, plan.Id))
            .Select(frozen => new YearSheet(frozen.Sheet.Item, frozen.Sheet.Year, PastSheets.Read(frozen).Content)).ToList();
        var closed = (await lists.OfAsync(municipality, plan.Id)).Where(line => line.Sheet.Stage is Stage.ClosedWithoutSheet)
            .Select(line => new SheetClosed(line.Id.Item, line.Id.Year, line.Sheet.ClosedBecause!.Value)).ToValues();
        var since = published.Select(sheet => (sheet.Item, sheet.Year)).Concat(closed.Select(each => (each.Item, each.Year))).ToHashSet();
        var taken = record.Past.Where(past => !since.Contains((past.Item, past.Year)));
        return new(new PlanBook(plan, taken.Concat(published).ToValues()), closed);
    }

    /// <summary>The 最終総括; null when there is no plan.</summary>
    public static async Task<FinalSummary?> SummaryAsync(MunicipalityId municipality, PlanRecord record, ISheetArchive archive, ISheetLists lists) =>
        await ResultsAsync(municipality, record, archive, lists) is { } results ? FinalSummary.Of(results, new Judge()) : null;
}
