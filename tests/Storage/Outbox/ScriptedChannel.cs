using System.Collections.Concurrent;
using ReformFlow.Notifications.Channels;

namespace ReformFlow.Tests.Storage.Outbox;

/// <summary>The other side as a test needs it: answers each letter as it is told, and knows what really arrived.</summary>
/// <param name="kind">Which channel.</param>
/// <param name="answer">The answer to a letter; the number is how often this delivery has come before.</param>
internal sealed class ScriptedChannel(Channel kind, Func<Letter, int, SendResult> answer) : IChannel
{
    private readonly ConcurrentDictionary<string, int> _asked = new();

    public Channel Kind => kind;

    /// <summary>Every letter that was handed over, with the answer.</summary>
    public ConcurrentQueue<(Letter Letter, SendResult Answer)> Asked { get; } = new();

    /// <summary>The letters that arrived: those taken, and those of which nobody knows.</summary>
    public IEnumerable<Letter> Arrived => Asked.Where(each => each.Answer is SendResult.Sent or SendResult.Failed { Kind: FailureKind.Uncertain }).Select(each => each.Letter);

    public static SendResult Taken { get; } = new SendResult.Sent("250 ok");

    public static ScriptedChannel Working(Channel kind = Channel.Email) => new(kind, (_, _) => Taken);

    /// <summary>Fails the first times and takes it then.</summary>
    public static ScriptedChannel Failing(FailureKind failure, int times, Channel kind = Channel.Email) => new(kind, (_, before) => before < times ? Failed(failure) : Taken);

    public static SendResult Failed(FailureKind kind, TimeSpan? retryAfter = null) => new SendResult.Failed(kind, $"code-{kind}", "said so", retryAfter);

    public async Task<SendResult> SendAsync(Letter letter, CancellationToken cancellation)
    {
        await Task.Yield();
        var result = answer(letter, _asked.AddOrUpdate(letter.Delivery, 0, (_, before) => before + 1));
        Asked.Enqueue((letter, result));
        return result;
    }
}
