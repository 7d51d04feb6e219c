using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Events;

namespace ReformFlow.Notifications.Preferences;

/// <summary>How many messages the notices of some days make by a person's choices. Pure.</summary>
/// <param name="Singles">Notices that come by themselves, on whatever channel.</param>
/// <param name="Digests">Days with something that only the digest tells; 0 where he gets no digest.</param>
public sealed record PreferenceCount(int Singles, int Digests)
{
    private static readonly Channel[] All = Enum.GetValues<Channel>();

    /// <summary>Counts.</summary>
    /// <param name="book">What is chosen.</param>
    /// <param name="person">For whom.</param>
    /// <param name="told">The notices, each with its day; digests among them are left out.</param>
    /// <param name="isTeamsOn">Whether the municipality uses Teams.</param>
    public static PreferenceCount Of(PreferenceBook book, PersonId person, IEnumerable<(NoticeKind Kind, DateOnly Day)> told, bool isTeamsOn)
    {
        ArgumentNullException.ThrowIfNull(book);
        bool Has(NoticeKind kind, Way way) => All.Any(channel => book.WayOf(person, EventTable.Of(kind), channel, isTeamsOn) == way);
        var byWay = told.Where(each => each.Kind is not NoticeKind.DigestDaily).ToLookup(each => Has(each.Kind, Way.AtOnce) ? Way.AtOnce : Has(each.Kind, Way.Digest) ? Way.Digest : Way.Off);
        return new(byWay[Way.AtOnce].Count(), Has(NoticeKind.DigestDaily, Way.AtOnce) ? byWay[Way.Digest].Select(each => each.Day).Distinct().Count() : 0);
    }
}
