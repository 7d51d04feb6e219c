using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Sections;
using ReformFlow.Domain.Upkeep;
using ReformFlow.Web.Api.Sheets;

namespace ReformFlow.Web.Api.Plans;

/// <summary>A plan in a list.</summary>
/// <param name="Id">The plan.</param>
/// <param name="Name">Its printed name.</param>
/// <param name="First">Its first fiscal year.</param>
/// <param name="Last">Its last fiscal year.</param>
/// <param name="Items">How many items it has.</param>
/// <param name="StateVersion">更新番号 of the plan: the ETag.</param>
internal sealed record PlanLineView(string Id, string Name, int First, int Last, int Items, long StateVersion)
{
    public static PlanLineView Of(PlanRecord record, Plan plan) =>
        new(plan.Id.Value, plan.Name, plan.First.StartYear, plan.Last.StartYear, plan.Items.Count, record.StateVersion);
}

/// <summary>A plan with its headings, items and what waits for the approver.</summary>
/// <param name="Id">The plan.</param>
/// <param name="Name">Its printed name.</param>
/// <param name="First">Its first fiscal year.</param>
/// <param name="Last">Its last fiscal year.</param>
/// <param name="StateVersion">更新番号: the ETag, to be sent back as If-Match.</param>
/// <param name="TargetVersion">目標の版.</param>
/// <param name="LevelNames">What its levels are called, top first.</param>
/// <param name="Headings">The top level.</param>
/// <param name="Items">The items.</param>
/// <param name="Places">Where items are printed, in order.</param>
/// <param name="Waiting">The proposals that wait for approval.</param>
internal sealed record PlanView(string Id, string Name, int First, int Last, long StateVersion, int TargetVersion, IReadOnlyList<string> LevelNames,
    IReadOnlyList<HeadingView> Headings, IReadOnlyList<ItemView> Items, IReadOnlyList<PlaceView> Places, IReadOnlyList<ProposalView> Waiting)
{
    public static PlanView Of(PlanRecord record, Plan plan) => new(plan.Id.Value, plan.Name, plan.First.StartYear, plan.Last.StartYear,
        record.StateVersion, record.TargetVersion, [.. plan.LevelNames], [.. plan.Headings.Select(HeadingView.Of)], [.. plan.Items.Select(ItemView.Of)],
        [.. plan.Placements.Select(place => new PlaceView(place.Item.Value, place.Under.Value, place.Number.Printed, place.IsRepost))],
        [.. record.Waiting.Select(ProposalView.Of)]);
}

/// <summary>One entry of a level.</summary>
internal sealed record HeadingView(string Id, string Number, string Title, string Prose, IReadOnlyList<HeadingView> Children)
{
    public static HeadingView Of(Heading heading) => new(heading.Id.Value, heading.Number, heading.Title, heading.Prose.ToString(), [.. heading.Children.Select(Of)]);
}

/// <summary>An item.</summary>
/// <param name="Id">The item.</param>
/// <param name="Title">Its title.</param>
/// <param name="Leads">The lead sections as printed.</param>
/// <param name="Description">What is to be done.</param>
/// <param name="From">Its first fiscal year.</param>
/// <param name="LastYear">Its last one; null while it is in the plan.</param>
/// <param name="Series">What is measured.</param>
internal sealed record ItemView(string Id, string Title, IReadOnlyList<string> Leads, string Description, int From, int? LastYear, IReadOnlyList<SeriesView> Series)
{
    public static ItemView Of(ActionItem item) => new(item.Id.Value, item.Title, [.. item.Leads.All.Select((NamedSection section) => section.Printed)],
        item.Description.ToString(), item.Life.From.StartYear, item.Life.End?.LastYear.StartYear,
        [.. item.Indicators.SelectMany(indicator => indicator.Series.Select(series => SeriesView.Of(indicator, series)))]);
}

/// <summary>A series with the targets in force.</summary>
internal sealed record SeriesView(string Id, string Indicator, string IndicatorName, string Label, string? Direction, IReadOnlyList<YearValueView> Targets)
{
    public static SeriesView Of(Indicator indicator, Series series) => new(series.Id.Value, indicator.Id.Value, indicator.Definitions[^1].Name, series.Label,
        series.Direction?.GetType().Name, [.. series.Targets.InForce.Cells.Select(cell => new YearValueView(cell.Year.StartYear, cell.Cell.Printed))]);
}

/// <summary>A place where an item is printed.</summary>
internal sealed record PlaceView(string Item, string Under, string Number, bool IsRepost);

/// <summary>A proposal that waits for approval.</summary>
internal sealed record ProposalView(string Id, string ChangeJa, string By, DateOnly On)
{
    public static ProposalView Of(Proposal proposal) => new(proposal.Id.Value, Domain.Wording.Words.Of(proposal.Change).Ja, proposal.By.Value, proposal.On);
}
