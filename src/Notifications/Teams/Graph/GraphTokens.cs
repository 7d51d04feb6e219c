using Microsoft.Kiota.Abstractions.Authentication;
using ReformFlow.Notifications.Mail.Smtp;
using ReformFlow.Notifications.Teams.Settings;

namespace ReformFlow.Notifications.Teams.Graph;

/// <summary>
/// Gives Graph's client the program's own token. Written here because the client's own way sends none to an address that is not
/// Microsoft's, and keeps one until shortly before its end, which is too long for a request to many people.
/// </summary>
internal sealed class GraphTokens : IAccessTokenProvider
{
    // Graph refuses a request to many people with less than 45 minutes left.
    private static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(50);

    private readonly Func<AccessTokens> _new;
    private readonly TimeProvider _time;
    private AccessTokens _tokens;

    /// <summary>Prepares; asks nobody yet.</summary>
    /// <param name="new">A source that has kept no token yet.</param>
    /// <param name="options">Where Graph is.</param>
    /// <param name="time">The clock of tokens.</param>
    public GraphTokens(Func<AccessTokens> @new, TeamsOptions options, TimeProvider time)
    {
        (_new, _time, _tokens) = (@new, time, @new());
        AllowedHostsValidator = new([new Uri(options.BaseAddress).Host]);
    }

    /// <inheritdoc />
    public AllowedHostsValidator AllowedHostsValidator { get; }

    /// <summary>Forgets the token: the next request brings a new one.</summary>
    public void Renew() => Volatile.Write(ref _tokens, _new());

    /// <summary>Forgets a token that is too near its end for a request to many people.</summary>
    public async Task RenewUnlessLongAsync(CancellationToken cancellation)
    {
        if ((await Volatile.Read(ref _tokens).TakeAsync(cancellation)).ExpiresOn - _time.GetUtcNow() < LongEnough) Renew();
    }

    /// <inheritdoc />
    public async Task<string> GetAuthorizationTokenAsync(Uri uri, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default) =>
        AllowedHostsValidator.IsUrlHostValid(uri) ? (await Volatile.Read(ref _tokens).TakeAsync(cancellationToken)).Token : "";
}
