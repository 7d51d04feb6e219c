using ReformFlow.Domain;

namespace ReformFlow.Notifications.Calendars;

/// <summary>A day that a person was sent for his calendar by mail. Person, thread and word name it: a calendar has one entry for them.</summary>
/// <param name="Municipality">The municipality.</param>
/// <param name="Person">The person.</param>
/// <param name="Thread">What it belongs to, as in <see cref="Channels.Letter.Thread"/>.</param>
/// <param name="What">What is due, such as 提出期限.</param>
/// <param name="Day">The day as it was sent last.</param>
/// <param name="Sequence">Which version of the entry that was; a calendar takes the highest.</param>
/// <param name="Item">Number and title of the item; null where it is about several.</param>
/// <param name="Link">The page, from the root.</param>
/// <param name="IsCancelled">Whether the last that was sent took it away.</param>
public sealed record CalendarEntry(MunicipalityId Municipality, PersonId Person, string Thread, string What, DateOnly Day, int Sequence, string? Item, string Link, bool IsCancelled)
{
    /// <summary>What names it within a municipality.</summary>
    public (PersonId, string, string) Key => (Person, Thread, What);

    /// <summary>The sequence for a day that is sent now: a calendar leaves an entry alone that is no newer than its own.</summary>
    /// <param name="last">What was sent last; null for the first time.</param>
    /// <param name="day">The day.</param>
    /// <param name="changed">How often the day is known to have been changed.</param>
    public static int SequenceOf(CalendarEntry? last, DateOnly day, int changed) =>
        last is null ? changed : Math.Max(changed, last.IsCancelled || last.Day != day ? last.Sequence + 1 : last.Sequence);
}

/// <summary>What was sent for calendars.</summary>
public interface ICalendarEntries
{
    /// <summary>The entries of a municipality whose day lies ahead, from a day on; those that were taken away too, because they may hold again.</summary>
    Task<Values<CalendarEntry>> AheadAsync(MunicipalityId municipality, DateOnly from, CancellationToken cancellation = default);

    /// <summary>An entry, cancelled ones too; null where it was never sent.</summary>
    Task<CalendarEntry?> FindAsync(MunicipalityId municipality, PersonId person, string thread, string what, CancellationToken cancellation = default);

    /// <summary>Keeps entries as they were sent. One that is known with a higher sequence stays.</summary>
    Task KeepAsync(Values<CalendarEntry> entries, DateTimeOffset at, CancellationToken cancellation = default);
}

/// <summary>Nothing was ever sent: where no table of entries is registered.</summary>
internal sealed class NoCalendarEntries : ICalendarEntries
{
    public Task<Values<CalendarEntry>> AheadAsync(MunicipalityId municipality, DateOnly from, CancellationToken cancellation) => Task.FromResult<Values<CalendarEntry>>([]);

    public Task<CalendarEntry?> FindAsync(MunicipalityId municipality, PersonId person, string thread, string what, CancellationToken cancellation) => Task.FromResult<CalendarEntry?>(null);

    public Task KeepAsync(Values<CalendarEntry> entries, DateTimeOffset at, CancellationToken cancellation) => Task.CompletedTask;
}
