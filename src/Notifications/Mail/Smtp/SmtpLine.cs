using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using ReformFlow.Notifications.Mail.Settings;

namespace ReformFlow.Notifications.Mail.Smtp;

/// <summary>One connection to the relay. For one letter at a time: the library's client cannot be shared.</summary>
internal sealed class SmtpLine : IDisposable
{
    private readonly Client _client = new();
    private readonly MailOptions _options;
    private readonly ServerTrust _trust;

    private SmtpLine(MailOptions options, TimeProvider time)
    {
        (_options, _trust) = (options, new ServerTrust(options.CertificateSha256, time));
        _client.ServerCertificateValidationCallback = _trust.Accepts;
        // Lists of revoked certificates lie outside of a closed network.
        _client.CheckCertificateRevocation = false;
        _client.Timeout = (int)options.SendTimeout.TotalMilliseconds;
        // A report needs no more of the letter than its head.
        _client.DeliveryStatusNotificationType = DeliveryStatusNotificationType.HeadersOnly;
        if (options.HelloName.Length > 0) _client.LocalDomain = options.HelloName;
    }

    /// <summary>How many letters it has carried.</summary>
    public int Carried { get; private set; }

    /// <summary>When it was last of use, on the clock's own ticks.</summary>
    public long UsedAt { get; set; }

    /// <summary>Connects, protects the line and signs in.</summary>
    public static async Task<SmtpLine> OpenAsync(MailOptions options, AccessTokens tokens, TimeProvider time, CancellationToken cancellation)
    {
        var line = new SmtpLine(options, time);
        try
        {
            using var limit = new CancellationTokenSource(options.ConnectTimeout, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
            await line.ConnectAsync(either.Token);
            await line.SignInAsync(tokens, cancellation);
            return line;
        }
        catch
        {
            line.Dispose();
            throw;
        }
    }

    /// <summary>Hands a mail over.</summary>
    /// <returns>What the server answered.</returns>
    public async Task<string> SendAsync(MimeMessage message, string sender, SmtpProgress progress, CancellationToken cancellation)
    {
        progress.Stage = SmtpStage.Talking;
        var answer = await _client.SendAsync(message, new MailboxAddress(null, sender), message.To.Mailboxes, cancellation, progress);
        Carried++;
        return answer;
    }

    /// <summary>Whether the server still answers.</summary>
    public async Task<bool> AnswersAsync(CancellationToken cancellation)
    {
        try
        {
            await _client.NoOpAsync(cancellation);
            return true;
        }
        catch (Exception failure) when (failure is IOException or ProtocolException or CommandException or ServiceNotConnectedException)
        {
            return false;
        }
    }

    /// <summary>Says good-bye, as far as somebody listens, and closes.</summary>
    public async Task CloseAsync(CancellationToken cancellation)
    {
        using (this)
        {
            if (await AnswersAsync(cancellation)) await _client.DisconnectAsync(true, cancellation);
        }
    }

    /// <summary>Hangs up.</summary>
    public void Dispose() => _client.Dispose();

    private async Task ConnectAsync(CancellationToken cancellation)
    {
        try
        {
            await _client.ConnectAsync(_options.Host, _options.Port, SocketOptions(_options.Security), cancellation);
        }
        catch (SslHandshakeException failure) when (_trust.Complaint is { } complaint)
        {
            throw new UntrustedServerException(complaint, failure);
        }
    }

    private async Task SignInAsync(AccessTokens tokens, CancellationToken cancellation)
    {
        if (_options.Auth is MailAuth.Password) await _client.AuthenticateAsync(_options.UserName, _options.Password, cancellation);
        if (_options.Auth is MailAuth.OAuth2) await _client.AuthenticateAsync(new SaslMechanismOAuth2(_options.UserName, await tokens.GetAsync(cancellation)), cancellation);
    }

    /// <summary>The library's word. Never "when available".</summary>
    internal static SecureSocketOptions SocketOptions(MailSecurity security) => security switch
    {
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.None,
    };

    // Asks relays that can (RFC 3461) to report failures, and to say in the report which mail it was.
    private sealed class Client : SmtpClient
    {
        protected override DeliveryStatusNotification? GetDeliveryStatusNotifications(MimeMessage message, MailboxAddress mailbox) => DeliveryStatusNotification.Failure;

        protected override string GetEnvelopeId(MimeMessage message) => message.MessageId is { } id ? id[..id.LastIndexOf('@')] : "";
    }
}
