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

    /// <summary>The ids of a person's notices whose work is done although he has not said so: what asked, and is not wanted any more.</summary>
    public static async Task<IReadOnlySet<string>> FinishedAsync(IStillWanted wanted, MunicipalityId municipality, Values<InboxNotice> notices, DateTimeOffset now, CancellationToken cancellation)
    {
        var asking = notices.Where(notice => notice.DoneAt is null && notice.Notice.Kind.IsUrgent()).ToValues();
        if (asking.Count == 0) return new HashSet<string>();
        var answers = await wanted.AskAsync(municipality, asking, now, cancellation);
        return asking.Zip(answers).Where(each => each.Second is Wanted.No).Select(each => each.First.Id).ToHashSet();
    }

    private enum Shelf { ToDo, ToKnow, Later, Done }
}
