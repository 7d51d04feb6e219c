namespace ReformFlow.Notifications.Mail.Settings;

/// <summary>Where reports of mails that did not arrive are read, by IMAP. Configuration section <c>ReformFlow:Mail:Bounces</c>.</summary>
public sealed record BounceOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = MailOptions.Section + ":Bounces";

    /// <summary>The IMAP server's name or address. Default: empty, nothing is read; what the relay itself refuses is known without.</summary>
    public string Host { get; init; } = "";

    /// <summary>The IMAP server's port, 1 to 65535. Default: 993.</summary>
    public int Port { get; init; } = 993;

    /// <summary>How the line is protected. <see cref="MailSecurity.None"/> is not possible: there is always a password. Default: <see cref="MailSecurity.Tls"/>.</summary>
    public MailSecurity Security { get; init; } = MailSecurity.Tls;

    /// <summary>The SHA-256 of the server's certificate as in <see cref="MailOptions.CertificateSha256"/>. Default: empty.</summary>
    public string CertificateSha256 { get; init; } = "";

    /// <summary>How this program signs in: Password, or OAuth2 with the same token authority as for sending. Default: <see cref="MailAuth.Password"/>.</summary>
    public MailAuth Auth { get; init; } = MailAuth.Password;

    /// <summary>The mailbox's account. Default: empty.</summary>
    public string UserName { get; init; } = "";

    /// <summary>Its password. Default: empty.</summary>
    public string Password { get; init; } = "";

    /// <summary>The folder that is read. Read mails are marked as seen and left there. Default: <c>INBOX</c>.</summary>
    public string Mailbox { get; init; } = "INBOX";

    /// <summary>Where reports are to be sent: the envelope's sender. Default: empty, the From address.</summary>
    public string Address { get; init; } = "";

    /// <summary>Whether each mail's envelope has an own sender, <c>bounce+{id}@…</c>, where the relay allows it. Default: false.</summary>
    public bool OwnSenderForEach { get; init; }

    /// <summary>How long one look may take, 100 ms to 10 minutes. Default: 90 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>Whether there is a mailbox to read.</summary>
    public bool IsOn => Host.Length > 0;
}
