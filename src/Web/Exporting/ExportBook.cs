using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Upkeep;

namespace ReformFlow.Web.Exporting;

/// <summary>Puts together what an export of a plan holds: the plan as it is in force and the sheets as they stand now.</summary>
internal static class ExportBook
{
    /// <summary>The plan with all its sheets up to a year. A sheet on which nothing has been written yet is not in it.</summary>
    /// <param name="record">The plan and the sheets that came with it.</param>
    /// <param name="worked">The sheets that were worked on here.</param>
    /// <param name="last">The last year.</param>
    public static PlanBook Of(PlanRecord record, IEnumerable<YearSheet> worked, FiscalYear last)
    {
        var plan = record.Plan ?? throw new ArgumentException("A plan that does not exist has no sheets.", nameof(record));
        var own = worked.Where(sheet => sheet.Content != SheetContent.Empty).ToList();
        var here = own.Select(sheet => (sheet.Item, sheet.Year)).ToHashSet();
        return new(plan, record.Past.Where(sheet => !here.Contains((sheet.Item, sheet.Year))).Concat(own)
            .Where(sheet => sheet.Year <= last && plan.Find(sheet.Item) is not null)
            .OrderBy(sheet => sheet.Year).ThenBy(sheet => sheet.Item.Value, StringComparer.Ordinal).ToValues());
    }

    /// <summary>The part of a book that is about one item, to be filled in away from the program.</summary>
    public static PlanBook Only(PlanBook book, ItemId item)
    {
        var plan = book.Plan;
        return new(new Plan(plan.Id, plan.Name, plan.First, plan.Last, plan.LevelNames, plan.Headings, plan.Items.Where(each => each.Id == item).ToValues(),
            plan.Placements.Where(place => place.Item == item).ToValues()), book.Sheets.Where(sheet => sheet.Item == item).ToValues());
    }
}
