using ReformFlow.Domain;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Notifications.Outbox;

/// <summary>A notice as it is planned: what stands in the inbox, and what carries it.</summary>
/// <param name="Notice">The notice.</param>
/// <param name="Carriages">The channels that carry it, each at its time; empty where the inbox is enough.</param>
public sealed record PlannedNotice(Notice Notice, Values<Carriage> Carriages);
