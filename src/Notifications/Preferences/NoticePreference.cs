using ReformFlow.Domain;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Events;

namespace ReformFlow.Notifications.Preferences;

/// <summary>How a group of events is told on one channel.</summary>
public enum Way
{
    /// <summary>個別: each by itself, at its time.</summary>
    AtOnce,

    /// <summary>まとめ: in the digest.</summary>
    Digest,

    /// <summary>受け取らない: the inbox is enough.</summary>
    Off,
}

/// <summary>One choice.</summary>
/// <param name="Group">For which events.</param>
/// <param name="Channel">On which channel.</param>
/// <param name="Way">How.</param>
public sealed record Choice(NoticeGroup Group, Channel Channel, Way Way);

/// <summary>
/// What a person, or a municipality for everybody, has chosen. What is not chosen follows the municipality, then
/// <see cref="EventTable"/>.
/// </summary>
/// <param name="Choices">At most one for each group and channel.</param>
/// <param name="Hours">Between which hours he is told; null where he has not chosen.</param>
public sealed record NoticePreference(Values<Choice> Choices, Hours? Hours)
{
    /// <summary>Whether a mail about a day has a part for the calendar; null where he has not chosen.</summary>
    public bool? HasCalendarPart { get; init; }

    /// <summary>Nothing is chosen.</summary>
    public static NoticePreference None { get; } = new([], null);

    /// <summary>The way for a group and channel; null where it is not chosen.</summary>
    public Way? Find(NoticeGroup group, Channel channel) => Choices.FirstOrDefault(choice => choice.Group == group && choice.Channel == channel)?.Way;
}

/// <summary>The hours of a day between which somebody is told (静かな時間 is what lies outside).</summary>
/// <param name="From">The first moment.</param>
/// <param name="To">The last moment.</param>
public sealed record Hours(TimeOnly From, TimeOnly To)
{
    /// <summary>08:30 to 17:15, as the town hall works.</summary>
    public static Hours Office { get; } = new(new(8, 30), new(17, 15));

    /// <summary>07:00 to 20:00: nobody chooses more.</summary>
    public static Hours Widest { get; } = new(new(7, 0), new(20, 0));

    /// <summary>Whether a time of day lies between them; both ends do.</summary>
    public bool Contains(TimeOnly time) => From <= time && time <= To;
}

/// <summary>The preferences of a municipality at one moment.</summary>
/// <param name="Defaults">What the municipality has chosen for everybody.</param>
/// <param name="Own">Each person's own.</param>
public sealed record PreferenceBook(NoticePreference Defaults, IReadOnlyDictionary<PersonId, NoticePreference> Own)
{
    /// <summary>Nobody has chosen anything.</summary>
    public static PreferenceBook Standard { get; } = new(NoticePreference.None, new Dictionary<PersonId, NoticePreference>());

    /// <summary>How a person is told of a kind of event on a channel.</summary>
    /// <param name="person">The person.</param>
    /// <param name="row">The kind.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="isTeamsOn">Whether the municipality uses Teams.</param>
    public Way WayOf(PersonId person, EventRow row, Channel channel, bool isTeamsOn)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (channel is Channel.Teams && !isTeamsOn) return Way.Off;
        return Chosen(person, row, channel) ?? (row.ChannelsWith(isTeamsOn).Contains(channel) ? Way.AtOnce : row.ChannelsWith(isTeamsOn).Count == 0 ? Way.Digest : Way.Off);
    }

    /// <summary>Whether the person, or the municipality, has chosen a way, so that the table does not count.</summary>
    public bool HasChosen(PersonId person, EventRow row, Channel channel)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Chosen(person, row, channel) is not null;
    }

    /// <summary>Between which hours a person is told.</summary>
    public Hours HoursOf(PersonId person) => Own.GetValueOrDefault(person)?.Hours ?? Defaults.Hours ?? Hours.Office;

    /// <summary>Whether a person's mails have a part for the calendar: only where he, or the municipality for everybody, wants it (notifications.md §4.4).</summary>
    public bool HasCalendarPart(PersonId person) => Own.GetValueOrDefault(person)?.HasCalendarPart ?? Defaults.HasCalendarPart ?? false;

    private Way? Chosen(PersonId person, EventRow row, Channel channel) => Own.GetValueOrDefault(person)?.Find(row.Group, channel) ?? Defaults.Find(row.Group, channel);
}
