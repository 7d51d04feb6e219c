using ReformFlow.Domain;
using ReformFlow.Domain.Wording;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Events;

namespace ReformFlow.Notifications.Preferences;

/// <summary>Why a preference is not taken. Closed: these are all the reasons there are.</summary>
public enum PreferenceRefusal
{
    /// <summary>Something that has to arrive would arrive nowhere (AT-41).</summary>
    NothingLeft,

    /// <summary>The hours end before they begin, or lie outside <see cref="Hours.Widest"/>.</summary>
    HoursOutside,

    /// <summary>A group and channel is chosen twice.</summary>
    ChosenTwice,

    /// <summary>The digest itself would wait for a digest, or come by a channel that has none.</summary>
    DigestOfDigests,

    /// <summary>The defaults would leave somebody, by what he chose himself, with nothing that has to arrive.</summary>
    NothingLeftForSomebody,
}

/// <summary>What may be chosen. Pure.</summary>
public static class PreferenceRules
{
    private static readonly Channel[] All = Enum.GetValues<Channel>();

    /// <summary>Why a preference is refused, with the group that it is about; null when it is taken.</summary>
    /// <param name="wanted">What is asked for.</param>
    /// <param name="defaults">What holds where it says nothing; <see cref="NoticePreference.None"/> when the defaults themselves are asked about.</param>
    /// <param name="isTeamsOn">Whether the municipality uses Teams: a channel that is off carries nothing.</param>
    public static (PreferenceRefusal Why, NoticeGroup? Group)? Against(NoticePreference wanted, NoticePreference defaults, bool isTeamsOn)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        if (wanted.Choices.GroupBy(choice => (choice.Group, choice.Channel)).FirstOrDefault(same => same.Count() > 1) is { } twice)
            return (PreferenceRefusal.ChosenTwice, twice.Key.Group);
        if (wanted.Hours is { } hours && (hours.From >= hours.To || !Hours.Widest.Contains(hours.From) || !Hours.Widest.Contains(hours.To)))
            return (PreferenceRefusal.HoursOutside, null);
        if (wanted.Choices.Any(choice => choice.Group is NoticeGroup.Digest && choice is { Way: Way.Digest } or { Group: NoticeGroup.Digest, Channel: not Channel.Email, Way: not Way.Off }))
            return (PreferenceRefusal.DigestOfDigests, NoticeGroup.Digest);
        return Lost(wanted, defaults, isTeamsOn) is { } lost ? (PreferenceRefusal.NothingLeft, lost) : null;
    }

    /// <summary>Why a municipality's defaults are refused: for the same reasons, or because of what somebody has chosen on top of the old ones.</summary>
    /// <param name="wanted">The new defaults.</param>
    /// <param name="own">What people have chosen.</param>
    /// <param name="isTeamsOn">Whether the municipality uses Teams.</param>
    public static (PreferenceRefusal Why, NoticeGroup? Group)? AgainstDefaults(NoticePreference wanted, IReadOnlyDictionary<PersonId, NoticePreference> own, bool isTeamsOn)
    {
        ArgumentNullException.ThrowIfNull(own);
        if (Against(wanted, NoticePreference.None, isTeamsOn) is { } refused) return refused;
        return own.Values.Select(each => Lost(each, wanted, isTeamsOn)).FirstOrDefault(lost => lost is not null) is { } lost ? (PreferenceRefusal.NothingLeftForSomebody, lost) : null;
    }

    // What goes into a digest that nobody gets arrives nowhere either.
    private static NoticeGroup? Lost(NoticePreference wanted, NoticePreference defaults, bool isTeamsOn)
    {
        var book = new PreferenceBook(defaults, new Dictionary<PersonId, NoticePreference> { [Anybody] = wanted });
        var hasDigest = All.Any(channel => book.WayOf(Anybody, EventTable.Of(NoticeKind.DigestDaily), channel, isTeamsOn) is not Way.Off);
        return EventTable.Rows.FirstOrDefault(row => row.MustArrive && All.All(channel => book.WayOf(Anybody, row, channel, isTeamsOn) is var way && (way is Way.Off || (way is Way.Digest && !hasDigest))))?.Group;
    }

    /// <summary>What the person is told.</summary>
    public static Phrase Of(PreferenceRefusal refusal) => refusal switch
    {
        PreferenceRefusal.NothingLeft => new("対応が必要な通知と期限超過の通知は、すべての経路で受け取らない設定にはできません。他の人の仕事が止まるためです。経路を一つ残すか、まとめにしてください。",
            "Notices that ask you to act, and overdue ones, cannot be off on every channel: somebody else's work would stop. Keep one channel, or choose the digest."),
        PreferenceRefusal.HoursOutside => new("時間帯は7時から20時までの間で、始まりを終わりより前にしてください。", "Choose hours between 07:00 and 20:00 that begin before they end."),
        PreferenceRefusal.DigestOfDigests => new("まとめ通知は、メールで受け取るか、受け取らないかを選んでください。", "The digest comes by mail or not at all."),
        PreferenceRefusal.NothingLeftForSomebody => new("この標準では、自分で設定を変えている職員の中に、対応が必要な通知がどこにも届かなくなる人がいます。経路を一つ残してください。",
            "With these defaults, somebody who has chosen for himself would no longer get notices that ask him to act. Keep one channel."),
        _ => new("同じ事象と経路が二度選ばれています。画面を開き直して、一つだけ選んでください。", "A group and channel is chosen twice. Reload the page and choose once."),
    };

    private static PersonId Anybody { get; } = new("anybody");
}
