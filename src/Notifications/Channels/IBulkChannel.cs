using ReformFlow.Domain;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Notifications.Channels;

/// <summary>A channel that can carry the same words to many people in one request.</summary>
public interface IBulkChannel : IChannel
{
    /// <summary>The most letters in one request.</summary>
    int MostTogether { get; }

    /// <summary>Whether letters of a kind may go together at all; asked before there is a letter.</summary>
    bool MayGoTogether(NoticeKind kind);

    /// <summary>What a letter says: letters of which this is the same may go together. Null where this one goes alone.</summary>
    Task<string?> TogetherWithAsync(Letter letter, CancellationToken cancellation = default);

    /// <summary>Hands letters over that say the same.</summary>
    /// <param name="letters">Two at least, <see cref="MostTogether"/> at most.</param>
    /// <param name="cancellation">As for one letter.</param>
    /// <returns>What became of all of them. Refused as to a recipient or a letter means that none was taken, and each may be tried alone.</returns>
    Task<SendResult> SendTogetherAsync(Values<Letter> letters, CancellationToken cancellation = default);
}
