using Hangfire;
using Microsoft.Extensions.Logging;
using ReformFlow.Grains;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Outbox;

namespace ReformFlow.Notifications.Tenant;

/// <summary>
/// Keeps the copy of the tenant's directory, and each contact's object id by it: every four hours, and soon after Teams did not
/// know somebody. Does nothing where Teams is off. A mark that the directory has forgotten (after about a week) means that all is read again.
/// </summary>
/// <param name="directories">The directory; none where Teams is off.</param>
/// <param name="copy">The copy.</param>
/// <param name="contacts">The addresses.</param>
/// <param name="book">The towns.</param>
/// <param name="asked">Whether somebody wants it soon.</param>
/// <param name="clock">The business clock.</param>
/// <param name="log">What was done.</param>
public sealed partial class DirectorySync(IEnumerable<IDirectory> directories, IDirectoryCopy copy, IContacts contacts, ITownBook book, DirectoryWanted asked, BusinessClock clock, ILogger<DirectorySync> log)
{
    private const string Account = "directory";

    /// <summary>Reads what has changed. What the dashboard calls "read-directory".</summary>
    [JobDisplayName("read-directory"), AutomaticRetry(Attempts = 0)]
    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var directory in directories) await RunAsync(directory, cancellation);
    }

    /// <summary>Reads it when somebody asked for it since the last reading.</summary>
    [JobDisplayName("read-directory-if-asked"), AutomaticRetry(Attempts = 0)]
    public Task RunIfAskedAsync(CancellationToken cancellation) => asked.Take() ? RunAsync(cancellation) : Task.CompletedTask;

    private async Task RunAsync(IDirectory directory, CancellationToken cancellation)
    {
        try
        {
            var mark = (await copy.MarkAsync(cancellation))?.Mark;
            var changes = mark is null ? null : await directory.ReadAsync(mark, cancellation);
            var isAll = changes is null;
            changes ??= await directory.ReadAsync(null, cancellation) ?? throw new DirectoryUnreadException("The directory does not know a reading that begins at nothing.");
            await copy.TakeAsync(changes, isAll, clock.Now, cancellation);
            var (read, changed) = (changes.Users.Count, await MatchAsync(cancellation));
            LogRead(read, changed);
        }
        catch (DirectoryUnreadException unread)
        {
            // What is known goes on to be used; the next reading begins where this one did.
            LogUnread(unread);
        }
    }

    private async Task<int> MatchAsync(CancellationToken cancellation)
    {
        var (users, changed) = (await copy.AllAsync(cancellation), 0);
        foreach (var municipality in await book.AllAsync(cancellation))
        {
            var others = DirectoryMatching.Changed(await contacts.OfAsync(municipality, cancellation), users);
            if (others.Count > 0) changed += await contacts.SaveAsync(others, new(municipality, clock.Now, Account, null, NoticeOperationKind.ChangeContact, "", ""), cancellation);
        }
        return changed;
    }
}
