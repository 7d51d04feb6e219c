using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Calendars;

namespace ReformFlow.Notifications.Inbox;

/// <summary>Compares what a person was sent with what the plan knows of the same moment.</summary>
internal sealed class PlanCalendarChanges(PlanDesk desk, ITownBook book, ISheetLists sheets) : ICalendarChanges
{
    public async Task<Values<DayChange>> OfAsync(MunicipalityId municipality, PersonId person, DateTimeOffset now, CancellationToken cancellation) =>
        await book.OfAsync(municipality, cancellation) is { } town
            ? await desk.ChangesAsync(town, await sheets.OfAsync(municipality, cancellation: cancellation), now, person, cancellation)
            : [];
}
