using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Domain.Cycles;

/// <summary>What planning asks of a cycle. Closed: these are all the kinds there are.</summary>
public abstract record CycleCommand
{
    private CycleCommand() { }

    /// <summary>開始: begin the year, or try again for the items that could not be opened.</summary>
    /// <param name="Dates">The dates; null (or the same again) to keep those of an earlier try. Others are a <see cref="ChangeDates"/>.</param>
    public sealed record Open(CycleDates? Dates) : CycleCommand;

    /// <summary>期限の変更, with a reason.</summary>
    public sealed record ChangeDates(CycleDates Dates, string Reason) : CycleCommand;

    /// <summary>公表の保留: nothing becomes public before a day; a hold that stands is replaced.</summary>
    public sealed record HoldPublication(PublicationHold Hold) : CycleCommand;

    /// <summary>保留の解除, with a reason.</summary>
    public sealed record LiftHold(string Reason) : CycleCommand;

    /// <summary>年度締め: write the certificate.</summary>
    /// <param name="OpenNext">The dates of the next year, which is opened in the same go; null when it is not.</param>
    public sealed record Close(CycleDates? OpenNext) : CycleCommand;

    /// <summary>中間点検の設定: one more interim check, also before the year is opened.</summary>
    public sealed record AddCheck(string Name, DateOnly AskFrom, DateOnly Due) : CycleCommand;

    /// <summary>中間点検の変更: another name or other dates.</summary>
    public sealed record ChangeCheck(InterimCheck Check) : CycleCommand;

    /// <summary>中間点検の取りやめ, while nobody has answered it.</summary>
    public sealed record DropCheck(int Number) : CycleCommand;

    /// <summary>中間点検への回答 for one item; the last one counts.</summary>
    public sealed record AnswerCheck(int Number, ItemId Item, InterimStatus Status, string Words) : CycleCommand;

    /// <summary>1月照会への回答: a value of the calendar year, before the year is opened.</summary>
    /// <param name="Item">The item.</param>
    /// <param name="Series">The series.</param>
    /// <param name="Printed">The value as typed.</param>
    public sealed record GiveEarlyValue(ItemId Item, SeriesId Series, string Printed) : CycleCommand;
}

/// <summary>Why a cycle did not do what was asked.</summary>
public enum CycleRefusal
{
    /// <summary>Somebody else may do this.</summary>
    NotYourRole,

    /// <summary>The year is not one of the plan's.</summary>
    YearNotInPlan,

    /// <summary>No date was given, or they do not follow one another in the order of the work.</summary>
    DatesMissing,

    /// <summary>The second collection would begin before the books of the year are closed.</summary>
    SecondCollectionTooEarly,

    /// <summary>The reason is missing.</summary>
    ReasonMissing,

    /// <summary>The reason is too long or holds characters that cannot be kept.</summary>
    ReasonUnusable,

    /// <summary>The year was begun with other dates; they are changed with a reason.</summary>
    DatesSet,

    /// <summary>The year is not open.</summary>
    NotOpen,

    /// <summary>The year is being closed.</summary>
    BeingClosed,

    /// <summary>The year is closed.</summary>
    ClosedAlready,

    /// <summary>An earlier year of the plan is not closed.</summary>
    EarlierYearOpen,

    /// <summary>Sheets are neither published nor closed, or were opened again while the close was on its way.</summary>
    SheetsMissing,

    /// <summary>Publication is not held back.</summary>
    NotHeld,

    /// <summary>A date lies too far from the plan's years (<see cref="PlanDays"/>).</summary>
    DayTooFar,

    /// <summary>There is no such plan.</summary>
    NoSuchPlan,

    /// <summary>There is no such interim check.</summary>
    NoSuchCheck,

    /// <summary>The name of the check is blank or too long, or it is due before it is asked.</summary>
    CheckUnusable,

    /// <summary>Somebody has answered the check, so it cannot be taken back.</summary>
    CheckAnswered,

    /// <summary>The status was not chosen, or the sentence is missing or too long.</summary>
    AnswerUnusable,

    /// <summary>The item is not in the plan in that year.</summary>
    ItemNotInYear,

    /// <summary>The series is not asked for in January, or not now.</summary>
    NotAskedInJanuary,

    /// <summary>The year's sheets are open: the value is written there.</summary>
    SheetIsOpen,

    /// <summary>The value is blank, too long, or more than a line.</summary>
    ValueUnusable,

    /// <summary>This operation id was used for another command.</summary>
    OperationReused,
}

/// <summary>Who may ask what of a cycle, and whether it is possible. Pure.</summary>
public static class CycleRules
{
    /// <summary>Why the command is refused; null when it may be done.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="command">What is asked for.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="all">The years of the municipality's plans that somebody has begun.</param>
    /// <param name="office">The posts today.</param>
    /// <param name="openItems">The items whose sheet of the year is neither published nor closed: <see cref="Surroundings.Unsettled"/>.</param>
    public static CycleRefusal? Against(CycleState cycle, CycleCommand command, PersonId? by, Plan plan, Values<CycleState> all, Office office, Values<ItemId> openItems)
    {
        if (!May(command, by, office)) return CycleRefusal.NotYourRole;
        if (cycle.Year < plan.First || cycle.Year > plan.Last) return CycleRefusal.YearNotInPlan;
        if (!PlanDays.Hold(plan, command)) return CycleRefusal.DayTooFar;
        return (command, cycle.Phase) switch
        {
            // A hold that outlives the close would stop every correction.
            (CycleCommand.LiftHold lift, CyclePhase.Closed) when cycle.Hold is not null => AgainstReason(lift.Reason),
            (_, CyclePhase.Closed) => CycleRefusal.ClosedAlready,
            (CycleCommand.Open { Dates: null or { AreInOrder: false } }, CyclePhase.NotOpened) => CycleRefusal.DatesMissing,
            (CycleCommand.Open { Dates: { } dates }, CyclePhase.NotOpened) => AgainstBooks(dates, cycle.Year),
            (CycleCommand.Open { Dates: { AreInOrder: false } }, _) => CycleRefusal.DatesMissing,
            (CycleCommand.Open or CycleCommand.ChangeDates or CycleCommand.HoldPublication or CycleCommand.LiftHold, CyclePhase.Closing) => CycleRefusal.BeingClosed,
            (CycleCommand.Open open, _) => open.Dates is null || open.Dates == cycle.Dates ? null : CycleRefusal.DatesSet,
            (_, CyclePhase.NotOpened) => CycleRefusal.NotOpen,
            (CycleCommand.ChangeDates { Dates.AreInOrder: false }, _) => CycleRefusal.DatesMissing,
            (CycleCommand.ChangeDates change, _) => AgainstBooks(change.Dates, cycle.Year) ?? AgainstReason(change.Reason),
            (CycleCommand.HoldPublication hold, _) => AgainstReason(hold.Hold.Reason),
            (CycleCommand.LiftHold lift, _) => cycle.Hold is null ? CycleRefusal.NotHeld : AgainstReason(lift.Reason),
            (CycleCommand.Close, CyclePhase.Opening) => CycleRefusal.NotOpen,
            (CycleCommand.Close, _) when all.Any(other => other.Plan == plan.Id && other.Year < cycle.Year && other.Phase is not (CyclePhase.NotOpened or CyclePhase.Closed)) => CycleRefusal.EarlierYearOpen,
            (CycleCommand.Close { OpenNext: { AreInOrder: false } }, _) => CycleRefusal.DatesMissing,
            (CycleCommand.Close { OpenNext: not null }, _) when cycle.Year == plan.Last => CycleRefusal.YearNotInPlan,
            (CycleCommand.Close { OpenNext: not null }, _) when IsBegun(cycle.Year.Next) => CycleRefusal.DatesSet,
            (CycleCommand.Close { OpenNext: { } next }, _) when AgainstBooks(next, cycle.Year.Next) is { } early => early,
            (CycleCommand.Close, _) => openItems.Count > 0 ? CycleRefusal.SheetsMissing : null,
            _ => throw new InvalidOperationException($"{command.GetType()} is a new kind of command."),
        };

        bool IsBegun(FiscalYear year) => all.Any(other => other.Plan == plan.Id && other.Year == year && other.Phase is not CyclePhase.NotOpened);
    }

    private static CycleRefusal? AgainstBooks(CycleDates dates, FiscalYear year) => dates.WaitForTheBooks(year) ? null : CycleRefusal.SecondCollectionTooEarly;

    private static CycleRefusal? AgainstReason(string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? CycleRefusal.ReasonMissing : Guard.IsText(reason, Act.LongestWords) ? null : CycleRefusal.ReasonUnusable;

    /// <summary>Whether an event is what the same command left behind, so that a repeated operation gets its answer and another one does not.</summary>
    public static bool IsLeftBy(CycleEvent left, CycleCommand command) => (left, command) switch
    {
        (CycleEvent.OpeningBegun begun, CycleCommand.Open { Dates: { } dates }) => begun.Dates == dates,
        (CycleEvent.OpeningResumed, CycleCommand.Open) => true,
        (CycleEvent.DatesChanged changed, CycleCommand.ChangeDates asked) => changed.Dates == asked.Dates && changed.Reason == asked.Reason,
        (CycleEvent.PublicationHeld held, CycleCommand.HoldPublication asked) => held.Hold == asked.Hold,
        (CycleEvent.HoldLifted lifted, CycleCommand.LiftHold asked) => lifted.Reason == asked.Reason,
        (CycleEvent.ClosingBegun, CycleCommand.Close) => true,
        (CycleEvent.CheckSet { Check: var check }, CycleCommand.AddCheck asked) => (check.Name, check.AskFrom, check.Due) == (asked.Name, asked.AskFrom, asked.Due),
        (CycleEvent.CheckSet { Check: var check }, CycleCommand.ChangeCheck asked) => check == asked.Check,
        (CycleEvent.CheckDropped dropped, CycleCommand.DropCheck asked) => dropped.Number == asked.Number,
        (CycleEvent.CheckAnswered { Answer: var answer }, CycleCommand.AnswerCheck asked) =>
            (answer.Check, answer.Item, answer.Status, answer.Words) == (asked.Number, asked.Item, asked.Status, asked.Words),
        (CycleEvent.EarlyValueGiven { Value: var value }, CycleCommand.GiveEarlyValue asked) => (value.Item, value.Series, value.Value.Printed) == (asked.Item, asked.Series, asked.Printed),
        _ => false,
    };

    // 企画担当 opens and dates; the certificate is the approver's, who answers for the year, or whoever decides for him.
    private static bool May(CycleCommand command, PersonId? by, Office office) => by is not null
        && (office.HeldBy(by).Any(post => post.Role is Role.PlanningApprover || (post.Role is Role.PlanningOfficer && command is not CycleCommand.Close))
            || Turn.Find(by, office.Posts.Where(post => post.Role is Role.PlanningApprover).Select(post => post.Id), isFinal: true, [], office) is not null);
}

/// <summary>The answer of a cycle. Closed: these are all the answers there are.</summary>
public abstract record CycleAnswer
{
    private CycleAnswer() { }

    /// <summary>Done, or on its way when the sequence is long.</summary>
    /// <param name="Cycle">The cycle now.</param>
    public sealed record Done(CycleState Cycle) : CycleAnswer;

    /// <summary>Not done.</summary>
    /// <param name="Why">Why.</param>
    /// <param name="Items">The items that stand in the way; empty where it is not about items.</param>
    public sealed record Refused(CycleRefusal Why, Values<ItemId> Items) : CycleAnswer;
}
