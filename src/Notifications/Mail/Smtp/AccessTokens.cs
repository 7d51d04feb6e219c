using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using ReformFlow.Notifications.Mail.Settings;

namespace ReformFlow.Notifications.Mail.Smtp;

/// <summary>Gets tokens for the program itself (OAuth 2.0 client credentials). The library keeps one until shortly before its end.</summary>
internal sealed class AccessTokens
{
    private readonly Lazy<TokenCredential> _credential;
    private readonly TokenRequestContext _wanted;

    /// <summary>Prepares; asks nobody yet.</summary>
    /// <param name="options">Where and as whom.</param>
    /// <param name="transport">How requests go out; null for the ordinary way.</param>
    public AccessTokens(OAuth2Options options, HttpPipelineTransport? transport = null)
    {
        _wanted = new([options.Scope]);
        _credential = new(() => Create(options, transport));
    }

    /// <summary>Takes tokens from somebody else.</summary>
    internal AccessTokens(TokenCredential credential, string scope) => (_credential, _wanted) = (new(credential), new([scope]));

    /// <summary>A token that is good for some minutes at least.</summary>
    /// <exception cref="AuthenticationFailedException">The authority does not give one, or was not reached.</exception>
    public async Task<string> GetAsync(CancellationToken cancellation) => (await TakeAsync(cancellation)).Token;

    /// <summary>The same with its end.</summary>
    /// <exception cref="AuthenticationFailedException">The authority does not give one, or was not reached.</exception>
    public async Task<AccessToken> TakeAsync(CancellationToken cancellation) => await _credential.Value.GetTokenAsync(_wanted, cancellation);

    private static TokenCredential Create(OAuth2Options options, HttpPipelineTransport? transport)
    {
        var authority = new Uri(options.Authority);
        // Only Microsoft's own authority has a directory of authorities to look itself up in.
        var isOwn = !authority.Host.EndsWith(".microsoftonline.com", StringComparison.OrdinalIgnoreCase);
        return options.CertificatePath.Length > 0
            ? new ClientCertificateCredential(options.Tenant, options.ClientId, options.CertificatePath,
                Prepared(new ClientCertificateCredentialOptions { DisableInstanceDiscovery = isOwn, SendCertificateChain = true }, authority, transport))
            : new ClientSecretCredential(options.Tenant, options.ClientId, options.ClientSecret,
                Prepared(new ClientSecretCredentialOptions { DisableInstanceDiscovery = isOwn }, authority, transport));
    }

    // The outbox tries again; waiting here would hold a connection.
    private static T Prepared<T>(T options, Uri authority, HttpPipelineTransport? transport) where T : TokenCredentialOptions
    {
        options.AuthorityHost = authority;
        options.Retry.MaxRetries = 0;
        if (transport is not null) options.Transport = transport;
        return options;
    }
}
