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

    /// <summary>How many of them are open, and how many of these were put off until a later day than <paramref name="today"/>.</summary>
    Task<InboxCounts> CountsAsync(MunicipalityId municipality, PersonId person, DateOnly today, CancellationToken cancellation = default);

    /// <summary>Marks one of the person's notices as done (対応済), which is read too; or as not done where <paramref name="at"/> is null.</summary>
    Task MarkDoneAsync(MunicipalityId municipality, PersonId person, string id, DateTimeOffset? at, CancellationToken cancellation = default);

    /// <summary>Puts one of the person's notices off until a day (あとで); null: no longer.</summary>
    Task PutOffAsync(MunicipalityId municipality, PersonId person, string id, DateOnly? until, CancellationToken cancellation = default);

    /// <summary>Marks one of the person's notices as read, or all of them where <paramref name="id"/> is null.</summary>
    Task MarkReadAsync(MunicipalityId municipality, PersonId person, string? id, DateTimeOffset at, CancellationToken cancellation = default);
}

/// <summary>A notice in the inbox.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Notice">What it says.</param>
/// <param name="CreatedAt">When it was put in.</param>
/// <param name="ReadAt">When it was read; null while it is not.</param>
public sealed record InboxNotice(string Id, Notice Notice, DateTimeOffset CreatedAt, DateTimeOffset? ReadAt)
{
    /// <summary>When its reader said that it is done; null while he has not.</summary>
    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>The day until which its reader has put it off; null where he has not.</summary>
    public DateOnly? LaterUntil { get; init; }
}

/// <summary>How many notices a person has. The digest is none of them: what it lists is there already.</summary>
/// <param name="Unread">Not read.</param>
/// <param name="Open">Not done and not put off.</param>
/// <param name="Later">Put off until a day that has not come.</param>
/// <param name="Done">Done.</param>
public sealed record InboxCounts(int Unread, int Open, int Later, int Done);
