using ReformFlow.Domain;
using ReformFlow.Notifications.Policy;

namespace ReformFlow.Notifications.Calendars;

/// <summary>That a day in somebody's calendar is otherwise now.</summary>
/// <param name="Was">The entry as it was sent last.</param>
/// <param name="Becomes">The day that holds; null where none does any more.</param>
public sealed record DayChange(CalendarEntry Was, DateOnly? Becomes)
{
    /// <summary>The entry once this is sent.</summary>
    public CalendarEntry Sent => Was with { Day = Becomes ?? Was.Day, Sequence = Was.Sequence + 1, IsCancelled = Becomes is null };

    /// <summary>
    /// What is otherwise of the days that people were sent. A day that has passed stays where it is. Empty for whoever wants no days
    /// any more, or no mail.
    /// </summary>
    internal static IEnumerable<DayChange> Of(PlanScene scene, IEnumerable<Telling> tellings)
    {
        if (scene.Entries.Count == 0) return [];
        var holding = OwnDate.Standing(scene, tellings).ToLookup(date => date.Key, date => date.Day);
        return from entry in scene.Entries
               where !entry.IsCancelled && entry.Day >= scene.Today && scene.Preferences.HasCalendarPart(entry.Person)
               let days = holding[entry.Key].ToList()
               where !days.Contains(entry.Day)
               select new DayChange(entry, days.Count > 0 ? days.Min() : null);
    }
}

/// <summary>Asked just before somebody is told that days in his calendar are otherwise.</summary>
public interface ICalendarChanges
{
    /// <summary>The changes of a person's days as they stand now; empty where there are none.</summary>
    Task<Values<DayChange>> OfAsync(MunicipalityId municipality, PersonId person, DateTimeOffset now, CancellationToken cancellation = default);
}

/// <summary>Nobody's days change: where there is no plan.</summary>
internal sealed class NoCalendarChanges : ICalendarChanges
{
    public Task<Values<DayChange>> OfAsync(MunicipalityId municipality, PersonId person, DateTimeOffset now, CancellationToken cancellation) => Task.FromResult<Values<DayChange>>([]);
}
