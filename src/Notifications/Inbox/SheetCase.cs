using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cycles;
using ReformFlow.Domain.Plans;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Jobs;

namespace ReformFlow.Notifications.Inbox;

/// <summary>One sheet with everything around it that decides who is told what.</summary>
internal sealed class SheetCase
{
    private static readonly Verb[] Moving = [Verb.Endorse, Verb.Agree, Verb.Approve, Verb.Publish];
    private static readonly Verb[] Reading = [Verb.PostView, Verb.ReadCirculated];

    private readonly Circumstances _around;
    private readonly Lazy<ILookup<Verb, PersonId>> _open;

    private SheetCase(TownSnapshot town, SheetLine line, Plan plan, ActionItem item, TownCalendar calendar, DateOnly today)
    {
        Line = line;
        Cycle = town.CycleOf(line.Plan, line.Id.Year);
        Title = $"{plan.OriginalPlaceOf(item.Id).Number.Printed} {item.Title}（{EraTable.Standard.FiscalYearName(line.Id.Year)}）";
        Deadline = Cycle.Dates is { } dates ? StageDeadline.Of(dates, calendar).FirstOrDefault(deadline => deadline.Stage == line.Sheet.Stage) : null;
        _around = Surroundings.Of(town.Town, item, Cycle, today);
        _open = new(() => Open());
    }

    public SheetLine Line { get; }

    public SheetState Sheet => Line.Sheet;

    public CycleState Cycle { get; }

    /// <summary>The item's number and title, and the year.</summary>
    public string Title { get; }

    /// <summary>Until when the sheet is to leave its stage; null where the stage or the year has no date.</summary>
    public StageDeadline? Deadline { get; }

    /// <summary>What brought the sheet to its stage; null when that is too long ago to be remembered.</summary>
    public ActTaken? Entered => Sheet.Done.Count == 0 ? null : Sheet.Done[^1].Taken;

    /// <summary>Puts a case together; null where the plan does not have the item.</summary>
    public static SheetCase? Of(TownSnapshot town, SheetLine line, TownCalendar calendar, DateOnly today) =>
        town.Find(line.Plan)?.Plan is { } plan && plan.Find(line.Id.Item) is { } item ? new(town, line, plan, item, calendar, today) : null;

    /// <summary>Those who have something to do with the sheet now; nobody where it waits for its date or is finished.</summary>
    public IEnumerable<PersonId> Waiting() => Sheet.Stage switch
    {
        Stage.Draft => Writers(),
        Stage.Approved when Cycle.Dates?.PublishOn is not null => [],
        Stage.DepartmentReview or Stage.PlanningApproval or Stage.Approved => Moving.SelectMany(verb => _open.Value[verb]).Distinct(),
        _ => [],
    };

    /// <summary>Those who are asked to read it.</summary>
    public IEnumerable<PersonId> Readers() => Sheet.ToPostView.Count + Sheet.ToRead.Count == 0 ? [] : Reading.SelectMany(verb => _open.Value[verb]).Distinct();

    /// <summary>The drafters of the lead sections; their chiefs where there is no drafter.</summary>
    public IEnumerable<PersonId> Writers() => Holders(Role.Drafter, Role.DeputyDrafter).ToList() is { Count: > 0 } drafters ? drafters : Holders(Role.SectionChief);

    /// <summary>The lead sections' drafters and chiefs.</summary>
    public IEnumerable<PersonId> Section() => Holders(Role.Drafter, Role.DeputyDrafter, Role.SectionChief);

    private IEnumerable<PersonId> Holders(params Role[] roles) => _around.Office.Posts
        .Where(post => roles.Contains(post.Role) && post.Section is { } section && _around.Leads.Contains(section))
        .SelectMany(post => post.Holders).Distinct();

    // The rules say who may; here they are only asked, for everybody who holds a post or stands in for its holder.
    private ILookup<Verb, PersonId> Open() => _around.Office.Posts.SelectMany(post => post.Holders.Concat(post.Deputies)).Distinct()
        .SelectMany(person => Approvals.Open(Sheet, new(person, "notices"), _around).Select(rule => (rule.May, person)))
        .ToLookup(each => each.May, each => each.person);
}
