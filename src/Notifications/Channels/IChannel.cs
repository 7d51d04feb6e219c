namespace ReformFlow.Notifications.Channels;

/// <summary>
/// Carries letters one at a time and says what became of each. It never tries again by itself and never throws for what the other
/// side did: retries, waiting and giving up are the outbox's.
/// </summary>
public interface IChannel
{
    /// <summary>Which one.</summary>
    Channel Kind { get; }

    /// <summary>Hands one letter over.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="cancellation">The process is stopping; a letter that may have left is then <see cref="FailureKind.Uncertain"/>.</param>
    Task<SendResult> SendAsync(Letter letter, CancellationToken cancellation = default);
}
