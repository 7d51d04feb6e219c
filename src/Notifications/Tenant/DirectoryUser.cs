namespace ReformFlow.Notifications.Tenant;

/// <summary>A user of the tenant, as far as a notice needs him: no name, no post.</summary>
/// <param name="Oid">The object id in Microsoft Entra, which a change of name or section leaves as it is.</param>
/// <param name="Mail">The mail address; null when there is none.</param>
/// <param name="SignInName">What he signs in with (userPrincipalName); null when it is not told.</param>
/// <param name="IsGone">Whether he was removed or may no longer sign in.</param>
public sealed record DirectoryUser(string Oid, string? Mail, string? SignInName, bool IsGone)
{
    /// <summary>Whether a mail address is his. Letter case does not count.</summary>
    public bool Has(string email) => Is(Mail, email) || Is(SignInName, email);

    private static bool Is(string? own, string email) => string.Equals(own, email, StringComparison.OrdinalIgnoreCase);
}
