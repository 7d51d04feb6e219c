using ReformFlow.Domain;

namespace ReformFlow.Grains.Ports;

/// <summary>
/// The keys with which other programs speak for a person. Only a hash is kept of each, so nobody can read one back. Asked
/// anew for every request: a revoked key, or one of a person whose accounts are all disabled, is refused at once.
/// </summary>
public interface IApiTokens
{
    /// <summary>Whom the token speaks for; null when it is unknown, revoked, expired or its person's accounts are disabled.</summary>
    Task<ApiTokenHolder?> FindAsync(string token, CancellationToken cancellation = default);

    /// <summary>Makes a token and gives it, this once.</summary>
    /// <param name="municipality">The municipality.</param>
    /// <param name="person">For whom it speaks.</param>
    /// <param name="label">What it is for, in the words of whoever makes it.</param>
    /// <param name="lasts">How long it holds; null until it is revoked.</param>
    /// <param name="cancellation">Nothing is made.</param>
    Task<string> CreateAsync(MunicipalityId municipality, PersonId person, string label, TimeSpan? lasts, CancellationToken cancellation = default);

    /// <summary>The tokens of a municipality, newest first, the ended ones too.</summary>
    Task<Values<ApiTokenLine>> OfAsync(MunicipalityId municipality, CancellationToken cancellation = default);

    /// <summary>Ends all tokens of a person. How many were in force.</summary>
    Task<int> RevokeAllAsync(MunicipalityId municipality, PersonId person, CancellationToken cancellation = default);
}

/// <summary>Whom a token speaks for.</summary>
/// <param name="Municipality">The municipality.</param>
/// <param name="Person">The person.</param>
/// <param name="Account">How the journal names the token: "token-" and the beginning of its hash.</param>
public sealed record ApiTokenHolder(MunicipalityId Municipality, PersonId Person, string Account);

/// <summary>A token in a list.</summary>
/// <param name="Account">How the journal names it: "token-" and the beginning of its hash.</param>
/// <param name="Person">For whom it speaks.</param>
/// <param name="Label">What it is for; may be empty.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">Until when it holds; null until it is revoked.</param>
/// <param name="RevokedAt">When it was ended; null while it was not.</param>
public sealed record ApiTokenLine(string Account, PersonId Person, string Label, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt, DateTimeOffset? RevokedAt);
