using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Channels;

namespace ReformFlow.Notifications.Outbox;

/// <summary>What pages and monitors read of the outbox. Everything is of one municipality, but what monitors ask of all.</summary>
public interface IDeliveryLists
{
    /// <summary>How many deliveries stand where.</summary>
    Task<Values<DeliveryCount>> CountsAsync(MunicipalityId municipality, CancellationToken cancellation = default);

    /// <summary>The dead letters, newest first, at most 200.</summary>
    Task<Values<DeliveryLine>> DeadAsync(MunicipalityId municipality, CancellationToken cancellation = default);

    /// <summary>Which of these notices, by unique key, were to be carried and have reached nobody: every delivery is dead. For escalations, which are not about somebody who was never told.</summary>
    Task<Values<string>> UndeliveredAsync(MunicipalityId municipality, Values<string> notices, CancellationToken cancellation = default);

    /// <summary>How many dead letters there are.</summary>
    Task<int> DeadCountAsync(MunicipalityId municipality, CancellationToken cancellation = default);

    /// <summary>Deliveries to one of these persons, of this sheet or with this number (or its beginning, 8 letters or more), newest first, at most 200.</summary>
    Task<Values<DeliveryLine>> FindAsync(MunicipalityId municipality, Values<PersonId> persons, string? subject, string? number, CancellationToken cancellation = default);

    /// <summary>Everything about one delivery; null when there is none of that id.</summary>
    Task<DeliveryWay?> WayAsync(MunicipalityId municipality, string id, CancellationToken cancellation = default);

    /// <summary>The notices about a sheet, newest first, at most 500, each with its deliveries.</summary>
    Task<Values<ToldNotice>> OfSheetAsync(MunicipalityId municipality, string subject, CancellationToken cancellation = default);

    /// <summary>What is due and waits, by channel; of all municipalities where none is named.</summary>
    Task<Values<WaitingDeliveries>> WaitingAsync(DateTimeOffset now, MunicipalityId? municipality = null, CancellationToken cancellation = default);

    /// <summary>What waits for its hour, by channel; of all municipalities where none is named. What is due already is not among it.</summary>
    Task<Values<LaterDeliveries>> LaterAsync(DateTimeOffset now, MunicipalityId? municipality = null, CancellationToken cancellation = default);
}

/// <summary>How many deliveries of a channel stand at a status.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Status">The status.</param>
/// <param name="Count">How many.</param>
public sealed record DeliveryCount(Channel Channel, DeliveryStatus Status, int Count);

/// <summary>A delivery in a list.</summary>
/// <param name="Delivery">The delivery.</param>
/// <param name="Title">The notice's title.</param>
/// <param name="Subject">What the notice is about.</param>
public sealed record DeliveryLine(Delivery Delivery, string Title, string Subject);

/// <summary>A notice's way on one channel, from its cause to its end.</summary>
/// <param name="Delivery">The delivery.</param>
/// <param name="Notice">The notice.</param>
/// <param name="Attempts">What was tried, oldest first.</param>
/// <param name="Other">The delivery on the other channel; null where there is none.</param>
public sealed record DeliveryWay(Delivery Delivery, InboxNotice Notice, Values<DeliveryAttempt> Attempts, Delivery? Other);

/// <summary>A notice and what carried it.</summary>
/// <param name="Notice">The notice.</param>
/// <param name="Deliveries">Its deliveries; empty where the inbox was enough.</param>
public sealed record ToldNotice(InboxNotice Notice, Values<Delivery> Deliveries);

/// <summary>What waits on a channel.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Count">How many deliveries are due.</param>
/// <param name="Oldest">Since when the oldest of them has been.</param>
public sealed record WaitingDeliveries(Channel Channel, int Count, DateTimeOffset Oldest);

/// <summary>What waits for its hour on a channel.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Count">How many deliveries are not due yet.</param>
/// <param name="Next">When the first of them is.</param>
public sealed record LaterDeliveries(Channel Channel, int Count, DateTimeOffset Next);
