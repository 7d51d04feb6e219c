namespace ReformFlow.Notifications.Mail.Bounces;

/// <summary>Reads reports of mails that a relay took and could not deliver. Registered only where a mailbox for them is configured.</summary>
public interface IBounces
{
    /// <summary>
    /// Gives every new report to <paramref name="take"/>, oldest first. A report counts as read after that has returned, so one
    /// that a crash interrupted comes again. What is no report (answers by machine, other mail) is marked as read and left there.
    /// </summary>
    /// <param name="take">Records one; to be done twice without harm.</param>
    /// <param name="cancellation">Stops between two reports.</param>
    /// <returns>What became of the look itself.</returns>
    Task<BounceLook> ReadAsync(Func<Bounce, CancellationToken, Task> take, CancellationToken cancellation = default);
}

/// <summary>One look into the mailbox.</summary>
/// <param name="Reports">How many reports were given on.</param>
/// <param name="Failure">Why the mailbox could not be read to its end, for operators; null when it was.</param>
public sealed record BounceLook(int Reports, string? Failure);
