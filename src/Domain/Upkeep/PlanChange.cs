using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Domain.Upkeep;

/// <summary>
/// One thing that planning does to a plan (計画の維持). Texts and years are as they were typed: what is wrong with them is
/// said by <see cref="PlanUpkeep.Decide"/>, not by an exception. Closed: these are all the kinds there are.
/// </summary>
public abstract record PlanChange
{
    private PlanChange() { }

    /// <summary>
    /// Whether it takes effect only when planning's approver, another person, agrees: targets and definitions are promises
    /// to residents. Everything else takes effect at once.
    /// </summary>
    public bool NeedsApproval => this is ReviseTargets or RedefineIndicator;

    /// <summary>A new plan without items.</summary>
    public sealed record CreatePlan(PlanId Id, string Name, FiscalYear First, FiscalYear Last, Values<string> LevelNames, Values<Heading> Headings) : PlanChange;

    /// <summary>A whole plan read from a document, where there is none or one without items.</summary>
    /// <param name="Imported">The plan, and the sheets of years before the town worked with this system.</param>
    public sealed record ImportPlan(PlanBook Imported) : PlanChange;

    /// <summary>取込: a whole plan out of a file, in place of the one that is there, if any, while none of its years was begun. It can be undone.</summary>
    /// <param name="Imported">The plan, and the sheets of years before the town worked with this system.</param>
    /// <param name="File">The file's name, for the history.</param>
    public sealed record TakePlan(PlanBook Imported, string File) : PlanChange
    {
        /// <summary>The doubts that waited for a person; null in entries of before they were kept.</summary>
        public Values<SettledDoubt>? Settled { get; init; }
    }

    /// <summary>調書の取込: drafts of an open year are filled out of files; the plan itself stays. All or none, and it can be undone.</summary>
    /// <param name="Year">The open year.</param>
    /// <param name="Sheets">The drafts that change.</param>
    /// <param name="File">The files' names, for the history.</param>
    public sealed record TakeSheets(FiscalYear Year, Values<SheetFill> Sheets, string File) : PlanChange
    {
        /// <summary>The doubts that waited for a person; null in entries of before they were kept.</summary>
        public Values<SettledDoubt>? Settled { get; init; }
    }

    /// <summary>Another printed name.</summary>
    public sealed record RenamePlan(string Name) : PlanChange;

    /// <summary>One more entry of a level, behind the others.</summary>
    /// <param name="Under">The entry above it; null for the top level.</param>
    /// <param name="Heading">The entry, with what is below it.</param>
    public sealed record AddHeading(HeadingId? Under, Heading Heading) : PlanChange;

    /// <summary>An item that comes into the plan with the first year of its <see cref="ActionItem.Life"/>.</summary>
    /// <param name="Item">The item; its life has no end yet.</param>
    /// <param name="Place">Its original place, printed behind the others.</param>
    public sealed record AddItem(ActionItem Item, Placement Place) : PlanChange;

    /// <summary>Another title and description of an item. Published years keep theirs.</summary>
    public sealed record ReviseItemTexts(ItemId Item, string Title, Paragraphs Description) : PlanChange;

    /// <summary>統合: the item goes on inside another one after its last year.</summary>
    public sealed record MergeItems(ItemId Item, ItemId Into, FiscalYear LastYear, string Reason) : PlanChange;

    /// <summary>完了 or 中止: the item leaves the plan after its last year.</summary>
    public sealed record EndItem(ItemId Item, EndKind Kind, FiscalYear LastYear, string Reason) : PlanChange;

    /// <summary>A new row of targets beside the ones in force; the original stays. A published or closed year keeps its target.</summary>
    /// <param name="Item">The item.</param>
    /// <param name="Series">The series of the item.</param>
    /// <param name="Targets">The whole new row, unchanged years included.</param>
    /// <param name="Reason">Why; printed beside the revised target.</param>
    public sealed record ReviseTargets(ItemId Item, SeriesId Series, YearCells Targets, string Reason) : PlanChange;

    /// <summary>The indicator counts otherwise from a year on, which breaks the line in a chart.</summary>
    public sealed record RedefineIndicator(ItemId Item, IndicatorId Indicator, FiscalYear From, string Name, string Reason) : PlanChange;

    /// <summary>When the value of a series is asked for. Sheets that are open follow.</summary>
    public sealed record SetTiming(ItemId Item, SeriesId Series, ValueTiming Timing) : PlanChange;

    /// <summary>What counts as better for a series. Judgements are computed, so those of earlier years follow.</summary>
    public sealed record SetDirection(ItemId Item, SeriesId Series, Direction Direction) : PlanChange;
}

/// <summary>How an item leaves the plan without another one taking it over.</summary>
public enum EndKind
{
    /// <summary>完了: done.</summary>
    Completed,

    /// <summary>中止: given up.</summary>
    Discontinued,
}
