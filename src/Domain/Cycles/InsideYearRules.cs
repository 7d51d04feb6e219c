using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Organisation;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Domain.Cycles;

/// <summary>Who may ask and answer what inside a year: planning sets the checks, whoever writes an item's sheet answers for it. Pure.</summary>
public static class InsideYearRules
{
    /// <summary>Whether these rules answer the command, and not those of opening and closing.</summary>
    public static bool Answer(CycleCommand command) =>
        command is CycleCommand.AddCheck or CycleCommand.ChangeCheck or CycleCommand.DropCheck or CycleCommand.AnswerCheck or CycleCommand.GiveEarlyValue;

    /// <summary>Why the command is refused; null when it may be done.</summary>
    /// <param name="cycle">The cycle, which nobody need have begun.</param>
    /// <param name="command">What is asked for.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="town">The town.</param>
    /// <param name="today">The business day.</param>
    public static CycleRefusal? Against(CycleState cycle, CycleCommand command, PersonId? by, Plan plan, Town town, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(plan);
        if (cycle.Year < plan.First || cycle.Year > plan.Last) return CycleRefusal.YearNotInPlan;
        if (cycle.Phase is CyclePhase.Closing or CyclePhase.Closed) return cycle.Phase is CyclePhase.Closed ? CycleRefusal.ClosedAlready : CycleRefusal.BeingClosed;
        return command switch
        {
            CycleCommand.AnswerCheck answer => AgainstItem(answer.Item, by, plan, cycle.Year, town, today) ?? AgainstAnswer(answer, cycle.Inside),
            CycleCommand.GiveEarlyValue give => AgainstItem(give.Item, by, plan, cycle.Year, town, today) ?? AgainstValue(give, plan, cycle, today),
            _ when by is null || !MayPlan(by, town.OfficeOn(today)) => CycleRefusal.NotYourRole,
            CycleCommand.AddCheck add => AgainstCheck(plan, add.Name, add.AskFrom, add.Due),
            CycleCommand.ChangeCheck { Check: var check } => cycle.Inside.Find(check.Number) is null ? CycleRefusal.NoSuchCheck : AgainstCheck(plan, check.Name, check.AskFrom, check.Due),
            CycleCommand.DropCheck drop => cycle.Inside.Find(drop.Number) is null ? CycleRefusal.NoSuchCheck
                : cycle.Inside.Answers.Any(answer => answer.Check == drop.Number) ? CycleRefusal.CheckAnswered : null,
            _ => throw new InvalidOperationException($"{command.GetType()} is not about the inside of a year."),
        };
    }

    /// <summary>What the command makes happen.</summary>
    /// <param name="cycle">The cycle before.</param>
    /// <param name="command">The command, which is not refused.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="now">The time that is kept with an answer.</param>
    public static CycleEvent Happens(CycleState cycle, CycleCommand command, PersonId by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        return command switch
        {
            CycleCommand.AddCheck add => new CycleEvent.CheckSet(new(cycle.Inside.Checks.Select(check => check.Number).Append(cycle.Inside.LastNumber ?? 0).Max() + 1, add.Name, add.AskFrom, add.Due)),
            CycleCommand.ChangeCheck change => new CycleEvent.CheckSet(change.Check),
            CycleCommand.DropCheck drop => new CycleEvent.CheckDropped(drop.Number),
            CycleCommand.AnswerCheck answer => new CycleEvent.CheckAnswered(new(answer.Number, answer.Item, answer.Status, answer.Words, by, now)),
            CycleCommand.GiveEarlyValue give => new CycleEvent.EarlyValueGiven(new(give.Item, give.Series, Cell.Read(give.Printed), by, now)),
            _ => throw new InvalidOperationException($"{command.GetType()} is not about the inside of a year."),
        };
    }

    /// <summary>Whether the person sets the checks of a year: an officer or approver of planning.</summary>
    public static bool MayPlan(PersonId person, Office office)
    {
        ArgumentNullException.ThrowIfNull(office);
        return office.HeldBy(person).Any(post => post.Role is Role.PlanningOfficer or Role.PlanningApprover);
    }

    /// <summary>Whether the person answers for the item: whoever writes its sheet, the drafter, deputy or chief of a lead section.</summary>
    public static bool MayAnswer(PersonId person, ActionItem item, Town town, Office office, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(office);
        var leads = town.LeadsOn(item, today);
        return office.HeldBy(person).Any(post => post is { Role: Role.Drafter or Role.DeputyDrafter or Role.SectionChief, Section: { } section } && leads.Contains(section));
    }

    private static CycleRefusal? AgainstItem(ItemId id, PersonId? by, Plan plan, FiscalYear year, Town town, DateOnly today) =>
        plan.Find(id) is not { } item || !item.Life.Contains(year) ? CycleRefusal.ItemNotInYear
        : by is null || !MayAnswer(by, item, town, town.OfficeOn(today), today) ? CycleRefusal.NotYourRole : null;

    private static CycleRefusal? AgainstCheck(Plan plan, string name, DateOnly from, DateOnly due) =>
        !Guard.IsLine(name, InterimCheck.LongestName) || from > due ? CycleRefusal.CheckUnusable : PlanDays.Hold(plan, from) && PlanDays.Hold(plan, due) ? null : CycleRefusal.DayTooFar;

    private static CycleRefusal? AgainstAnswer(CycleCommand.AnswerCheck answer, InsideYear inside) =>
        inside.Find(answer.Number) is null ? CycleRefusal.NoSuchCheck
        : !Enum.IsDefined(answer.Status) || string.IsNullOrWhiteSpace(answer.Words) || !Guard.IsText(answer.Words, InterimAnswer.LongestWords) ? CycleRefusal.AnswerUnusable : null;

    private static CycleRefusal? AgainstValue(CycleCommand.GiveEarlyValue give, Plan plan, CycleState cycle, DateOnly today) =>
        plan.Find(give.Item)!.AllSeries.FirstOrDefault(series => series.Id == give.Series) is not { Timing: ValueTiming.InJanuary } ? CycleRefusal.NotAskedInJanuary
        : cycle.Phase is not CyclePhase.NotOpened ? CycleRefusal.SheetIsOpen
        : !EarlyValues.AreAsked(cycle.Year, today) ? CycleRefusal.NotAskedInJanuary
        : !Guard.IsLine(give.Printed, Cell.Longest) || !Cell.Read(give.Printed).IsAnswered ? CycleRefusal.ValueUnusable : null;
}
