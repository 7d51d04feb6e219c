using System.Collections.Concurrent;

namespace ReformFlow.Notifications.Teams.Carrying;

/// <summary>
/// Remembers for an hour which kinds of notices Teams refused as such: the installed app is older than the program, and every
/// further one would be refused too.
/// </summary>
internal sealed class RefusedTexts(TimeProvider time)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, (DateTimeOffset Until, string Said)> _refused = new(StringComparer.Ordinal);

    /// <summary>What Teams said of a kind; null while it is not known to refuse it.</summary>
    public string? Says(string kind) => _refused.TryGetValue(kind, out var refused) && refused.Until > time.GetUtcNow() ? refused.Said : null;

    /// <summary>Notes a refusal.</summary>
    public void Add(string kind, string said) => _refused[kind] = (time.GetUtcNow() + Remembered, Mail.Composing.OneLine.Of(said, 300));
}
