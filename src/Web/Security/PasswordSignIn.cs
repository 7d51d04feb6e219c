using Microsoft.AspNetCore.Identity;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Web.Security;

/// <summary>
/// Checks a name and password. Unknown name, wrong password, locked and disabled account have one answer, and each costs
/// one hashing, so that neither words nor time tell which accounts exist.
/// </summary>
internal sealed partial class PasswordSignIn(UserManager<AccountUser> users, IPasswordHasher<AccountUser> hasher, IAccounts accounts, TimeProvider time, ILogger<PasswordSignIn> log)
{
    /// <summary>After so many wrong passwords an account is locked.</summary>
    public const int MostFailures = 5;

    private static string? _decoy;

    /// <summary>How long it is locked.</summary>
    public static TimeSpan LockedFor { get; } = TimeSpan.FromMinutes(15);

    /// <summary>The account; null when it may not be signed in with this password now.</summary>
    public async Task<Account?> CheckAsync(string? name, string? password)
    {
        var user = Account.IsName(users.NormalizeName(name)) ? await users.FindByNameAsync(name!) : null;
        if (user is null || user.Account.IsDisabled || await users.IsLockedOutAsync(user))
        {
            hasher.VerifyHashedPassword(user!, _decoy ??= hasher.HashPassword(user!, Guid.NewGuid().ToString()), password ?? "");
            return null;
        }
        if (!await users.CheckPasswordAsync(user, password ?? ""))
        {
            if (await accounts.CountFailureAsync(user.Account.Name, MostFailures, time.GetUtcNow() + LockedFor)) LogLocked(LockedFor.TotalMinutes);
            return null;
        }
        if (user.Account.FailedCount > 0) await users.ResetAccessFailedCountAsync(user);
        return user.Account;
    }
}
