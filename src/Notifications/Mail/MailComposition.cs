using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Mail.Bounces;
using ReformFlow.Notifications.Mail.Folder;
using ReformFlow.Notifications.Mail.Settings;
using ReformFlow.Notifications.Mail.Smtp;

namespace ReformFlow.Notifications.Mail;

/// <summary>Registers the way by mail.</summary>
public static class MailComposition
{
    /// <summary>
    /// Adds the channel for mails where there is one, the reading of reports where a mailbox is set, and what can be said about
    /// both. Asks nobody on the network.
    /// </summary>
    /// <param name="services">The host's services; a <see cref="TimeProvider"/> is among them.</param>
    /// <param name="options">Checked by <see cref="MailOptionsCheck.FirstFault"/>.</param>
    /// <param name="isDevelopment">Whether mails go into a folder where there is no relay.</param>
    /// <param name="folder">The folder unless the options name another one.</param>
    public static IServiceCollection AddMail(this IServiceCollection services, MailOptions options, bool isDevelopment, string folder)
    {
        ArgumentNullException.ThrowIfNull(options);
        // Before the mail library's first use, which is when it looks what codes there are: so it can read ISO-2022-JP too.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        services.AddSingleton(options).AddSingleton(MailState.Of(options, isDevelopment)).AddHostedService<MailStart>().AddSingleton<MailTrial>();
        services.AddSingleton(new MailFolder(options.Folder ?? folder)).AddSingleton(new AccessTokens(options.OAuth2));
        if (options.HasRelay) services.AddSingleton<IChannel, MailChannel>();
        else if (options.Enabled && isDevelopment) services.AddSingleton<IChannel, MailFolderChannel>();
        if (options.Bounces.IsOn) services.AddSingleton<IBounces, ImapBounces>();
        return services;
    }
}
