using ReformFlow.Domain;

namespace ReformFlow.Grains.Ports;

/// <summary>Who may sign in. What a person may do follows from his posts and is never here.</summary>
public interface IAccounts
{
    /// <summary>The account of that name; null when there is none.</summary>
    Task<Account?> FindAsync(string name, CancellationToken cancellation = default);

    /// <summary>The accounts of a municipality, in order of their names.</summary>
    Task<Values<Account>> OfAsync(MunicipalityId municipality, CancellationToken cancellation = default);

    /// <summary>Whether any administrator's account exists, disabled or not.</summary>
    Task<bool> HasAdministratorAsync(CancellationToken cancellation = default);

    /// <summary>Adds an account. False when the name is taken; nothing is changed then.</summary>
    Task<bool> AddAsync(Account account, CancellationToken cancellation = default);

    /// <summary>
    /// Writes an account over the stored one of its name. False when that one is gone or its stamp is no longer
    /// <paramref name="seenStamp"/>; nothing is changed then.
    /// </summary>
    Task<bool> UpdateAsync(Account account, string seenStamp, CancellationToken cancellation = default);

    /// <summary>
    /// Counts one more wrong password, however many come at once. The one that makes <paramref name="most"/> of them locks the
    /// account until <paramref name="lockedUntil"/>, and counting begins anew. Whether this was that one.
    /// </summary>
    Task<bool> CountFailureAsync(string name, int most, DateTimeOffset lockedUntil, CancellationToken cancellation = default);
}

/// <summary>One account.</summary>
/// <param name="Name">The name to sign in with, unique over all municipalities: 1 to 64 lower-case letters, digits, dots and hyphens.</param>
/// <param name="Municipality">The municipality that it belongs to.</param>
/// <param name="Person">The person who signs in with it; null for an administrator who is nobody of the town.</param>
/// <param name="PasswordHash">The password as ASP.NET Core Identity hashes it.</param>
/// <param name="SecurityStamp">A random word that changes whenever every open session of the account must end.</param>
/// <param name="FailedCount">Wrong passwords since the last right one or the last lock.</param>
/// <param name="LockedUntil">Until when nobody signs in with it; null when it was not locked.</param>
/// <param name="IsAdministrator">Whether the technical pages are open to it.</param>
/// <param name="IsDisabled">Whether it may no longer be used.</param>
/// <param name="CreatedAt">When it was made.</param>
public sealed record Account(string Name, MunicipalityId Municipality, PersonId? Person, string PasswordHash, string SecurityStamp,
    int FailedCount, DateTimeOffset? LockedUntil, bool IsAdministrator, bool IsDisabled, DateTimeOffset CreatedAt)
{
    /// <summary>The longest name, in characters.</summary>
    public const int LongestName = 64;

    /// <summary>Whether somebody else made the password and has seen it, so that nothing is done with the account before it is changed.</summary>
    public bool MustChangePassword { get; init; }

    /// <summary>Whether a text can be an account's name.</summary>
    public static bool IsName(string? text) =>
        text is { Length: >= 1 and <= LongestName } && text.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '.' or '-');
}
