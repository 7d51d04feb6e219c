using ReformFlow.Domain;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Notifications.Outbox;

/// <summary>Whether a notice is to be sent now. Closed: these are all the kinds there are.</summary>
public abstract record Wanted
{
    private Wanted() { }

    /// <summary>What a list says as things stand now; null where it is no list, says the same as when it was told, or is not wanted.</summary>
    public string? BodyNow { get; init; }

    /// <summary>Send it.</summary>
    public sealed record Yes : Wanted;

    /// <summary>Never send it.</summary>
    /// <param name="Why">What it asked for is done, or whatever else has changed; for operators and the history.</param>
    public sealed record No(string Why) : Wanted;

    /// <summary>Not now: its window is closed.</summary>
    /// <param name="Until">When to ask again; later than now.</param>
    public sealed record Later(DateTimeOffset Until) : Wanted;
}

/// <summary>Asked just before anything leaves, and by the inbox for what still is to be done.</summary>
public interface IStillWanted
{
    /// <summary>Answers for each notice, in their order.</summary>
    Task<Values<Wanted>> AskAsync(MunicipalityId municipality, Values<InboxNotice> notices, DateTimeOffset now, CancellationToken cancellation = default);
}
