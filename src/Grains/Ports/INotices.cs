using ReformFlow.Domain;

namespace ReformFlow.Grains.Ports;

/// <summary>The in-app inbox (お知らせ): what each person must know. Every notice is here; mail and Teams only carry it.</summary>
public interface INotices
{
    /// <summary>A person's notices, newest first, at most 500.</summary>
    Task<Values<InboxNotice>> OfAsync(MunicipalityId municipality, PersonId person, CancellationToken cancellation = default);

    /// <summary>How many of them are unread.</summary>
    Task<int> UnreadAsync(MunicipalityId municipality, PersonId person, CancellationToken cancellation = default);

    /// <summary>Puts in those whose <see cref="Notice.UniqueKey"/> is not there yet, whoever else does the same at the moment.</summary>
    /// <returns>How many were new.</returns>
    Task<int> AddAsync(Values<Notice> notices, DateTimeOffset at, CancellationToken cancellation = default);

    /// <summary>Marks one of the person's notices as read, or all of them where <paramref name="id"/> is null.</summary>
    Task MarkReadAsync(MunicipalityId municipality, PersonId person, string? id, DateTimeOffset at, CancellationToken cancellation = default);
}

/// <summary>Something one person must know (通知).</summary>
/// <param name="UniqueKey">What it is about and for whom: the same key is the same notice, however often it is planned.</param>
/// <param name="Municipality">The municipality.</param>
/// <param name="Person">Who must know.</param>
/// <param name="Kind">Why.</param>
/// <param name="Subject">The sheet, in its printed form.</param>
/// <param name="Title">One line.</param>
/// <param name="Body">What to do until when.</param>
/// <param name="Link">The page, from the root.</param>
public sealed record Notice(string UniqueKey, MunicipalityId Municipality, PersonId Person, NoticeKind Kind, string Subject, string Title, string Body, string Link);

/// <summary>A notice in the inbox.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Notice">What it says.</param>
/// <param name="CreatedAt">When it was put in.</param>
/// <param name="ReadAt">When it was read; null while it is not.</param>
public sealed record InboxNotice(string Id, Notice Notice, DateTimeOffset CreatedAt, DateTimeOffset? ReadAt);

/// <summary>Why somebody is told.</summary>
public enum NoticeKind
{
    /// <summary>It is his turn: to write, to review, to approve, to publish.</summary>
    YourTurn,

    /// <summary>差戻し: the sheet came back to him for repair.</summary>
    Returned,

    /// <summary>後閲・供覧: he is asked to read it.</summary>
    ToRead,

    /// <summary>公表: a sheet of his section became public.</summary>
    Published,

    /// <summary>期限のお知らせ: what waits for him is due soon.</summary>
    Reminder,

    /// <summary>期限超過: what waits for him is late.</summary>
    Overdue,
}
