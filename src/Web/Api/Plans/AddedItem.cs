using System.ComponentModel.DataAnnotations;
using ReformFlow.Domain;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Organisation;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Sections;
using ReformFlow.Domain.Upkeep;
using ReformFlow.Web.Api.Sheets;
using ReformFlow.Web.Api.Writing;

namespace ReformFlow.Web.Api.Plans;

/// <summary>Where a change is made.</summary>
/// <param name="Plan">The plan as the caller may have seen it.</param>
/// <param name="Town">The organisation, which knows what its sections are called.</param>
/// <param name="Today">The business day.</param>
internal sealed record ChangePlace(Plan Plan, Town Town, DateOnly Today)
{
    /// <summary>Sections of the municipality as they are printed today.</summary>
    public Values<NamedSection> Named(string path, IReadOnlyList<string>? ids) => Fields.Each(path, ids, (at, word) =>
    {
        var id = Fields.Id(at, word, each => new SectionId(each));
        return Town.Sections.Sections.Any(section => section.Id == id) ? new NamedSection(Town.NameOf(id, Today), id) : throw new UnfitException(at, null);
    });
}

internal abstract partial record SentChange
{
    /// <summary>An item that comes into the plan.</summary>
    /// <param name="Item">Its id, chosen once.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="Description">What is to be done, one paragraph a line.</param>
    /// <param name="Leads">主体課: ids of sections, one at least.</param>
    /// <param name="From">Its first fiscal year.</param>
    /// <param name="Under">The heading under which it is printed.</param>
    /// <param name="Number">Its printed number.</param>
    /// <param name="Related">関連課: ids of sections.</param>
    /// <param name="AllRelated">全課 instead of named ones.</param>
    /// <param name="Indicators">What is measured.</param>
    public sealed record AddItem(string Item, string Title, string Description, IReadOnlyList<string> Leads, int From, string Under, [property: MaxLength(12)] string Number,
        IReadOnlyList<string>? Related = null, bool AllRelated = false, IReadOnlyList<SentIndicator>? Indicators = null) : SentChange
    {
        public override PlanChange ToChange(ChangePlace place)
        {
            var id = ItemOf(Item);
            var (from, leads, related) = (Fields.Year("$.change.from", From), place.Named("$.change.leads", Leads), place.Named("$.change.related", Related));
            var indicators = Fields.Each("$.change.indicators", Indicators, (path, each) => each.ToIndicator(path, from, place.Plan));
            RelatedSections beside = AllRelated ? new RelatedSections.All() : related.Count > 0 ? new RelatedSections.Listed(related) : new RelatedSections.Blank();
            var item = Fields.Make("$.change", () =>
                new ActionItem(id, Title, new LeadSections(leads), beside, Paragraphs.Of(Description), Schedule.Of([]), indicators, new ItemLife(from)));
            return new PlanChange.AddItem(item, new(id, Fields.Id("$.change.under", Under, word => new HeadingId(word)), Fields.Make("$.change.number", () => new ItemNumber(Number)), IsRepost: false));
        }
    }
}

/// <summary>成果指標 of a new item.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Series">Its rows of values.</param>
internal sealed record SentIndicator(string Id, string Name, IReadOnlyList<SentSeries> Series)
{
    public Indicator ToIndicator(string path, Domain.Calendar.FiscalYear from, Plan plan)
    {
        var series = Fields.Each($"{path}.series", Series, (at, each) => each.ToSeries(at, from, plan));
        return Fields.Make(path, () => new Indicator(new(Id), [new(from, Name)], series));
    }
}

/// <summary>系列 of a new item.</summary>
/// <param name="Id">Its id, unique within the item.</param>
/// <param name="Label">What the row is called.</param>
/// <param name="Targets">Its targets; years that are left out are blank.</param>
/// <param name="Period">What a value covers.</param>
/// <param name="Years">Which years its columns mean.</param>
/// <param name="Direction">What counts as better; null while nobody has decided.</param>
/// <param name="Steps">The ladder from the lowest step up, for Milestones.</param>
internal sealed record SentSeries(string Id, [property: MaxLength(100)] string Label, IReadOnlyList<YearValueView> Targets, PeriodKind Period = PeriodKind.NotStated,
    YearBasis Years = YearBasis.FiscalYear, SentDirection? Direction = null, IReadOnlyList<string>? Steps = null)
{
    public Series ToSeries(string path, Domain.Calendar.FiscalYear from, Plan plan)
    {
        var sent = SentTargets.Of($"{path}.targets", Targets);
        var blank = plan.First.Through(plan.Last).Where(year => year >= from && sent.All(cell => cell.Year != year)).Select(year => new YearCell(year, Cell.Read("")));
        return Fields.Make(path, () => new Series(new(Id), Label, Period, Years,
            TargetHistory.StartingWith(new(sent.Concat(blank).OrderBy(cell => cell.Year).ToValues())), Direction?.ToDirection($"{path}.steps", Steps)));
    }
}

/// <summary>Reads targets.</summary>
internal static class SentTargets
{
    /// <summary>The cells, in the order in which they were sent.</summary>
    public static Values<YearCell> Of(string path, IReadOnlyList<YearValueView>? targets) => Fields.Each(path, targets, (at, value) =>
        new YearCell(Fields.Year($"{at}.year", value.Year), Fields.Make($"{at}.printed", () => Cell.Read(value.Printed))));

    /// <summary>What counts as better.</summary>
    public static Direction ToDirection(this SentDirection direction, string path, IReadOnlyList<string>? steps) => direction switch
    {
        SentDirection.Higher => new Direction.Higher(),
        SentDirection.Lower => new Direction.Lower(),
        SentDirection.Within => new Direction.Within(),
        _ => Fields.Make(path, () => new Direction.Milestones((steps ?? []).ToValues())),
    };
}
