using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Mail.Settings;
using ReformFlow.Notifications.Mail.Smtp;

namespace ReformFlow.Tests.Mail;

/// <summary>Sends as the outbox will.</summary>
internal static class Sending
{
    // No promise: only so that a test that hangs ends.
    private static readonly TimeSpan Guard = TimeSpan.FromSeconds(60);

    /// <summary>Plain lines to a port, with short limits.</summary>
    public static MailOptions Plain(int port) => Letters.Options with
    {
        Port = port, Security = MailSecurity.None, AllowPlaintext = true,
        ConnectTimeout = TimeSpan.FromSeconds(20), SendTimeout = TimeSpan.FromSeconds(40),
    };

    /// <summary>The channel, without tokens unless a test brings some.</summary>
    public static MailChannel Channel(MailOptions options, AccessTokens? tokens = null) => new(options, TimeProvider.System, tokens ?? new AccessTokens(options.OAuth2));

    /// <summary>A letter that is taken.</summary>
    public static async Task<string> DeliverAsync(this MailChannel channel, Letter letter) =>
        Assert.IsType<SendResult.Sent>(await channel.SendAsync(letter).WaitAsync(Guard)).Receipt;

    /// <summary>A letter that is not taken.</summary>
    public static async Task<SendResult.Failed> FailAsync(this MailChannel channel, Letter letter) =>
        Assert.IsType<SendResult.Failed>(await channel.SendAsync(letter).WaitAsync(Guard));
}
