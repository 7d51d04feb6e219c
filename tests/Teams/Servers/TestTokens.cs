using System.Globalization;
using Azure.Core;

namespace ReformFlow.Tests.Teams.Servers;

/// <summary>Gives tokens as the library does: the same one until somebody begins anew.</summary>
internal sealed class TestTokens(TimeProvider time)
{
    private int _given;

    /// <summary>How long the tokens are good from when they are given, each in its turn; the last one's goes on.</summary>
    public TimeSpan[] Lives { get; init; } = [TimeSpan.FromMinutes(60)];

    /// <summary>How many were given.</summary>
    public int Given => _given;

    /// <summary>A source that has kept none yet.</summary>
    public TokenCredential New() => new Kept(this);

    public static int Number(string token) => int.Parse(token.Split('-')[^1], CultureInfo.InvariantCulture);

    private AccessToken Next()
    {
        var number = Interlocked.Increment(ref _given);
        return new(string.Create(CultureInfo.InvariantCulture, $"secret-token-{number}"), time.GetUtcNow() + Lives[Math.Min(number, Lives.Length) - 1]);
    }

    private sealed class Kept(TestTokens all) : TokenCredential
    {
        private readonly Lazy<AccessToken> _token = new(all.Next);

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => _token.Value;

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => ValueTask.FromResult(_token.Value);
    }
}
