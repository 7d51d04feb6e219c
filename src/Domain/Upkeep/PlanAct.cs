using ReformFlow.Domain.Approval;

namespace ReformFlow.Domain.Upkeep;

/// <summary>What somebody asks for about a plan. Closed: these are all the kinds there are.</summary>
public abstract record PlanAct
{
    private PlanAct(OperationId operation, long seenStateVersion) => (Operation, SeenStateVersion) = (operation, seenStateVersion);

    /// <summary>The caller's name for this act.</summary>
    public OperationId Operation { get; }

    /// <summary>The <see cref="PlanRecord.StateVersion"/> that the person saw when deciding to act.</summary>
    public long SeenStateVersion { get; }

    /// <summary>変更: a change that takes effect at once.</summary>
    public sealed record Make(OperationId Operation, long SeenStateVersion, PlanChange Change) : PlanAct(Operation, SeenStateVersion);

    /// <summary>見直し案: a change that waits for planning's approver.</summary>
    public sealed record Propose(OperationId Operation, long SeenStateVersion, PlanChange Change) : PlanAct(Operation, SeenStateVersion);

    /// <summary>承認: the proposal takes effect.</summary>
    public sealed record Approve(OperationId Operation, long SeenStateVersion, OperationId Proposal) : PlanAct(Operation, SeenStateVersion);

    /// <summary>取下げ: the proposal is dropped, by who made it or by anybody else of planning.</summary>
    public sealed record Withdraw(OperationId Operation, long SeenStateVersion, OperationId Proposal) : PlanAct(Operation, SeenStateVersion);

    /// <summary>取込の取消し: what the newest import did is given back.</summary>
    public sealed record UndoImport(OperationId Operation, long SeenStateVersion, OperationId Import) : PlanAct(Operation, SeenStateVersion);

    /// <summary>The program's own note on how far an import into sheets has come; nobody asks for it from outside.</summary>
    /// <param name="Operation">The program's own name for it.</param>
    /// <param name="SeenStateVersion">The plan as it stands.</param>
    /// <param name="Import">Which import.</param>
    /// <param name="Next">Where it is now.</param>
    /// <param name="Refused">The items whose sheet stood in the way; empty when none did.</param>
    public sealed record NoteImport(OperationId Operation, long SeenStateVersion, OperationId Import, ImportPhase Next, Values<ItemId> Refused) : PlanAct(Operation, SeenStateVersion);

    /// <summary>The change that it carries; null for an act on a proposal.</summary>
    internal PlanChange? Carries => this switch
    {
        Make make => make.Change,
        Propose propose => propose.Change,
        _ => null,
    };

    /// <summary>Which act on which thing, so that the same operation id is not taken for another one.</summary>
    internal string What => this switch
    {
        Make make => $"make {make.Change.GetType().Name}",
        Propose propose => $"propose {propose.Change.GetType().Name}",
        Approve approve => $"approve {approve.Proposal}",
        Withdraw withdraw => $"withdraw {withdraw.Proposal}",
        UndoImport undo => $"undo {undo.Import}",
        NoteImport note => $"note {note.Next} of {note.Import}",
        _ => throw new InvalidOperationException($"A {GetType().Name} has no name."),
    };
}

/// <summary>One act on a plan that happened: what the plan's journal keeps.</summary>
/// <param name="Act">What was asked for.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When; for people only, never for order.</param>
/// <param name="Effect">The change that took effect: the act's own, or that of the approved proposal; null where none did.</param>
/// <param name="StateVersion">更新番号 of the plan after the act.</param>
/// <param name="TargetVersion">目標の版 after the act.</param>
public sealed record PlanTaken(PlanAct Act, Actor By, DateTimeOffset At, PlanChange? Effect, long StateVersion, int TargetVersion)
{
    /// <summary>In which capacity; <see cref="Capacity.Own"/> for everything but an approval.</summary>
    public Capacity Capacity { get; init; }

    /// <summary>The post that approved; null for every other act.</summary>
    public PostId? ForPost { get; init; }
}

/// <summary>What is kept of an act that happened, so that a repeated one is recognised.</summary>
/// <param name="Operation">The operation that it answers.</param>
/// <param name="By">Who did it; null for the administrator's tool.</param>
/// <param name="What">Which act on which thing.</param>
/// <param name="ChangeFingerprint">A hash that only equal changes share, in place of a change that may be a whole plan; null where the act carried none.</param>
/// <param name="SeenStateVersion">The state that the person saw.</param>
/// <param name="StateVersion">更新番号 of the plan after the act.</param>
/// <param name="TargetVersion">目標の版 after the act.</param>
public sealed record PlanReceipt(OperationId Operation, PersonId? By, string What, string? ChangeFingerprint, long SeenStateVersion, long StateVersion, int TargetVersion)
{
    /// <summary>The receipt of an act.</summary>
    public static PlanReceipt Of(PlanTaken taken) =>
        new(taken.Act.Operation, taken.By.Person, taken.Act.What, Fingerprint(taken.Act), taken.Act.SeenStateVersion, taken.StateVersion, taken.TargetVersion);

    /// <summary>Whether the same person asks for the same thing again, under whatever account.</summary>
    public bool Answers(PlanAct act, Actor by) =>
        (Operation, By, What, SeenStateVersion, ChangeFingerprint) == (act.Operation, by.Person, act.What, act.SeenStateVersion, Fingerprint(act));

    private static string? Fingerprint(PlanAct act) => act.Carries is { } change ? RecordFingerprint.Of(change) : null;
}
