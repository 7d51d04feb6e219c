using Microsoft.Extensions.Logging;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cycles;
using ReformFlow.Grains.Contracts;
using ReformFlow.Grains.Ports;
using ReformFlow.Grains.Recording;

namespace ReformFlow.Grains.Items;

/// <summary>Loads, asks the rules, writes, answers. A rule found here is in the wrong file.</summary>
internal sealed partial class ActionItemGrain(
    [PersistentState("item")] IPersistentState<StateDocument<ItemState>> stored,
    ITownBook book, ISheetArchive archive, IJournal journal, BusinessClock clock, ActMetrics metrics, ILogger<ActionItemGrain> log)
    : RecordedGrain<ItemState>(stored, clock, metrics), IActionItemGrain
{
    private MunicipalityId Municipality => GrainKeys.Split(Key).Municipality;

    private ItemId Item => new(GrainKeys.Split(Key).Own);

    public Task<SheetState?> Read(FiscalYear year) => Task.FromResult(State.Find(year)?.Sheet);

    public Task<SealedSheet?> Seal(FiscalYear year) => Task.FromResult(State.Find(year) is { Sheet: var sheet } found
        ? new SealedSheet(Item, Head.Seq, Head.Hash, sheet.Stage, sheet.PublishedVersion, found.PublicHash, sheet.ClosedBecause)
        : null);

    public async Task<ActAnswer> Act(FiscalYear year, Act act, Actor actor)
    {
        if (State.Find(year) is not { } found) return new(new Decision.Refused(Refusal.NotAtThisStage), null);
        if (await book.OfAsync(Municipality) is not { } town || town.Find(found.Plan)?.Plan?.Find(Item) is not { } item)
            return new(new Decision.Refused(Refusal.NotInPlan), found.Sheet);

        var around = Surroundings.Of(town.Town, item, town.CycleOf(found.Plan, year), Clock.Today);
        var decision = Approvals.Decide(found.Sheet, act, actor, around, Clock.Now);
        if (MayBeKnown(act.Operation) && await Earlier(year, act, actor) is { } earlier) decision = earlier;
        if (decision is Decision.Accepted accepted) await Take(town, found, accepted.Taken);

        Metrics.Answered(act.Verb, decision);
        LogAnswered(Key, year.StartYear, act.Verb, decision.GetType().Name, act.Operation.Value);
        if (decision is Decision.Accepted or Decision.Repeated && act.Verb is Verb.Publish) await TellClosedCycle(found.Plan, year);
        return new(decision, State.Find(year)!.Sheet);
    }

    public async Task<ActAnswer> Open(OpenSheet asked)
    {
        if (State.Find(asked.Year) is { Sheet.Stage: not Stage.NotOpened } open) return new(new Decision.Refused(Refusal.NotAtThisStage), open.Sheet);
        if (await book.OfAsync(Municipality) is not { } town || town.Find(asked.Plan) is not { Plan: { } plan } record || plan.Find(Item) is not { } item)
            return new(new Decision.Refused(Refusal.NotInPlan), null);

        // Laid out anew at every try, because targets may have been revised since the last one.
        var questions = SheetQuestions.For(item, asked.Year, await PastSheets.OfAsync(archive, record, Municipality, Item));
        var cycle = town.CycleOf(asked.Plan, asked.Year);
        var laidOut = new ItemEvent.Prepared(asked.Year, asked.Plan, questions, record.TargetVersion, EarlyValues.Answers(cycle, item) is { Count: > 0 } early ? early : null);
        var prepared = State.After(laidOut, Clock.Now);
        var sheet = prepared.Find(asked.Year)!.Sheet;
        var around = Surroundings.Of(town.Town, item, cycle, Clock.Today);
        var decision = Approvals.Decide(sheet, new(asked.Operation, Verb.Open, sheet.StateVersion), asked.By, around, Clock.Now);

        if (decision is Decision.Accepted { Taken: var taken }) await Record(prepared, taken, asked.Year, new Happening(laidOut));
        else await WriteAsync(prepared, asked.Year, [new(laidOut)]);
        Metrics.Answered(Verb.Open, decision);
        return new(decision, State.Find(asked.Year)!.Sheet);
    }

    // Looked at after the write: the year may have been closed while this version became public. The cycle is only told.
    private async Task TellClosedCycle(PlanId plan, FiscalYear year)
    {
        if ((await book.OfAsync(Municipality))?.CycleOf(plan, year).Phase is CyclePhase.Closed)
            await GrainFactory.GetGrain<ICycleGrain>(GrainKeys.Cycle(Municipality, plan, year)).Supplement();
    }

    private async Task Take(TownSnapshot town, ItemYear before, ActTaken taken)
    {
        if (taken.Act.Verb is not Verb.Publish)
        {
            await Record(State, taken, before.Year);
            return;
        }
        var happened = new ItemEvent.Acted(before.Year, taken);
        var after = State.After(happened, taken.At);
        var frozen = Publication.Freeze(town, after.Find(before.Year)!, before, Item, taken.At);
        await WriteAsync(after.With(after.Find(before.Year)! with { PublicHash = frozen.Hash }), before.Year, [new(happened, taken.Act.Operation)], [frozen]);
    }

    private Task Record(ItemState before, ActTaken taken, FiscalYear year, params Values<Happening> earlier)
    {
        var happened = new ItemEvent.Acted(year, taken);
        return WriteAsync(before.After(happened, taken.At), year, earlier.With(new(happened, taken.Act.Operation)));
    }

    private Task WriteAsync(ItemState next, FiscalYear year, Values<Happening> happenings, Values<FrozenVersion>? frozen = null) =>
        CommitAsync(next, Clock.Now, happenings, new() { Rows = [SheetRows.Of(next.Find(year)!)], Frozen = frozen ?? [] });

    // The receipts of the item's sheets cover every act of theirs until one has dropped its oldest. Only then, or when another
    // year's sheet has it, the journal says what the operation was; else asking it would cost every act a query.
    private bool MayBeKnown(OperationId operation) => State.Years.Any(year =>
        year.Sheet.Done.Count == SheetState.MostReceipts || year.Sheet.Done.Any(receipt => receipt.Taken.Act.Operation == operation));

    // An act so old that the sheet has forgotten its receipt is still in the journal.
    private async Task<Decision?> Earlier(FiscalYear year, Act act, Actor actor)
    {
        if (await journal.FindAsync(Key, act.Operation) is not { } line) return null;
        return RecordedEvent.Read<ItemEvent>(line.Entry).Event is ItemEvent.Acted { Taken: var taken } acted && acted.Of == year && Receipt.Of(taken).Answers(act, actor)
            ? new Decision.Repeated(taken)
            : new Decision.Refused(Refusal.OperationReused);
    }
}
