using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Channels;

namespace ReformFlow.Notifications.Events;

/// <summary>What is fixed about one kind of notice.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Word">Its word for machines, such as <c>review.requested</c>.</param>
/// <param name="Ja">What the screen calls it.</param>
/// <param name="Class">How much it asks.</param>
/// <param name="Group">Which choice of a person's it obeys.</param>
/// <param name="Channels">What carries it where nobody chose otherwise; empty: the digest, and always the inbox.</param>
/// <param name="Pace">When it goes out.</param>
/// <param name="Hour">The hour of a <see cref="Pace.FixedHour"/>; null for the others.</param>
public sealed record EventRow(NoticeKind Kind, string Word, string Ja, NoticeClass Class, NoticeGroup Group, Values<Channel> Channels, Pace Pace, TimeOnly? Hour = null)
{
    /// <summary>Whether a person may not turn it off everywhere: what asks him, and what is overdue (notifications.md §6.3).</summary>
    public bool MustArrive => Class is NoticeClass.Asking || Kind is NoticeKind.OverduePerson or NoticeKind.OverdueChief or NoticeKind.OverduePlanning;

    /// <summary>
    /// What carries it. Without Teams, mail takes its place; but what only bundles good news for Teams is no reason for a mail
    /// and goes into the digest.
    /// </summary>
    /// <param name="isTeamsOn">Whether the municipality uses Teams.</param>
    public Values<Channel> ChannelsWith(bool isTeamsOn) =>
        isTeamsOn || Channels.Count == 0 ? Channels
        : Class is NoticeClass.Informing && Pace is Pace.Bundled ? []
        : [Channel.Email];
}
