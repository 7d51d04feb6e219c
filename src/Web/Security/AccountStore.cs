using Microsoft.AspNetCore.Identity;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Web.Security;

/// <summary>Lets ASP.NET Core Identity work on <see cref="IAccounts"/>.</summary>
internal sealed class AccountStore(IAccounts accounts)
    : IUserPasswordStore<AccountUser>, IUserLockoutStore<AccountUser>, IUserSecurityStampStore<AccountUser>
{
    public async Task<AccountUser?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        await accounts.FindAsync(normalizedUserName, cancellationToken) is { } account ? new(account) : null;

    public Task<AccountUser?> FindByIdAsync(string userId, CancellationToken cancellationToken) => FindByNameAsync(userId, cancellationToken);

    public async Task<IdentityResult> CreateAsync(AccountUser user, CancellationToken cancellationToken) =>
        await accounts.AddAsync(user.Account, cancellationToken)
            ? IdentityResult.Success
            : IdentityResult.Failed(new IdentityErrorDescriber().DuplicateUserName(user.Account.Name));

    public async Task<IdentityResult> UpdateAsync(AccountUser user, CancellationToken cancellationToken)
    {
        if (!await accounts.UpdateAsync(user.Account, user.StoredStamp, cancellationToken)) return IdentityResult.Failed(new IdentityErrorDescriber().ConcurrencyFailure());
        user.StoredStamp = user.Account.SecurityStamp;
        return IdentityResult.Success;
    }

    /// <summary>An account is never deleted, only disabled: the journal names it for ever.</summary>
    public Task<IdentityResult> DeleteAsync(AccountUser user, CancellationToken cancellationToken) => throw new NotSupportedException("Accounts are disabled, never deleted.");

    public Task<string> GetUserIdAsync(AccountUser user, CancellationToken cancellationToken) => Task.FromResult(user.Account.Name);

    public Task<string?> GetUserNameAsync(AccountUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Account.Name);

    public Task SetUserNameAsync(AccountUser user, string? userName, CancellationToken cancellationToken) => Same(user, userName);

    public Task<string?> GetNormalizedUserNameAsync(AccountUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Account.Name);

    public Task SetNormalizedUserNameAsync(AccountUser user, string? normalizedName, CancellationToken cancellationToken) => Same(user, normalizedName);

    public Task<string?> GetPasswordHashAsync(AccountUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Account.PasswordHash);

    public Task<bool> HasPasswordAsync(AccountUser user, CancellationToken cancellationToken) => Task.FromResult(user.Account.PasswordHash.Length > 0);

    public Task SetPasswordHashAsync(AccountUser user, string? passwordHash, CancellationToken cancellationToken) =>
        Set(user, user.Account with { PasswordHash = passwordHash ?? "" });

    public Task<string?> GetSecurityStampAsync(AccountUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Account.SecurityStamp);

    public Task SetSecurityStampAsync(AccountUser user, string stamp, CancellationToken cancellationToken) => Set(user, user.Account with { SecurityStamp = stamp });

    public Task<int> GetAccessFailedCountAsync(AccountUser user, CancellationToken cancellationToken) => Task.FromResult(user.Account.FailedCount);

    public Task<bool> GetLockoutEnabledAsync(AccountUser user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task SetLockoutEnabledAsync(AccountUser user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(AccountUser user, CancellationToken cancellationToken) => Task.FromResult(user.Account.LockedUntil);

    public Task SetLockoutEndDateAsync(AccountUser user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken) =>
        Set(user, user.Account with { LockedUntil = lockoutEnd });

    public Task ResetAccessFailedCountAsync(AccountUser user, CancellationToken cancellationToken) => Set(user, user.Account with { FailedCount = 0 });

    /// <summary>Not used: <see cref="PasswordSignIn"/> counts and locks in one statement, so that tries sent side by side all count.</summary>
    public Task<int> IncrementAccessFailedCountAsync(AccountUser user, CancellationToken cancellationToken) => throw new NotSupportedException("IAccounts counts failures.");

    public void Dispose() { }

    private static Task Set(AccountUser user, Account account)
    {
        user.Account = account;
        return Task.CompletedTask;
    }

    private static Task Same(AccountUser user, string? name) =>
        name == user.Account.Name ? Task.CompletedTask : throw new NotSupportedException("An account's name never changes.");
}

/// <summary>Names are lower-case as they are: what is typed is looked up as it is typed, but for letter case and width of spaces around it.</summary>
internal sealed class AccountNames : ILookupNormalizer
{
    public string? NormalizeName(string? name) => name?.Trim().ToLowerInvariant();

    public string? NormalizeEmail(string? email) => email;
}
