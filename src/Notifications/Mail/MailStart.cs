using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ReformFlow.Notifications.Mail.Settings;

namespace ReformFlow.Notifications.Mail;

/// <summary>Says at the start whether mails leave.</summary>
internal sealed partial class MailStart(MailState state, MailOptions options, ILogger<MailStart> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (!state.IsOn || options is { HasRelay: true, Security: MailSecurity.None }) LogDoubtful(state.Says.En);
        else LogState(state.Says.En);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
