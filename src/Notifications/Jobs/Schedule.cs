using System.Globalization;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cycles;
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
    public static Values<PlannedJob> Of(TownSnapshot town, TownCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(town);
        return town.Cycles.SelectMany(cycle => Of(town.Town.Municipality.Id, cycle, calendar)).OrderBy(job => job.At).ThenBy(job => job.Key, StringComparer.Ordinal).ToValues();
    }

    /// <summary>Whether a year is under way, so that its dates mean something.</summary>
    internal static bool IsRunning(CycleState cycle) => cycle.Phase is CyclePhase.Opening or CyclePhase.Open or CyclePhase.Closing;

    private static IEnumerable<PlannedJob> Of(MunicipalityId municipality, CycleState cycle, TownCalendar calendar)
    {
        PlannedJob Job(string name, DateOnly day, TimeOnly hour, DeadlineKind kind) => new(
            string.Create(CultureInfo.InvariantCulture, $"{municipality}/{cycle.Plan}/{cycle.Year.StartYear}/{name}"), new(day.ToDateTime(hour), Tokyo), kind);

        if (cycle.Phase is CyclePhase.Closed) yield break;
        foreach (var check in cycle.Inside.Checks)
        {
            yield return Job(string.Create(CultureInfo.InvariantCulture, $"check-{check.Number}-from"), check.AskFrom, Morning, DeadlineKind.InterimCheckFrom);
            yield return Job(string.Create(CultureInfo.InvariantCulture, $"check-{check.Number}-due"), check.Due.AddDays(1), Midnight, DeadlineKind.InterimCheckDue);
        }
        if (!IsRunning(cycle) || cycle.Dates is not { } dates) yield break;
        foreach (var deadline in StageDeadline.Of(dates, calendar).Concat(StageDeadline.OfSecond(dates, calendar)).DistinctBy(deadline => deadline.Word))
        {
            yield return Job($"{deadline.Word}-reminder", deadline.RemindFrom, Morning, deadline.Reminder);
            yield return Job($"{deadline.Word}-due", deadline.LastDay.AddDays(1), Midnight, deadline.Due);
        }
        if (dates.PublishOn is { } publish) yield return Job("publish-on", publish, Midnight, DeadlineKind.PublishOn);
        if (dates.SecondCollectionFrom is { } second) yield return Job("second-collection-from", second, Midnight, DeadlineKind.SecondCollectionFrom);
    }
}
