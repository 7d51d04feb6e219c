using ReformFlow.Grains.Ports;

namespace ReformFlow.Web.Security;

/// <summary>An account as ASP.NET Core Identity handles it: changed in place, written back whole.</summary>
/// <param name="account">The account as it was read.</param>
internal sealed class AccountUser(Account account)
{
    /// <summary>The account with what was changed since.</summary>
    public Account Account { get; set; } = account;

    /// <summary>The stamp that is stored; a write is refused when another one was stored meanwhile.</summary>
    public string StoredStamp { get; set; } = account.SecurityStamp;
}
