using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Judging;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Summaries;
using ReformFlow.Grains.Items;

namespace ReformFlow.Web.Pages.Published;

/// <summary>One frozen version and the hash of its text.</summary>
public sealed record PublicSheet(PublishedSheet Sheet, string Hash)
{
    /// <summary>The plan's address.</summary>
    public string PlanAddress => $"/{Sheet.Municipality}/{Sheet.Plan}";

    /// <summary>The item's address.</summary>
    public string ItemAddress => $"{PlanAddress}/{Sheet.Item.Id}";

    /// <summary>The address of this very version, for ever.</summary>
    public string Address => $"{ItemAddress}/{Sheet.Year.StartYear}/v{Sheet.Version}";

    /// <summary>What came of the item in the year, as far as it is public.</summary>
    public YearOutcome.Judged Outcome => new(Sheet.Item.AllSeries.Select(series =>
        SeriesVerdict.Of(series, new YearSheet(Sheet.Item.Id, Sheet.Year, Sheet.Content), Judge)).ToValues());

    private static Judge Judge { get; } = new();
}

/// <summary>A plan as its frozen versions tell it: nothing that is not public can be in it.</summary>
public sealed record PublicPlan
{
    /// <summary>Puts the versions together.</summary>
    /// <param name="all">The valid version of each sheet of one plan; at least one.</param>
    public PublicPlan(Values<PublicSheet> all)
    {
        All = all ?? throw new ArgumentNullException(nameof(all));
        Newest = all.MaxBy(each => (each.Sheet.Year, each.Sheet.PublishedAt)) ?? throw new ArgumentException("A public plan has a version.", nameof(all));
    }

    /// <summary>The valid version of each sheet.</summary>
    public Values<PublicSheet> All { get; }

    /// <summary>What was published last of the newest year: it says how the plan is called.</summary>
    public PublicSheet Newest { get; }

    /// <summary>The years with something public, newest first.</summary>
    public Values<FiscalYear> Years => All.Select(each => each.Sheet.Year).Distinct().OrderDescending().ToValues();

    /// <summary>The valid version of each item in a year, in the order of their numbers.</summary>
    public Values<PublicSheet> In(FiscalYear year) => InOrder(All.Where(each => each.Sheet.Year == year).GroupBy(each => each.Sheet.Item.Id).Select(Last));

    /// <summary>The newest valid version of each item, in the order of their numbers.</summary>
    public Values<PublicSheet> Items => InOrder(All.GroupBy(each => each.Sheet.Item.Id).Select(Last));

    /// <summary>How a year stands: the whole plan, each heading of the top level, each lead section. A re-posted item counts once.</summary>
    public PublicProgress Progress(FiscalYear year)
    {
        var sheets = In(year);
        return new(Count(sheets),
            sheets.GroupBy(each => each.Sheet.Headings is [var top, ..] ? top : "").Select(group => new NamedTally(group.Key, Count(group))).ToValues(),
            (from each in sheets from lead in each.Sheet.Item.Leads.All group each by lead.Printed into led select new NamedTally(led.Key, Count(led))).ToValues());
    }

    private static Tally Count(IEnumerable<PublicSheet> sheets) => Tally.Of(sheets.Select(each => (YearOutcome)each.Outcome).ToList());

    private static PublicSheet Last(IEnumerable<PublicSheet> versions) => versions.MaxBy(each => (each.Sheet.Year, each.Sheet.Version))!;

    private static Values<PublicSheet> InOrder(IEnumerable<PublicSheet> sheets) => sheets.OrderBy(each => each.Sheet.Number, ItemNumber.AsCounted).ToValues();
}

/// <summary>How a year of a public plan stands.</summary>
/// <param name="All">The whole plan.</param>
/// <param name="ByPolicy">Each heading of the top level.</param>
/// <param name="BySection">Each lead section; a joint item counts for each of its leads, so these add up to more.</param>
public sealed record PublicProgress(Tally All, Values<NamedTally> ByPolicy, Values<NamedTally> BySection);

/// <summary>Items counted under a name.</summary>
public sealed record NamedTally(string Name, Tally Tally);

/// <summary>One item as its frozen versions tell it.</summary>
public sealed record PublicItem
{
    /// <summary>Puts the versions together.</summary>
    /// <param name="all">Every public version of one item in one plan, oldest first; at least one.</param>
    public PublicItem(Values<PublicSheet> all)
    {
        All = all ?? throw new ArgumentNullException(nameof(all));
        Valid = all.GroupBy(each => each.Sheet.Year).Select(versions => versions.MaxBy(each => each.Sheet.Version)!).OrderByDescending(each => each.Sheet.Year).ToValues();
        Newest = Valid.Count > 0 ? Valid[0] : throw new ArgumentException("A public item has a version.", nameof(all));
    }

    /// <summary>Every version.</summary>
    public Values<PublicSheet> All { get; }

    /// <summary>The valid version of each year, newest year first.</summary>
    public Values<PublicSheet> Valid { get; }

    /// <summary>The valid version of the newest year.</summary>
    public PublicSheet Newest { get; }

    /// <summary>The actuals of a series over all years: those that the newest version prints, corrected by what was published for the years themselves.</summary>
    public YearCells ActualsOf(SeriesId series)
    {
        var known = Actuals(Newest.Sheet, series).Cells.ToDictionary(cell => cell.Year, cell => cell.Cell);
        foreach (var each in Valid)
            if (each.Sheet.Content.AnswerTo(series) is { } answer) known[each.Sheet.Year] = answer;
        return new(known.OrderBy(pair => pair.Key).Select(pair => new YearCell(pair.Key, pair.Value)).ToValues());
    }

    /// <summary>The actuals of a series as one version prints them: its own year and the years before.</summary>
    public static YearCells Actuals(PublishedSheet sheet, SeriesId series)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var earlier = sheet.Earlier.FirstOrDefault(row => row.Series == series)?.Actuals.Cells ?? [];
        return sheet.Content.AnswerTo(series) is { } answer
            ? new([.. earlier.Where(cell => cell.Year < sheet.Year), new YearCell(sheet.Year, answer)])
            : new(earlier);
    }
}
