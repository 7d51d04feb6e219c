using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;

namespace ReformFlow.Domain.Cycles;

/// <summary>
/// The dates that hold for one sheet: the year's, moved to the next open day where the town hall is closed (地方自治法4条の2第4項),
/// with one day for each step of its route, and later where planning granted that. Computed, never stored.
/// </summary>
/// <param name="Section">提出期限.</param>
/// <param name="Steps">審査期限, one for each step of the route.</param>
/// <param name="Planning">承認期限.</param>
/// <param name="PublishOn">公表日; null when planning publishes by hand. It is no end of a term and does not move.</param>
public sealed record SheetDates(DateOnly Section, Values<DateOnly> Steps, DateOnly Planning, DateOnly? PublishOn)
{
    /// <summary>確定照会: the dates that hold in place of these while the sheet's open values are asked again; null while they are not.</summary>
    public SettlingDates? Settling { get; init; }

    // A week of holidays and more may lie beside a day; where the table of holidays ends, days are taken as they come.
    private const int Margin = 31;

    /// <summary>The dates of a sheet.</summary>
    /// <param name="dates">The year's dates.</param>
    /// <param name="roles">The role of each step of its route; null for a post that no role of review has.</param>
    /// <param name="granted">The day that planning granted for the submission; null when it granted none.</param>
    /// <param name="calendar">The town's working days.</param>
    public static SheetDates Of(CycleDates dates, IReadOnlyList<Role?> roles, DateOnly? granted, TownCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(dates);
        ArgumentNullException.ThrowIfNull(roles);
        DateOnly Open(DateOnly day) => OpenDay(calendar, day);
        var section = Open(granted > dates.SectionDue ? granted.Value : dates.SectionDue);
        var (steps, last) = (new List<DateOnly>(), section);
        for (var step = 0; step < roles.Count; step++) steps.Add(last = Later(last, Open(StepOf(dates, roles, step, calendar))));
        return new(section, steps.ToValues(), Later(last, Open(dates.PlanningDue)), dates.PublishOn);
    }

    /// <summary>The dates of a sheet as its route and the posts are today.</summary>
    public static SheetDates Of(CycleDates dates, SheetState? sheet, Circumstances around, TownCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(around);
        var roles = (sheet?.Pinned ?? around.Route).Steps.Select(step => around.Office.Posts.FirstOrDefault(post => step.Posts.Contains(post.Id))?.Role).ToList();
        return Of(dates, roles, sheet?.Extension?.Granted, calendar) with { Settling = sheet is { IsBeingSettled: true } ? SettlingDates.Of(dates, calendar) : null };
    }

    /// <summary>Until when a sheet should leave a stage; null where there is no date.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="step">The step of the route, 0 for the first; without meaning at other stages than the review.</param>
    public DateOnly? At(Stage stage, int? step = null) => (stage, Settling) switch
    {
        (Stage.Draft, { } settling) => settling.Submit,
        (Stage.DepartmentReview or Stage.PlanningApproval, { } settling) => settling.Decide,
        (Stage.NotOpened or Stage.Draft, _) => Section,
        (Stage.DepartmentReview, _) => Steps[Math.Clamp(step ?? 0, 0, Steps.Count - 1)],
        (Stage.PlanningApproval, _) => Planning,
        (Stage.Approved, _) => PublishOn,
        _ => null,
    };

    // The chief has the chief's date. Whoever comes before him shares the working days since the submission, whoever comes
    // after him those until planning's date.
    private static DateOnly StepOf(CycleDates dates, IReadOnlyList<Role?> roles, int step, TownCalendar calendar)
    {
        var chief = Math.Max(0, roles.ToList().LastIndexOf(Role.SectionChief));
        if (step == chief) return dates.ChiefDue;
        if (dates.Levels?.FirstOrDefault(level => level.Role == roles[step]) is { } set) return set.Due;
        return step < chief
            ? Share(dates.SectionDue, dates.ChiefDue, step + 1, chief + 1, calendar)
            : Share(dates.ChiefDue, dates.PlanningDue, step - chief, roles.Count - chief, calendar);
    }

    private static DateOnly Share(DateOnly from, DateOnly to, int part, int parts, TownCalendar calendar)
    {
        if (!Knows(calendar, from) || !Knows(calendar, to)) return from.AddDays((to.DayNumber - from.DayNumber) * part / parts);
        return calendar.AddWorkingDays(from, calendar.WorkingDaysBetween(from, to) * part / parts);
    }

    /// <summary>The day itself where the town hall is open, else the next open one; as it is where the table of holidays ends.</summary>
    internal static DateOnly OpenDay(TownCalendar calendar, DateOnly day) => Knows(calendar, day) ? calendar.OnOrAfter(day) : day;

    private static bool Knows(TownCalendar calendar, DateOnly day) => calendar.Knows(day.AddDays(-Margin)) && calendar.Knows(day.AddDays(Margin));

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}

/// <summary>確定照会: until when its values are submitted and decided.</summary>
/// <param name="Submit">確定値の提出期限; null when it has none.</param>
/// <param name="Decide">確定値の審査・承認期限; null when it has none.</param>
public sealed record SettlingDates(DateOnly? Submit, DateOnly? Decide)
{
    /// <summary>The dates of a year, each on an open day.</summary>
    public static SettlingDates Of(CycleDates dates, TownCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(dates);
        return new(dates.SecondCollectionDue is { } submit ? SheetDates.OpenDay(calendar, submit) : null, dates.SecondDecisionDue is { } decide ? SheetDates.OpenDay(calendar, decide) : null);
    }
}
