using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Cycles;
using ReformFlow.Domain.Plans;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Web.Api.Sheets;

/// <summary>A sheet in a list.</summary>
/// <param name="Id">Its address, such as ninomiya-item-1-2022.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Item">The item.</param>
/// <param name="Year">The fiscal year, by the number in which it begins.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="StateVersion">更新番号: the ETag.</param>
/// <param name="ContentVersion">内容の版.</param>
/// <param name="PublishedVersion">第n版; 0 while nothing is public.</param>
/// <param name="StageSince">Since when it stands there.</param>
/// <param name="ChangedAt">When it was changed last.</param>
internal sealed record SheetLineView(string Id, string Plan, string Item, int Year, Stage Stage, long StateVersion, int ContentVersion, int PublishedVersion,
    DateTimeOffset StageSince, DateTimeOffset ChangedAt)
{
    public static SheetLineView Of(SheetLine line) => new(line.Id.ToString(), line.Plan.Value, line.Id.Item.Value, line.Id.Year.StartYear, line.Sheet.Stage,
        line.Sheet.StateVersion, line.Sheet.ContentVersion, line.Sheet.PublishedVersion, line.StageSince, line.ChangedAt);
}

/// <summary>A sheet with everything that a caller needs to decide what to do.</summary>
/// <param name="Id">Its address.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Item">The item.</param>
/// <param name="Title">The item's title.</param>
/// <param name="Year">The fiscal year.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="StageJa">The same in Japanese.</param>
/// <param name="StateVersion">更新番号: the ETag, to be sent back as If-Match.</param>
/// <param name="ContentVersion">内容の版.</param>
/// <param name="PublishedVersion">第n版.</param>
/// <param name="TargetVersion">目標の版.</param>
/// <param name="ClosedBecause">Why it was closed without a sheet; null unless it was.</param>
/// <param name="Content">What is written.</param>
/// <param name="Questions">What it asks for.</param>
/// <param name="MayDo">What the caller may do now; words or content may still be missing.</param>
/// <param name="Route">The route: the pinned one, or the one that a submission would pin; null when the town lacks a post for it.</param>
/// <param name="RouteLacks">What the town lacks for a route.</param>
/// <param name="Turn">Who may take it further now.</param>
/// <param name="ToPostView">The posts that have to read afterwards.</param>
/// <param name="ToRead">The posts to which it was circulated and that have not read it.</param>
/// <param name="Attachments">The files beside it.</param>
/// <param name="Settling">確定照会: the series whose 未確定 values are asked again, while everything else is locked; null when none are.</param>
/// <param name="Due">Until when it should leave its stage; null where there is no date.</param>
/// <param name="Extension">期限の相談; null when nobody ever asked.</param>
internal sealed record SheetView(string Id, string Plan, string Item, string Title, int Year, Stage Stage, string StageJa, long StateVersion, int ContentVersion,
    int PublishedVersion, int TargetVersion, CloseReason? ClosedBecause, ContentView Content, IReadOnlyList<QuestionView> Questions, IReadOnlyList<MayDoView> MayDo,
    RouteView? Route, IReadOnlyList<string> RouteLacks, IReadOnlyList<TurnView> Turn, IReadOnlyList<string> ToPostView, IReadOnlyList<string> ToRead,
    IReadOnlyList<AttachmentView> Attachments, IReadOnlyList<string>? Settling = null,
    DateOnly? Due = null, ExtensionView? Extension = null)
{
    public static SheetView Of(SheetId id, PlanId plan, ActionItem item, SheetState sheet, Actor caller, Circumstances around, TownSnapshot town) => new(
        id.ToString(), plan.Value, item.Id.Value, item.Title, id.Year.StartYear, sheet.Stage, Domain.Wording.Words.Of(sheet.Stage).Ja,
        sheet.StateVersion, sheet.ContentVersion, sheet.PublishedVersion, sheet.TargetVersion, sheet.ClosedBecause, ContentView.Of(sheet.Content),
        [.. sheet.Questions.Select(question => QuestionView.Of(question, sheet))],
        [.. Approvals.Open(sheet, caller, around).Select(MayDoView.Of)],
        RouteView.Of(sheet, around, town.Town), [.. around.RouteLacks ?? []], TurnView.Of(sheet, around, town.Town),
        [.. sheet.ToPostView.Select(post => post.Value)], [.. sheet.ToRead.Select(post => post.Value)],
        [.. sheet.Attachments.Select(AttachmentView.Of)],
        sheet.IsBeingSettled ? [.. sheet.Settlement!.Series.Select(series => series.Value)] : null,
        DueOf(plan, sheet, around, town), ExtensionView.Of(sheet.Extension));

    private static DateOnly? DueOf(PlanId plan, SheetState sheet, Circumstances around, TownSnapshot town) =>
        town.CycleOf(plan, sheet.Year).DatesInForce is { } dates ? SheetDates.Of(dates, sheet, around, town.Town.WorkingDays()).At(sheet.Stage, Waiting.StepOf(sheet)) : null;
}
