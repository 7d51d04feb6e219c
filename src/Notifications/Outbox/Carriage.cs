using ReformFlow.Notifications.Channels;

namespace ReformFlow.Notifications.Outbox;

/// <summary>That a notice is to be carried by a channel. One notice and channel have one carriage, however often it is planned.</summary>
/// <param name="Notice">The notice's unique key.</param>
/// <param name="Channel">The channel.</param>
/// <param name="NotBefore">The first moment of its window, on the business clock.</param>
/// <param name="ExpiresAt">From when on it means nothing any more; null when it always does.</param>
public sealed record Carriage(string Notice, Channel Channel, DateTimeOffset NotBefore, DateTimeOffset? ExpiresAt);
