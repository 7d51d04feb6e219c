using ReformFlow.Notifications.Mail.Settings;

namespace ReformFlow.Notifications.Teams.Settings;

/// <summary>How notices reach people in Microsoft Teams. Configuration section <c>ReformFlow:Teams</c>.</summary>
public sealed record TeamsOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "ReformFlow:Teams";

    /// <summary>The id of the app in its manifest, which never changes: what an organisation's catalogue and every installation are found by.</summary>
    public const string OwnManifestId = "7f3a1c52-9d84-4b6e-a1f0-5c2e8d7b3a96";

    /// <summary>Whether Teams is used. Default: false; then nothing of it is registered, and no name is looked up.</summary>
    public bool Enabled { get; init; }

    /// <summary>The directory's (tenant's) id or domain. Needed. Default: empty.</summary>
    public string TenantId { get; init; } = "";

    /// <summary>The registered application's id. Needed. Default: empty.</summary>
    public string ClientId { get; init; } = "";

    /// <summary>The application's secret; this or <see cref="CertificatePath"/>. Default: empty.</summary>
    public string ClientSecret { get; init; } = "";

    /// <summary>A PEM or PFX file with the application's certificate and private key; this or <see cref="ClientSecret"/>. Default: empty.</summary>
    public string CertificatePath { get; init; } = "";

    /// <summary>The id of the app in its manifest, for towns that build their own. Default: <see cref="OwnManifestId"/>.</summary>
    public string ManifestId { get; init; } = OwnManifestId;

    /// <summary>The id that the organisation's catalogue gave the app. Default: empty, it is looked up once.</summary>
    public string CatalogAppId { get; init; } = "";

    /// <summary>The most requests a second from this node, 1 to 30. Microsoft allows 5 for each application and tenant. Default: 4.</summary>
    public int Rps { get; init; } = 4;

    /// <summary>Whether what only informs goes to up to 100 people in one request. Default: true.</summary>
    public bool BulkForInfo { get; init; } = true;

    /// <summary>Whether the app is installed for a person who lacks it; needs a permission of its own. Default: false.</summary>
    public bool AutoInstall { get; init; }

    /// <summary>
    /// Whether people's object ids are read from the tenant's directory every four hours, by their mail addresses; needs the
    /// permission User.Read.All. Default: false, they are entered or imported with the addresses.
    /// </summary>
    public bool ReadDirectory { get; init; }

    /// <summary>How long one request may take, 100 ms to one minute. Default: 20 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Where readers reach the pages. Default: empty, that of mails (<c>ReformFlow:Mail:BaseUrl</c>).</summary>
    public string BaseUrl { get; init; } = "";

    /// <summary>Where Microsoft Graph is: https, or http on this machine alone. Default: <c>https://graph.microsoft.com/v1.0</c>.</summary>
    public string BaseAddress { get; init; } = "https://graph.microsoft.com/v1.0";

    /// <summary>Who gives tokens, an https address. Default: <c>https://login.microsoftonline.com/</c>.</summary>
    public string Authority { get; init; } = "https://login.microsoftonline.com/";

    /// <summary>How this program shows who it is.</summary>
    internal OAuth2Options Credential => new()
    {
        Authority = Authority, Tenant = TenantId, ClientId = ClientId, ClientSecret = ClientSecret, CertificatePath = CertificatePath, Scope = "https://graph.microsoft.com/.default",
    };

    /// <summary>Where pages are, without a last slash.</summary>
    internal string Site(MailOptions mail) => BaseUrl.Length > 0 ? BaseUrl.TrimEnd('/') : mail.Site;
}
