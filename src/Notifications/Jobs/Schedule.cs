using System.Globalization;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cycles;
using ReformFlow.Domain.Organisation;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Notifications.Jobs;

/// <summary>
/// The year ahead as jobs. They only make it visible and wake somebody up in time: what is due is computed from the data
/// (<see cref="Due.DueWork"/>), so every job may be lost, run twice or run late.
/// </summary>
public static class Schedule
{
    private static readonly TimeSpan Tokyo = TimeSpan.FromHours(9);
    private static readonly TimeOnly Morning = new(8, 0), Midnight = new(0, 0);

    /// <summary>The jobs of a town's running years, past ones too, in order of time. A job about a term's end is at the midnight that ends its last day.</summary>
    /// <param name="town">The town.</param>
    /// <param name="lines">Its sheets: whoever was granted more time has jobs of his own.</param>
    /// <param name="calendar">Its working days.</param>
    public static Values<PlannedJob> Of(TownSnapshot town, Values<SheetLine> lines, TownCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(town);
        return town.Cycles.SelectMany(cycle => Of(town.Town, cycle, calendar)).Concat(lines.SelectMany(line => Granted(town, line, calendar)))
            .OrderBy(job => job.At).ThenBy(job => job.Key, StringComparer.Ordinal).ToValues();
    }

    /// <summary>Whether a year is under way, so that its dates mean something.</summary>
    internal static bool IsRunning(CycleState cycle) => cycle.Phase is CyclePhase.Opening or CyclePhase.Open or CyclePhase.Closing;

    private static IEnumerable<PlannedJob> Of(Town town, CycleState cycle, TownCalendar calendar)
    {
        var about = string.Create(CultureInfo.InvariantCulture, $"{town.Municipality.Id}/{cycle.Plan}/{cycle.Year.StartYear}");
        if (cycle.Phase is CyclePhase.Closed) yield break;
        foreach (var check in cycle.Inside.Checks)
        {
            yield return Job(string.Create(CultureInfo.InvariantCulture, $"{about}/check-{check.Number}-from"), check.AskFrom, Morning, DeadlineKind.InterimCheckFrom);
            yield return Job(string.Create(CultureInfo.InvariantCulture, $"{about}/check-{check.Number}-due"), check.Due.AddDays(1), Midnight, DeadlineKind.InterimCheckDue);
        }
        if (!IsRunning(cycle) || cycle.DatesInForce is not { } dates) yield break;
        foreach (var job in StageDeadline.Of(dates, town.Routes.Steps, calendar).Concat(StageDeadline.OfSecond(dates, calendar)).SelectMany(deadline => Of(about, deadline))) yield return job;
        if (dates.PublishOn is { } publish) yield return Job($"{about}/publish-on", publish, Midnight, DeadlineKind.PublishOn);
        if (dates.SecondCollectionFrom is { } second) yield return Job($"{about}/second-collection-from", second, Midnight, DeadlineKind.SecondCollectionFrom);
    }

    private static IEnumerable<PlannedJob> Granted(TownSnapshot town, SheetLine line, TownCalendar calendar)
    {
        var cycle = town.CycleOf(line.Plan, line.Id.Year);
        return line.Sheet is { Stage: Stage.Draft, PublishedVersion: 0, Extension.Granted: { } granted } && IsRunning(cycle) && cycle.Dates is { } dates && granted > dates.SectionDue
            ? Of(string.Create(CultureInfo.InvariantCulture, $"{line.Id.Municipality}/{line.Plan}/{line.Id.Year.StartYear}/{line.Id.Item}"), StageDeadline.Of(dates with { SectionDue = granted }, town.Town.Routes.Steps, calendar)[0])
            : [];
    }

    private static IEnumerable<PlannedJob> Of(string about, StageDeadline deadline) =>
    [
        Job($"{about}/{deadline.Word}-reminder", deadline.RemindFrom, Morning, deadline.Reminder),
        Job($"{about}/{deadline.Word}-due", deadline.LastDay.AddDays(1), Midnight, deadline.Due),
    ];

    private static PlannedJob Job(string key, DateOnly day, TimeOnly hour, DeadlineKind kind) => new(key, new(day.ToDateTime(hour), Tokyo), kind);
}
