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

/// <summary>A notice in the inbox.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Notice">What it says.</param>
/// <param name="CreatedAt">When it was put in.</param>
/// <param name="ReadAt">When it was read; null while it is not.</param>
public sealed record InboxNotice(string Id, Notice Notice, DateTimeOffset CreatedAt, DateTimeOffset? ReadAt);
