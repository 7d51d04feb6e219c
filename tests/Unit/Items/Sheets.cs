using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Cycles;
using ReformFlow.Domain.Plans;
using ReformFlow.Grains.Items;
using ReformFlow.Grains.Ports;
using ReformFlow.Tests.Unit.Approval;
using ReformFlow.Tests.Unit.Organisation;
using ReformFlow.Tests.Unit.Plans;

namespace ReformFlow.Tests.Unit.ItemSheets;

/// <summary>The sheet of item i3 of the sample plan, which is printed twice, and what happens to it.</summary>
internal static class Sheets
{
    public static readonly FiscalYear Year = new(2021);
    public static readonly DateTimeOffset Begin = Town.Noon;
    public static readonly ItemId Item = new("i3");
    public static readonly TownSnapshot Snapshot = new(Village.Of(), [Domain.Upkeep.PlanRecord.New with { Plan = Sample.Plan() }], [CycleState.For(new("plan"), Year)]);

    public static readonly Values<Question> Questions = SheetQuestions.For(Sample.Item("i3"), Year, [new(Item, new(2020), new([new Answer(new("i3-s1"), Cell.Read("2"))]))]);

    public static readonly SheetContent Content = new([new Answer(new("i3-s1"), Cell.Read("4"))], Paragraphs.Of("・統合した。"), null,
        [new Explanation(new("i3-s1"), Domain.Doubts.DoubtKind.OneSided, "4", "内部の説明")]);

    public static readonly ItemState Prepared = new ItemState().After(new ItemEvent.Prepared(Year, new("plan"), Questions, 3), Begin);

    /// <summary>The item after acts, one an hour.</summary>
    public static ItemState After(this ItemState item, params (Act Act, Stage To)[] acts) => acts.Aggregate(item, (before, each) =>
    {
        var sheet = before.Find(Year)!.Sheet;
        var taken = new ActTaken(each.Act, Town.Actor("kikaku-kakari"), At(sheet.StateVersion + 1), sheet.Stage, each.To, sheet.StateVersion + 1,
            sheet.ContentVersion + (each.Act.Verb is Verb.Submit ? 1 : 0), sheet.PublishedVersion + (each.Act.Verb is Verb.Publish ? 1 : 0)) { Route = each.Act.Verb is Verb.Submit ? Town.Around().Route : null };
        return before.After(new ItemEvent.Acted(Year, taken), taken.At);
    });

    public static DateTimeOffset At(long stateVersion) => Begin.AddHours(stateVersion);

    public static (Act, Stage) Did(Verb verb, Stage to, string? words = null, SheetContent? content = null) => (new(new($"{verb}"), verb, 0) { Words = words, Content = content }, to);

    public static ItemState Approved { get; } = Prepared.After(Did(Verb.Open, Stage.Draft), Did(Verb.Save, Stage.Draft, content: Content), Did(Verb.Submit, Stage.DepartmentReview), Did(Verb.Approve, Stage.Approved));

    public static ItemState Published { get; } = Approved.After(Did(Verb.Publish, Stage.Published));
}
