namespace ReformFlow.Notifications.Mail.Settings;

/// <summary>Where a token for the mail server comes from. Configuration section <c>ReformFlow:Mail:OAuth2</c>.</summary>
public sealed record OAuth2Options
{
    /// <summary>The section's name.</summary>
    public const string Section = MailOptions.Section + ":OAuth2";

    /// <summary>Who gives tokens, an https address. Default: <c>https://login.microsoftonline.com/</c>.</summary>
    public string Authority { get; init; } = "https://login.microsoftonline.com/";

    /// <summary>The directory's (tenant's) id or domain. Default: empty.</summary>
    public string Tenant { get; init; } = "";

    /// <summary>The registered application's id. Default: empty.</summary>
    public string ClientId { get; init; } = "";

    /// <summary>The application's secret; this or <see cref="CertificatePath"/>. Default: empty.</summary>
    public string ClientSecret { get; init; } = "";

    /// <summary>A PEM or PFX file with the application's certificate and private key; this or <see cref="ClientSecret"/>. Default: empty.</summary>
    public string CertificatePath { get; init; } = "";

    /// <summary>What the token is for. Default: <c>https://outlook.office365.com/.default</c>.</summary>
    public string Scope { get; init; } = "https://outlook.office365.com/.default";
}
