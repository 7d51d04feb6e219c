using ReformFlow.Domain;
using ReformFlow.Notifications.Channels;

namespace ReformFlow.Notifications.Outbox.Sending;

public sealed partial class Sender
{
    private sealed record Addressed(Delivery Delivery, Letter Letter);

    private sealed record Begun(Addressed To, string Attempt);

    /// <summary>Sends deliveries that this node has on lease, those that say the same in one request. Each is asked about, addressed and recorded by itself.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="taken">As they were taken; not more than fit into one request.</param>
    /// <param name="cancellation">The node is stopping; what has begun is recorded.</param>
    public async Task SendTogetherAsync(IBulkChannel channel, Values<Delivery> taken, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(channel);
        ArgumentNullException.ThrowIfNull(taken);
        var ready = new List<(Addressed To, string? Key)>();
        foreach (var delivery in taken)
            if (await LetterAsync(delivery, isProbe: false, cancellation) is { } letter) ready.Add((new(delivery, letter), await channel.TogetherWithAsync(letter, cancellation)));
        foreach (var alike in ready.GroupBy(each => each.Key))
        {
            var letters = alike.Select(each => each.To).ToList();
            if (alike.Key is null || letters.Count == 1) await EachAsync(channel, letters, cancellation);
            else await AllAsync(channel, letters, cancellation);
        }
    }

    private async Task AllAsync(IBulkChannel channel, List<Addressed> alike, CancellationToken cancellation)
    {
        var begun = new List<Begun>();
        foreach (var each in alike)
            if (await BeginAsync(each, cancellation) is { } attempt) begun.Add(attempt);
        if (begun.Count == 0) return;
        var began = time.GetTimestamp();
        var result = await HandOverAsync(channel, begun[0].To.Letter, stop => channel.SendTogetherAsync(begun.Select(each => each.To.Letter).ToValues(), stop), cancellation);
        // None was taken. Which one it is about, only each by itself can tell.
        var isOneByOne = result is SendResult.Failed { Kind: FailureKind.Recipient or FailureKind.Letter };
        foreach (var each in begun)
        {
            if (isOneByOne) await AloneAsync(channel, each, cancellation);
            else await RecordAsync(each.To.Delivery, each.Attempt, each.To.Letter, result, time.GetElapsedTime(began));
        }
        if (!isOneByOne) await AnsweredAsync(channel.Kind, result);
    }

    // The first of many may take so long that another node has begun to make up for the last.
    private async Task AloneAsync(IChannel channel, Begun each, CancellationToken cancellation)
    {
        if (await deliveries.RenewAsync(each.To.Delivery, clock.Now + Lease, cancellation)) await HandOverAsync(channel, each, cancellation);
    }

    private async Task EachAsync(IChannel channel, List<Addressed> letters, CancellationToken cancellation)
    {
        foreach (var each in letters)
            if (await BeginAsync(each, cancellation) is { } begun) await HandOverAsync(channel, begun, cancellation);
    }

    private async Task<Begun?> BeginAsync(Addressed to, CancellationToken cancellation)
    {
        var now = clock.Now;
        return await deliveries.BeginAsync(to.Delivery, to.Letter.To.Address, now, now + Lease, cancellation) is { } attempt ? new(to, attempt) : null;
    }

    private async Task HandOverAsync(IChannel channel, Begun each, CancellationToken cancellation)
    {
        var began = time.GetTimestamp();
        var result = await HandOverAsync(channel, each.To.Letter, stop => channel.SendAsync(each.To.Letter, stop), cancellation);
        await RecordAsync(each.To.Delivery, each.Attempt, each.To.Letter, result, time.GetElapsedTime(began));
        await AnsweredAsync(channel.Kind, result);
    }
}
