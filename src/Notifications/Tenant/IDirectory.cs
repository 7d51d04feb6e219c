using ReformFlow.Domain;

namespace ReformFlow.Notifications.Tenant;

/// <summary>The tenant's users, where Teams is used.</summary>
public interface IDirectory
{
    /// <summary>What has changed, all pages of it.</summary>
    /// <param name="mark">Where the last reading ended; null for every user.</param>
    /// <param name="cancellation">Ends the reading; nothing is kept of it then.</param>
    /// <returns>The changes; null when the directory does not know the mark any more, so that all has to be read again.</returns>
    /// <exception cref="DirectoryUnreadException">It cannot be read now.</exception>
    Task<DirectoryChanges?> ReadAsync(string? mark, CancellationToken cancellation = default);
}

/// <summary>What one reading gave.</summary>
/// <param name="Users">Who has changed, the latest of each last; everybody where no mark was given.</param>
/// <param name="Mark">Where the next reading begins.</param>
public sealed record DirectoryChanges(Values<DirectoryUser> Users, string Mark);

/// <summary>The directory cannot be read now; the next reading tries again from the same mark.</summary>
public sealed class DirectoryUnreadException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>The program's own copy of the directory: what is sent looks here and asks nobody.</summary>
public interface IDirectoryCopy
{
    /// <summary>Where the last reading ended, and when that was; null before the first.</summary>
    Task<(string Mark, DateTimeOffset At)?> MarkAsync(CancellationToken cancellation = default);

    /// <summary>Takes a reading over, with its mark, or nothing of it.</summary>
    /// <param name="changes">The reading.</param>
    /// <param name="isAll">Whether it was of everybody: who is not in it is gone.</param>
    /// <param name="at">Now.</param>
    /// <param name="cancellation">Undoes everything.</param>
    Task TakeAsync(DirectoryChanges changes, bool isAll, DateTimeOffset at, CancellationToken cancellation = default);

    /// <summary>Everybody of the copy, in order of the ids.</summary>
    Task<Values<DirectoryUser>> AllAsync(CancellationToken cancellation = default);
}
