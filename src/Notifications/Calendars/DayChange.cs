using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Policy;
using ReformFlow.Notifications.Preferences;

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
    internal static IEnumerable<DayChange> Of(PlanScene scene, IReadOnlyCollection<Telling> tellings)
    {
        if (scene.Entries.Count == 0) return [];
        var holding = OwnDate.Standing(scene, tellings).ToLookup(date => date.Key, date => date.Day);
        var mailed = tellings.Where(telling => IsMailed(telling, scene)).Select(telling => (OwnDate.KeyOf(telling), telling.Due)).ToHashSet();
        return from entry in scene.Entries
               where entry.Day >= scene.Today && scene.Preferences.HasCalendarPart(entry.Person)
               let days = holding[entry.Key].ToList()
               // What was taken away comes back where its date holds again: after a withdrawal, or an absence.
               where entry.IsCancelled ? days.Count > 0 : !days.Contains(entry.Day)
               let becomes = days.Count > 0 ? days.Min() : (DateOnly?)null
               where !mailed.Contains((entry.Key, becomes))
               select new DayChange(entry, becomes);
    }

    // Whoever is told of the new date by a mail has it in that mail.
    private static bool IsMailed(Telling telling, PlanScene scene) =>
        telling.Kind is NoticeKind.DueChanged or NoticeKind.ExtensionAnswered && scene.Preferences.WayOf(telling.Person, telling.Row, Channel.Email, scene.Options.IsTeamsOn) is Way.AtOnce;
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
