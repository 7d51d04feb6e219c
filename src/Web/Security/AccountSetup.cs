using Microsoft.AspNetCore.Identity;
using ReformFlow.Domain;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Web.Security;

/// <summary>Makes accounts and changes what ends their sessions.</summary>
internal sealed class AccountSetup(UserManager<AccountUser> users, TimeProvider time)
{
    /// <summary>The shortest password, in characters.</summary>
    public const int ShortestPassword = 10;

    /// <summary>Why a password cannot be the account's, in the officers' words; null when it can.</summary>
    public static string? AgainstPassword(string name, string password) =>
        password is { Length: >= ShortestPassword } && password != name ? null : $"パスワードは{ShortestPassword}字以上で、アカウント名と違うものにしてください。";

    /// <summary>Makes an account; null when it was made, else why not, in the officers' words.</summary>
    /// <param name="name">The name to sign in with.</param>
    /// <param name="password">The password; at least <see cref="ShortestPassword"/> characters and not the name.</param>
    /// <param name="municipality">The municipality that it belongs to.</param>
    /// <param name="person">The person; null for an administrator who is nobody of the town.</param>
    /// <param name="isAdministrator">Whether the technical pages are open to it.</param>
    /// <param name="mustChange">Whether somebody else will have seen the password: it is changed at the first sign-in then.</param>
    public async Task<string?> CreateAsync(string name, string password, MunicipalityId municipality, PersonId? person, bool isAdministrator, bool mustChange = false)
    {
        if (!Account.IsName(name)) return $"アカウント名は、半角の英小文字、数字、点、ハイフンで{Account.LongestName}字までにしてください。";
        if (AgainstPassword(name, password) is { } unfit) return unfit;
        var account = new Account(name, municipality, person, "", "", 0, null, isAdministrator, false, time.GetUtcNow()) { MustChangePassword = mustChange };
        return (await users.CreateAsync(new AccountUser(account), password)).Succeeded ? null : $"アカウント名「{name}」は使われています。別の名前にしてください。";
    }

    /// <summary>Ends every session of an account at its next request, wherever it is open. False when somebody changed it meanwhile.</summary>
    public async Task<bool> EndSessionsAsync(string name) =>
        await users.FindByNameAsync(name) is not { } user || (await users.UpdateSecurityStampAsync(user)).Succeeded;

    /// <summary>Disables an account and ends its sessions, or lets it be used again. False when there is none or somebody changed it meanwhile.</summary>
    public async Task<bool> SetDisabledAsync(string name, bool isDisabled)
    {
        if (await users.FindByNameAsync(name) is not { } user) return false;
        user.Account = user.Account with { IsDisabled = isDisabled };
        return (await users.UpdateSecurityStampAsync(user)).Succeeded;
    }

    /// <summary>Gives an account another password and ends its sessions; null when it was done, else why not, in the officers' words.</summary>
    /// <param name="name">The account.</param>
    /// <param name="password">As in <see cref="CreateAsync"/>.</param>
    /// <param name="mustChange">Whether somebody else has seen it.</param>
    public async Task<string?> SetPasswordAsync(string name, string password, bool mustChange = false)
    {
        if (AgainstPassword(name, password) is { } unfit) return unfit;
        if (await users.FindByNameAsync(name) is not { } user) return $"アカウント「{name}」はありません。";
        user.Account = user.Account with { PasswordHash = users.PasswordHasher.HashPassword(user, password), FailedCount = 0, LockedUntil = null, MustChangePassword = mustChange };
        return (await users.UpdateSecurityStampAsync(user)).Succeeded ? null : "ほかの人がこのアカウントを変えました。もう一度行ってください。";
    }
}
