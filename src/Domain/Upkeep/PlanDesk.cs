using ReformFlow.Domain.Approval;
using static ReformFlow.Domain.Upkeep.PlanRefusal;

namespace ReformFlow.Domain.Upkeep;

/// <summary>
/// Answers acts on a plan: planning's officers change it, and what was promised to residents changes only when planning's
/// approver, another person, agrees. What a change does is <see cref="PlanUpkeep"/>'s.
/// </summary>
public static class PlanDesk
{
    /// <summary>The answer to one act. Pure: same record, act, person and circumstances, same answer.</summary>
    /// <param name="record">The plan as it is stored.</param>
    /// <param name="act">What is asked for.</param>
    /// <param name="actor">Who asks. Without a person it is the administrator's tool, which may create and import only.</param>
    /// <param name="office">The posts and who holds them today.</param>
    /// <param name="years">What has happened to the plan's years.</param>
    /// <param name="today">The business day, with which a revision is dated.</param>
    /// <param name="now">The time written into the journal; no rule looks at it.</param>
    public static PlanDecision Decide(PlanRecord record, PlanAct act, Actor actor, Office office, PlanYears years, DateOnly today, DateTimeOffset now)
    {
        if (record.Done.FirstOrDefault(receipt => receipt.Operation == act.Operation) is { } earlier)
            return earlier.Answers(act, actor) ? new PlanDecision.Repeated(earlier) : No(OperationReused);

        var desk = new Asked(record, actor, office, years, today, now);
        return act switch
        {
            _ when !desk.MayAsk(act) => No(NotYourRole),
            _ when act.SeenStateVersion != record.StateVersion => No(Stale),
            PlanAct.Make make => desk.Make(make),
            PlanAct.Propose propose => desk.Propose(propose),
            PlanAct.Approve approve => desk.Approve(approve),
            PlanAct.Withdraw withdraw => desk.Withdraw(withdraw),
            PlanAct.UndoImport undo => desk.Undo(undo),
            PlanAct.NoteImport note => desk.Note(note),
            _ => throw new InvalidOperationException($"A {act.GetType().Name} has no rule."),
        };
    }

    private static PlanDecision.Refused No(PlanRefusal why, string where = "") => new(why, where);

    private static string At(OperationId proposal) => $"proposals/{proposal}";

    private sealed record Asked(PlanRecord Record, Actor Actor, Office Office, PlanYears Years, DateOnly Today, DateTimeOffset Now)
    {
        // An approval is asked for by whoever may come to decide it; that is looked at with the proposal.
        public bool MayAsk(PlanAct act) => (Actor.Person, act) switch
        {
            (null, PlanAct.Make { Change: PlanChange.CreatePlan or PlanChange.ImportPlan } or PlanAct.NoteImport) => true,
            (null, _) or (_, PlanAct.NoteImport) => false,
            (_, PlanAct.Approve) => true,
            _ => Office.HeldBy(Actor.Person).Any(post => post.Role is Role.PlanningOfficer or Role.PlanningApprover),
        };

        public PlanDecision Make(PlanAct.Make make)
        {
            if (make.Change.NeedsApproval) return No(NeedsApproval);
            if (ImportRules.Against(Record, make.Change) is { } refusal) return No(refusal);
            return Changed(make.Change) switch
            {
                PlanAnswer.Accepted accepted => Done(make, make.Change, Record with
                {
                    Plan = accepted.Plan,
                    Past = make.Change switch { PlanChange.ImportPlan import => import.Imported.Sheets, PlanChange.TakePlan take => take.Imported.Sheets, _ => Record.Past },
                    Import = ImportRules.Begun(Record, make, Actor) ?? Record.Import,
                }),
                var answer => Refusal(answer),
            };
        }

        public PlanDecision Propose(PlanAct.Propose propose)
        {
            if (!propose.Change.NeedsApproval) return No(NeedsNoApproval);
            if (Record.Waiting.FirstOrDefault(proposal => proposal.Concerns(propose.Change)) is { } waiting) return No(AlreadyProposed, At(waiting.Id));
            return Changed(propose.Change) is PlanAnswer.Refused refused
                ? Refusal(refused)
                : Done(propose, null, Record with { Waiting = Record.Waiting.With(new(propose.Operation, propose.Change, Actor.Person!, Today)) });
        }

        // Looked at again: the plan or its years may have moved on since the proposal.
        public PlanDecision Approve(PlanAct.Approve approve)
        {
            if (Find(approve.Proposal) is not { } proposal) return No(ProposalUnknown, At(approve.Proposal));
            if (ClaimOn(proposal) is not { } claim) return No(Actor.Person == proposal.By ? OwnProposal : NotYourRole, At(proposal.Id));
            return Changed(proposal.Change) switch
            {
                PlanAnswer.Accepted accepted => Done(approve, proposal.Change,
                    Without(proposal) with { Plan = accepted.Plan, TargetVersion = Record.TargetVersion + 1 }, claim),
                var answer => Refusal(answer),
            };
        }

        public PlanDecision Withdraw(PlanAct.Withdraw withdraw) => Find(withdraw.Proposal) is { } proposal
            ? Done(withdraw, null, Without(proposal))
            : No(ProposalUnknown, At(withdraw.Proposal));

        public PlanDecision Undo(PlanAct.UndoImport undo)
        {
            if (ImportRules.AgainstUndo(Record, undo.Import, Years) is { } refusal) return No(refusal);
            var import = Record.Import! with { By = Actor, Phase = Record.Import.FillsSheets ? ImportPhase.Undoing : ImportPhase.Undone };
            return import.FillsSheets
                ? Done(undo, null, Record with { Import = import })
                : Done(undo, null, Record with { Plan = import.PlanBefore, Past = import.PastBefore, Import = import with { PlanBefore = null, PastBefore = [] } });
        }

        public PlanDecision Note(PlanAct.NoteImport note) => Record.Import is { IsUnderWay: true } import && import.Id == note.Import
            ? Done(note, null, Record with { Import = ImportRules.After(import, note) })
            : No(ImportNotUndoable);

        private PlanAnswer Changed(PlanChange change) => PlanUpkeep.Decide(Record.Plan, change, Today, Actor.Person!, Years);

        private Proposal? Find(OperationId id) => Record.Waiting.FirstOrDefault(proposal => proposal.Id == id);

        // As on a sheet: the approver's deputy while he is absent, the next higher post where the proposal is his own.
        private Claim? ClaimOn(Proposal proposal) => Turn.Find(Actor.Person!,
            Office.Posts.Where(post => post.Role is Role.PlanningApprover).Select(post => post.Id), isFinal: true, [new Hand(proposal.By, Verb.Submit, null)], Office);

        private PlanRecord Without(Proposal proposal) => Record with { Waiting = Record.Waiting.Where(each => each != proposal).ToValues() };

        private PlanDecision.Accepted Done(PlanAct act, PlanChange? effect, PlanRecord next, Claim? claim = null)
        {
            var taken = new PlanTaken(act, Actor, Now, effect, Record.StateVersion + 1, next.TargetVersion) { Capacity = claim?.Capacity ?? Capacity.Own, ForPost = claim?.ForPost };
            return new(taken, next with
            {
                StateVersion = taken.StateVersion,
                Done = Record.Done.With(PlanReceipt.Of(taken)).TakeLast(PlanRecord.MostReceipts).ToValues(),
            });
        }

        private static PlanDecision.Refused Refusal(PlanAnswer answer) => answer is PlanAnswer.Refused refused ? No(refused.Why, refused.Where) : throw new InvalidOperationException("Accepted is no refusal.");
    }
}
