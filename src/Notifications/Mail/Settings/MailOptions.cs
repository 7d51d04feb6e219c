namespace ReformFlow.Notifications.Mail.Settings;

/// <summary>How mails leave. Configuration section <c>ReformFlow:Mail</c>.</summary>
public sealed record MailOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "ReformFlow:Mail";

    /// <summary>Whether mails are sent at all. Default: true; without a host, that means into a folder in Development and nowhere else.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>The relay's name or address. Default: empty, none.</summary>
    public string Host { get; init; } = "";

    /// <summary>The relay's port, 1 to 65535. Default: 587.</summary>
    public int Port { get; init; } = 587;

    /// <summary>How the line is protected. Default: <see cref="MailSecurity.StartTls"/>.</summary>
    public MailSecurity Security { get; init; } = MailSecurity.StartTls;

    /// <summary>That an unprotected line is wanted: <see cref="MailSecurity.None"/> needs it said. Default: false.</summary>
    public bool AllowPlaintext { get; init; }

    /// <summary>
    /// The SHA-256 of the relay's certificate, 64 hexadecimal digits, for a relay whose certificate no authority of this machine
    /// has signed. Only that certificate is accepted then, until it expires. Default: empty, the machine's authorities decide.
    /// </summary>
    public string CertificateSha256 { get; init; } = "";

    /// <summary>How this program signs in. Default: <see cref="MailAuth.None"/>, the relay knows the machine.</summary>
    public MailAuth Auth { get; init; } = MailAuth.None;

    /// <summary>The account; with <see cref="MailAuth.OAuth2"/> the mailbox. Default: empty.</summary>
    public string UserName { get; init; } = "";

    /// <summary>The account's password, for <see cref="MailAuth.Password"/>. Default: empty.</summary>
    public string Password { get; init; } = "";

    /// <summary>Where a token comes from, for <see cref="MailAuth.OAuth2"/>.</summary>
    public OAuth2Options OAuth2 { get; init; } = new();

    /// <summary>How this machine calls itself to the relay: a host name. Default: empty, its address.</summary>
    public string HelloName { get; init; } = "";

    /// <summary>The sender's address, a mailbox that exists and can receive. Needed with a host. Default: empty.</summary>
    public string From { get; init; } = "";

    /// <summary>The sender's name, 1 to 60 characters. Default: <c>ReformFlow</c>.</summary>
    public string FromName { get; init; } = "ReformFlow";

    /// <summary>Where answers go: the planning division's shared address. Default: empty, to <see cref="From"/>.</summary>
    public string ReplyTo { get; init; } = "";

    /// <summary>
    /// How letters are coded: <c>utf-8</c>, or <c>iso-2022-jp</c> for old relays; a mail with a letter that the latter lacks goes
    /// out as UTF-8 by itself. Default: <c>utf-8</c>.
    /// </summary>
    public string Charset { get; init; } = "utf-8";

    /// <summary>Whether there is an HTML part beside the text. Default: <see cref="MailFormat.Both"/>.</summary>
    public MailFormat Format { get; init; } = MailFormat.Both;

    /// <summary>How many connections at once, 1 to 10. Exchange Online takes 3. Default: 2.</summary>
    public int MaxConnections { get; init; } = 2;

    /// <summary>How long to wait for a connection, 100 ms to 5 minutes. Default: 10 seconds.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long one letter may take, the connection included, 100 ms to 10 minutes. Default: 90 seconds.</summary>
    public TimeSpan SendTimeout { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>Where readers reach the pages, such as <c>https://reformflow.city.example.lg.jp</c>. Needed with a host. Default: empty.</summary>
    public string BaseUrl { get; init; } = "";

    /// <summary>Whom readers may ask, 1 to 60 characters. Default: 企画担当.</summary>
    public string ContactSection { get; init; } = "企画担当";

    /// <summary>That section's extension number. Default: empty, none is printed.</summary>
    public string ContactExtension { get; init; } = "";

    /// <summary>The folder for mails of a Development without a relay. Default: null, the folder <c>mail</c> beside the database file's place (<c>data/mail</c>).</summary>
    public string? Folder { get; init; }

    /// <summary>Where reports of mails that did not arrive are read. Configuration section <c>ReformFlow:Mail:Bounces</c>.</summary>
    public BounceOptions Bounces { get; init; } = new();

    /// <summary>Whether there is a relay to send to.</summary>
    public bool HasRelay => Enabled && Host.Length > 0;

    /// <summary>The sender's address; one that cannot exist where a Development has none.</summary>
    internal string Sender => From.Length > 0 ? From : "reformflow@reformflow.example";

    /// <summary>What stands right of the @ in ids of ours.</summary>
    internal string IdDomain => $"notify.{SenderDomain}";

    /// <summary>The domain of the sender's address.</summary>
    internal string SenderDomain => Sender[(Sender.LastIndexOf('@') + 1)..];

    /// <summary>Where pages are, without a last slash; the address of <c>dotnet run</c> where a Development has none.</summary>
    internal string Site => BaseUrl.Length > 0 ? BaseUrl.TrimEnd('/') : "http://127.0.0.1:5080";
}
