using Hangfire;

namespace ReformFlow.Notifications.Outbox.Sending;

/// <summary>The minute's job: it only wakes the pump of the node that runs it, so it may be lost, late or doubled.</summary>
public sealed class SendJob(PumpSignal signal)
{
    /// <summary>Wakes it. What the dashboard calls "send-notices".</summary>
    [JobDisplayName("send-notices"), AutomaticRetry(Attempts = 0)]
    public void Wake() => signal.Wake();
}
