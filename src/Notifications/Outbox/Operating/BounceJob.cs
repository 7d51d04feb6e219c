using Hangfire;
using Microsoft.Extensions.Logging;
using ReformFlow.Notifications.Mail.Bounces;

namespace ReformFlow.Notifications.Outbox.Operating;

/// <summary>Reads, every ten minutes, what relays report about mails that they took and could not deliver. Does nothing where no mailbox for that is configured.</summary>
public sealed partial class BounceJob(IEnumerable<IBounces> mailboxes, Reports reports, ILogger<BounceJob> log)
{
    /// <summary>Reads. What the dashboard calls "read-bounces".</summary>
    [JobDisplayName("read-bounces"), AutomaticRetry(Attempts = 0)]
    public async Task ReadAsync(CancellationToken cancellation)
    {
        foreach (var mailbox in mailboxes)
            if ((await mailbox.ReadAsync(TakeAsync, cancellation)).Failure is { } failure) LogUnread(failure);
    }

    // A relay that goes on trying is no reason to do anything.
    private async Task TakeAsync(Bounce bounce, CancellationToken cancellation)
    {
        if (bounce is { IsPermanent: true, Delivery: { } delivery }) await reports.TakeAsync(delivery, bounce.Generation, bounce.Recipient, bounce.Status, bounce.Said, cancellation);
    }
}
