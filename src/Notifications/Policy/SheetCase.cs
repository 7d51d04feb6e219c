using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Cycles;
using ReformFlow.Domain.Plans;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Jobs;

namespace ReformFlow.Notifications.Policy;

/// <summary>One sheet with everything around it that decides who is told what.</summary>
/// <param name="Line">The sheet.</param>
/// <param name="Plan">Its plan.</param>
/// <param name="Item">Its item.</param>
/// <param name="Cycle">Its year.</param>
/// <param name="Around">The town as it is today.</param>
/// <param name="Deadline">Until when it is to leave its stage; null where the stage or the year has no date, or something is public already.</param>
internal sealed record SheetCase(SheetLine Line, Plan Plan, ActionItem Item, CycleState Cycle, Circumstances Around, StageDeadline? Deadline)
{
    public SheetState Sheet => Line.Sheet;

    /// <summary>What brought the sheet to its stage; null when that is too long ago to be remembered.</summary>
    public ActTaken? Entered => Sheet.EnteredBy()?.Taken;

    /// <summary>The item's printed number and title.</summary>
    public string Title => $"{Plan.OriginalPlaceOf(Item.Id).Number.Printed} {Item.Title}";

    /// <summary>The submission's last day while the sheet is written; null when there is none.</summary>
    public DateOnly? SubmitBy => Sheet.Stage is Stage.Draft ? Deadline?.LastDay : null;

    /// <summary>猶予: working days after a date before anybody is told that it has passed.</summary>
    public int Grace => Cycle.Dates?.GraceDays ?? 0;

    /// <summary>Whether the sheet waits for somebody's judgement: a review, an approval, or a publication that no date does.</summary>
    public bool IsJudged => Sheet.Stage is Stage.DepartmentReview or Stage.PlanningApproval || (Sheet.Stage is Stage.Approved && Cycle.Dates?.PublishOn is null);

    /// <summary>Since when it has waited for those whose turn it is. In a later step of a route that is its last change: the row does not keep when the step began.</summary>
    public DateTimeOffset TurnSince => Waiting.StepOf(Sheet) is > 0 ? Line.ChangedAt : Line.StageSince;

    /// <summary>Puts a case together; null where the plan does not have the item.</summary>
    public static SheetCase? Of(TownSnapshot town, SheetLine line, Domain.Calendar.TownCalendar calendar, DateOnly today, Office office)
    {
        if (town.Find(line.Plan)?.Plan is not { } plan || plan.Find(line.Id.Item) is not { } item) return null;
        var cycle = town.CycleOf(line.Plan, line.Id.Year);
        // What is public already waits for a correction, which has no date; the second collection has dates of its own.
        var dated = (line.Sheet.PublishedVersion == 0 || line.Sheet.IsBeingSettled) && Jobs.Schedule.IsRunning(cycle) ? cycle.DatesInForce : null;
        var around = Surroundings.Of(town.Town, item, cycle, today, office);
        return new(line, plan, item, cycle, around, dated is null ? null : StageDeadline.Of(dated, line.Sheet, around, calendar));
    }

    /// <summary>The posts that it waits for, with who may act for each; nobody while it is written or where a date does the rest.</summary>
    public Values<Awaited> Judges() => IsJudged ? Waiting.For(Sheet, Around) : [];

    /// <summary>Who has to judge it.</summary>
    public IEnumerable<PersonId> JudgesNow() => Judges().SelectMany(awaited => awaited.Persons).Distinct();

    /// <summary>Who would judge it if it were submitted as it is.</summary>
    public IEnumerable<PersonId> JudgesOnceSubmitted() =>
        Waiting.For(Sheet with { Stage = Stage.DepartmentReview, Pinned = Sheet.RouteIn(Around), Agreed = [] }, Around).SelectMany(awaited => awaited.Persons).Distinct();

    /// <summary>Those who are asked to read it.</summary>
    public IEnumerable<PersonId> Readers() => Around.Office.Posts
        .Where(post => Sheet.ToPostView.Contains(post.Id) || Sheet.ToRead.Contains(post.Id)).SelectMany(post => post.Holders).Distinct();

    /// <summary>Who writes it: the drafter who is there, else the deputy drafter, else the chief. One after the other, so that a reminder is one person's.</summary>
    public IEnumerable<PersonId> Writers() => First(Role.Drafter) ?? First(Role.DeputyDrafter) ?? First(Role.SectionChief) ?? [];

    /// <summary>Everybody who drafts it; the chiefs where nobody does.</summary>
    public IEnumerable<PersonId> Drafters() => Holders(Role.Drafter, Role.DeputyDrafter).ToList() is { Count: > 0 } drafters ? drafters : Holders(Role.SectionChief);

    /// <summary>The lead sections' chiefs.</summary>
    public IEnumerable<PersonId> Chiefs() => Holders(Role.SectionChief);

    /// <summary>Planning's officers; its approvers where there is none.</summary>
    public IEnumerable<PersonId> Planning() => Around.Office.Posts.Where(post => post.Role is Role.PlanningOfficer).SelectMany(post => post.Holders).Distinct().ToList() is { Count: > 0 } officers
        ? officers
        : Around.Office.Posts.Where(post => post.Role is Role.PlanningApprover).SelectMany(post => post.Holders).Distinct();

    /// <summary>The holders of one section's posts of these roles.</summary>
    public IEnumerable<PersonId> HoldersIn(SectionId section, params Role[] roles) =>
        Around.Office.Posts.Where(post => post.Section == section && roles.Contains(post.Role)).SelectMany(post => post.Holders).Distinct();

    private IEnumerable<PersonId> Holders(params Role[] roles) => Around.Leads.SelectMany(section => HoldersIn(section, roles)).Distinct();

    private List<PersonId>? First(Role role) => Around.Leads
        .SelectMany(section => Around.Office.Posts.Where(post => post.Section == section && post.Role == role && !post.IsAbsent)).SelectMany(post => post.Holders)
        .Distinct().ToList() is { Count: > 0 } found ? found : null;
}
