using ReformFlow.Domain;

namespace ReformFlow.Notifications.Calendars;

/// <summary>
/// The address by which a person's calendar asks for his days, without a sign-in: whoever knows its secret reads them. A person has one
/// at most; the secret itself is stored nowhere.
/// </summary>
public interface ICalendarAddresses
{
    /// <summary>Whose a secret is; null where it is nobody's, or all accounts of that person are disabled.</summary>
    Task<(MunicipalityId Municipality, PersonId Person)?> FindAsync(string secret, CancellationToken cancellation = default);

    /// <summary>Since when a person has one; null where he has none.</summary>
    Task<DateTimeOffset?> SinceAsync(MunicipalityId municipality, PersonId person, CancellationToken cancellation = default);

    /// <summary>Gives a person a new one; the one before leads nowhere any more.</summary>
    /// <returns>The secret, which nobody can be told again.</returns>
    Task<string> RenewAsync(MunicipalityId municipality, PersonId person, CancellationToken cancellation = default);

    /// <summary>Takes it away.</summary>
    Task RemoveAsync(MunicipalityId municipality, PersonId person, CancellationToken cancellation = default);
}
