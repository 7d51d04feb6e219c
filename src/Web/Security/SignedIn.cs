using System.Security.Claims;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;

namespace ReformFlow.Web.Security;

/// <summary>Who is signed in. What he may do is never here: the rules are asked for every act.</summary>
/// <param name="Municipality">The municipality of the account.</param>
/// <param name="Person">The person; null for an administrator who is nobody of the town.</param>
/// <param name="Account">The account's name, for the journal.</param>
/// <param name="IsAdministrator">Whether the technical pages are open to him.</param>
internal sealed record SignedIn(MunicipalityId Municipality, PersonId? Person, string Account, bool IsAdministrator)
{
    public const string MunicipalityClaim = "rf:municipality", PersonClaim = "rf:person", AdministratorClaim = "rf:administrator", FirstPasswordClaim = "rf:first-password";

    /// <summary>The actor for the journal and the rules.</summary>
    public Actor Actor => new(Person, Account);

    /// <summary>The signed-in account of a request; null when nobody is signed in.</summary>
    public static SignedIn? Of(ClaimsPrincipal user) =>
        user.Identity is { IsAuthenticated: true, Name: { Length: > 0 } account } && user.FindFirstValue(MunicipalityClaim) is { } municipality
            ? new(new(municipality), user.FindFirstValue(PersonClaim) is { } person ? new(person) : null, account, user.HasClaim(AdministratorClaim, "true"))
            : null;

    /// <summary>The claims that say the same.</summary>
    public IEnumerable<Claim> Claims()
    {
        yield return new(ClaimTypes.Name, Account);
        yield return new(MunicipalityClaim, Municipality.Value);
        if (Person is { } person) yield return new(PersonClaim, person.Value);
        if (IsAdministrator) yield return new(AdministratorClaim, "true");
    }
}
