namespace ReformFlow.Notifications.Mail.Settings;

/// <summary>How a line to a mail server is protected. There is no "if the server offers it": an attacker could take the offer away.</summary>
public enum MailSecurity
{
    /// <summary>Begins in the clear and turns to TLS before anything is said; usual on port 587. A server without it gets nothing.</summary>
    StartTls,

    /// <summary>TLS from the first byte; usual on port 465.</summary>
    Tls,

    /// <summary>In the clear, for a relay on the town's own network that has no TLS. Never with a password.</summary>
    None,
}

/// <summary>How this program signs in at a mail server.</summary>
public enum MailAuth
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>By name and password.</summary>
    Password,

    /// <summary>By a token that an authority gives for the program's own secret (client credentials), as Exchange Online wants it.</summary>
    OAuth2,
}

/// <summary>What parts a mail has.</summary>
public enum MailFormat
{
    /// <summary>Text, and the same as HTML with a button.</summary>
    Both,

    /// <summary>Text alone, for towns that allow no HTML mail.</summary>
    TextOnly,
}
