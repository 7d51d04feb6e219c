using System.Text.Json.Serialization;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Upkeep;
using ReformFlow.Web.Api.Sheets;
using ReformFlow.Web.Api.Writing;

namespace ReformFlow.Web.Api.Plans;

/// <summary>What is done to a plan.</summary>
internal enum PlanVerb
{
    /// <summary>変更: takes effect at once.</summary>
    Make,

    /// <summary>見直し案: waits for the approver.</summary>
    Propose,

    /// <summary>承認: the proposal takes effect.</summary>
    Approve,

    /// <summary>取下げ: the proposal is dropped.</summary>
    Withdraw,
}

/// <summary>An act on a plan.</summary>
/// <param name="Verb">What to do.</param>
/// <param name="Change">The change, for Make and Propose.</param>
/// <param name="Proposal">The proposal's id, for Approve and Withdraw.</param>
internal sealed record PlanActRequest(PlanVerb Verb, SentChange? Change = null, string? Proposal = null)
{
    public PlanAct ToAct(OperationId operation, long seen, ChangePlace place) => Verb switch
    {
        PlanVerb.Make => new PlanAct.Make(operation, seen, Needed("$.change", Change).ToChange(place)),
        PlanVerb.Propose => new PlanAct.Propose(operation, seen, Needed("$.change", Change).ToChange(place)),
        PlanVerb.Approve => new PlanAct.Approve(operation, seen, Named()),
        _ => new PlanAct.Withdraw(operation, seen, Named()),
    };

    private OperationId Named() => Fields.Make("$.proposal", () => new OperationId(Needed("$.proposal", Proposal)));

    private static T Needed<T>(string path, T? value) where T : class => value ?? throw new UnfitException(path, null);
}

/// <summary>A change of a plan as a program sends it; texts and printed values only.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Rename), "rename")]
[JsonDerivedType(typeof(ReviseTexts), "reviseItemTexts")]
[JsonDerivedType(typeof(Merge), "mergeItems")]
[JsonDerivedType(typeof(End), "endItem")]
[JsonDerivedType(typeof(ReviseTargets), "reviseTargets")]
[JsonDerivedType(typeof(Redefine), "redefineIndicator")]
[JsonDerivedType(typeof(SetDirection), "setDirection")]
[JsonDerivedType(typeof(SetTiming), "setTiming")]
[JsonDerivedType(typeof(AddHeading), "addHeading")]
[JsonDerivedType(typeof(AddItem), "addItem")]
internal abstract partial record SentChange
{
    private SentChange() { }

    /// <summary>The change for the rules.</summary>
    public abstract PlanChange ToChange(ChangePlace place);

    private static ItemId ItemOf(string word, string member = "item") => Fields.Id($"$.change.{member}", word, id => new ItemId(id));

    private static SeriesId SeriesIn(string word) => Fields.Id("$.change.series", word, id => new SeriesId(id));

    /// <summary>Another printed name.</summary>
    public sealed record Rename(string Name) : SentChange
    {
        public override PlanChange ToChange(ChangePlace place) => new PlanChange.RenamePlan(Name);
    }

    /// <summary>Another title and description.</summary>
    public sealed record ReviseTexts(string Item, string Title, string Description) : SentChange
    {
        public override PlanChange ToChange(ChangePlace place) => new PlanChange.ReviseItemTexts(ItemOf(Item), Title, Paragraphs.Of(Description));
    }

    /// <summary>統合.</summary>
    public sealed record Merge(string Item, string Into, int LastYear, string Reason) : SentChange
    {
        public override PlanChange ToChange(ChangePlace place) => new PlanChange.MergeItems(ItemOf(Item), ItemOf(Into, "into"), Fields.Year("$.change.lastYear", LastYear), Reason);
    }

    /// <summary>完了 or 中止.</summary>
    public sealed record End(string Item, EndKind How, int LastYear, string Reason) : SentChange
    {
        public override PlanChange ToChange(ChangePlace place) => new PlanChange.EndItem(ItemOf(Item), How, Fields.Year("$.change.lastYear", LastYear), Reason);
    }

    /// <summary>A whole new row of targets.</summary>
    public sealed record ReviseTargets(string Item, string Series, IReadOnlyList<YearValueView> Targets, string Reason) : SentChange
    {
        public override PlanChange ToChange(ChangePlace place)
        {
            var cells = SentTargets.Of("$.change.targets", Targets);
            return new PlanChange.ReviseTargets(ItemOf(Item), SeriesIn(Series), Fields.Make("$.change.targets", () => new YearCells(cells)), Reason);
        }
    }

    /// <summary>The indicator counts otherwise from a year on.</summary>
    public sealed record Redefine(string Item, string Indicator, int From, string Name, string Reason) : SentChange
    {
        public override PlanChange ToChange(ChangePlace place) => new PlanChange.RedefineIndicator(ItemOf(Item), Fields.Id("$.change.indicator", Indicator, id => new IndicatorId(id)),
            Fields.Year("$.change.from", From), Name, Reason);
    }

    /// <summary>What counts as better.</summary>
    /// <param name="Item">The item.</param>
    /// <param name="Series">The series.</param>
    /// <param name="Direction">Which direction.</param>
    /// <param name="Steps">The ladder from the lowest step up, for Milestones.</param>
    public sealed record SetDirection(string Item, string Series, SentDirection Direction, IReadOnlyList<string>? Steps = null) : SentChange
    {
        public override PlanChange ToChange(ChangePlace place) => new PlanChange.SetDirection(ItemOf(Item), SeriesIn(Series), Direction.ToDirection("$.change.steps", Steps));
    }

    /// <summary>When the value of a series is asked for.</summary>
    public sealed record SetTiming(string Item, string Series, ValueTiming Timing) : SentChange
    {
        public override PlanChange ToChange(ChangePlace place) => new PlanChange.SetTiming(ItemOf(Item), SeriesIn(Series), Timing);
    }

    /// <summary>One more entry of a level.</summary>
    public sealed record AddHeading(string? Under, string Id, string Number, string Title, string Prose) : SentChange
    {
        public override PlanChange ToChange(ChangePlace place) => new PlanChange.AddHeading(Fields.IdOrNone("$.change.under", Under, id => new HeadingId(id)),
            Fields.Make("$.change", () => new Heading(new(Id), Number, Title, Paragraphs.Of(Prose), [])));
    }
}

/// <summary>What counts as better for a series.</summary>
internal enum SentDirection
{
    /// <summary>向上.</summary>
    Higher,

    /// <summary>低減.</summary>
    Lower,

    /// <summary>Inside the target's range.</summary>
    Within,

    /// <summary>Further up a ladder of steps.</summary>
    Milestones,
}
