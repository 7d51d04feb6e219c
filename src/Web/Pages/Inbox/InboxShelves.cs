using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Outbox.Deciding;

namespace ReformFlow.Web.Pages.Inbox;

/// <summary>A person's notices as he looks for them, each newest first.</summary>
/// <param name="ToDo">対応が必要: what asks for something that is not done yet.</param>
/// <param name="ToKnow">お知らせ: everything else that he has neither finished nor put off.</param>
/// <param name="Later">あとで: put off until a day that has not come.</param>
/// <param name="Done">対応済: marked by himself, or done by whoever did it.</param>
public sealed record InboxShelves(Values<InboxNotice> ToDo, Values<InboxNotice> ToKnow, Values<InboxNotice> Later, Values<InboxNotice> Done)
{
    /// <summary>Puts notices where they belong.</summary>
    /// <param name="notices">The notices.</param>
    /// <param name="finished">The ids of those whose work is done, whoever did it.</param>
    /// <param name="today">The business day.</param>
    public static InboxShelves Of(Values<InboxNotice> notices, IReadOnlySet<string> finished, DateOnly today)
    {
        var shelves = notices.ToLookup(notice => notice.DoneAt is not null || finished.Contains(notice.Id) ? Shelf.Done
            : notice.LaterUntil > today ? Shelf.Later
            : notice.Notice.Kind.IsUrgent() ? Shelf.ToDo : Shelf.ToKnow);
        return new(shelves[Shelf.ToDo].ToValues(), shelves[Shelf.ToKnow].ToValues(), shelves[Shelf.Later].ToValues(), shelves[Shelf.Done].ToValues());
    }

    /// <summary>What lists among these notices say as things stand now, by id; without those that say what they said.</summary>
    public IReadOnlyDictionary<string, string> ListsNow { get; private init; } = new Dictionary<string, string>();

    /// <summary>Asks which notices' work is done, although their reader has not said so, and puts all where they belong.</summary>
    public static async Task<InboxShelves> AskAsync(IStillWanted wanted, MunicipalityId municipality, Values<InboxNotice> notices, DateTimeOffset now, CancellationToken cancellation)
    {
        var asking = notices.Where(notice => notice.DoneAt is null && notice.Notice.Kind.IsUrgent()).ToValues();
        var answers = asking.Count == 0 ? [] : asking.Zip(await wanted.AskAsync(municipality, asking, now, cancellation)).ToList();
        var finished = answers.Where(each => each.Second is Wanted.No).Select(each => each.First.Id).ToHashSet();
        return Of(notices, finished, Clocks.DayOf(now)) with
        {
            ListsNow = answers.Where(each => each.Second.BodyNow is not null).ToDictionary(each => each.First.Id, each => each.Second.BodyNow!),
        };
    }

    private enum Shelf { ToDo, ToKnow, Later, Done }
}
