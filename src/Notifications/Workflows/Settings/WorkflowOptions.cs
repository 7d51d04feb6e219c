using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Events;

namespace ReformFlow.Notifications.Workflows.Settings;

/// <summary>
/// One workflow of Teams that posts into a channel what it is sent. Configuration section <c>ReformFlow:Workflows:N</c>, N from 0 on.
/// </summary>
public sealed record WorkflowOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "ReformFlow:Workflows";

    /// <summary>What the operations page calls it, 1 to 40 characters; what was told under one name is not told again. No default.</summary>
    public string Name { get; init; } = "";

    /// <summary>The address that the workflow shows when it is made. It is signed and as good as a password: no log, page or table has it. No default.</summary>
    public string Url { get; init; } = "";

    /// <summary>
    /// What is posted: words of <see cref="PostKinds.All"/>, or a group such as <c>ops.*</c>. Default: empty, all of them.
    /// </summary>
    public string[] Events { get; init; } = [];

    /// <summary>Whose years are posted; news of operations always are. Default: empty, every municipality of the installation.</summary>
    public string Municipality { get; init; } = "";

    /// <summary>The only part of the address that is ever shown.</summary>
    public string Host => Uri.TryCreate(Url, UriKind.Absolute, out var url) ? url.Host : "";

    /// <summary>Without the address: a record would print it.</summary>
    public override string ToString() => $"{Name} ({Host})";

    /// <summary>Whether a kind is posted for a municipality.</summary>
    public bool Takes(NoticeKind kind, MunicipalityId municipality) =>
        PostKinds.All.Contains(kind) && (Events.Length == 0 || Events.Any(word => PostKinds.Means(word, kind)))
        && (Municipality.Length == 0 || municipality.Value == Municipality || EventTable.Of(kind).Class is NoticeClass.Operating);
}

/// <summary>The kinds that may be posted into a channel: summaries that name sections and numbers, never a person (notifications.md §1.5).</summary>
public static class PostKinds
{
    /// <summary>The kinds.</summary>
    public static Values<NoticeKind> All { get; } =
        [NoticeKind.OverduePlanning, NoticeKind.YearCloseNotice, NoticeKind.YearCloseDone, NoticeKind.OpsDeadLetter, NoticeKind.OpsChannel];

    /// <summary>Whether a word of the configuration means a kind.</summary>
    internal static bool Means(string word, NoticeKind kind)
    {
        var own = EventTable.Of(kind).Word;
        return word == own || (word.EndsWith(".*", StringComparison.Ordinal) && own.StartsWith(word[..^1], StringComparison.Ordinal));
    }
}
