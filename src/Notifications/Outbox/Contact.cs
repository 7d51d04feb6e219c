using System.Net.Mail;
using ReformFlow.Domain;
using ReformFlow.Notifications.Channels;

namespace ReformFlow.Notifications.Outbox;

/// <summary>Where a person is reached.</summary>
/// <param name="Municipality">The municipality.</param>
/// <param name="Person">The person.</param>
/// <param name="Email">The mail address; null when there is none.</param>
/// <param name="EntraOid">The object id in Microsoft Entra; null when it is not known.</param>
/// <param name="EmailInvalidSince">Since when the mail address is known to take nothing; null while it is not.</param>
/// <param name="EmailInvalidWhy">What the relay said; null while the address is good.</param>
public sealed record Contact(MunicipalityId Municipality, PersonId Person, string? Email, string? EntraOid, DateTimeOffset? EmailInvalidSince = null, string? EmailInvalidWhy = null)
{
    // RFC 5321 §4.5.3.1.3.
    private const int LongestEmail = 254;

    /// <summary>The address on a channel; null when there is none or it is known to take nothing.</summary>
    public string? AddressOn(Channel channel) => channel switch
    {
        Channel.Email => EmailInvalidSince is null ? Email : null,
        _ => EntraOid,
    };

    /// <summary>Whether a text can be a mail address: one plain address in ASCII, without a name around it.</summary>
    public static bool IsEmail(string? text) => text is { Length: > 0 and <= LongestEmail } && text.All(letter => letter is > ' ' and <= '~')
        && MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal);

    /// <summary>Whether a text can be an object id.</summary>
    public static bool IsEntraOid(string? text) => Guid.TryParseExact(text, "D", out _);
}

/// <summary>The addresses of people. Who may change one is the caller's to ask.</summary>
public interface IContacts
{
    /// <summary>A person's contact; null when nothing is known.</summary>
    Task<Contact?> FindAsync(MunicipalityId municipality, PersonId person, CancellationToken cancellation = default);

    /// <summary>All contacts of a municipality, in order of the persons' ids.</summary>
    Task<Values<Contact>> OfAsync(MunicipalityId municipality, CancellationToken cancellation = default);

    /// <summary>Stores contacts and records each one that was another before. An address that was found bad is good again once it has changed.</summary>
    /// <returns>How many were changed.</returns>
    Task<int> SaveAsync(Values<Contact> contacts, NoticeOperation operation, CancellationToken cancellation = default);

    /// <summary>Notes that an address takes nothing. Does nothing when the person has another one by now.</summary>
    Task MarkInvalidAsync(MunicipalityId municipality, PersonId person, string email, string why, DateTimeOffset at, CancellationToken cancellation = default);
}
