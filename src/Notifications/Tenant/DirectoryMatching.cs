using ReformFlow.Domain;
using ReformFlow.Notifications.Outbox;

namespace ReformFlow.Notifications.Tenant;

/// <summary>
/// Which contact is which user: the one whose mail address or sign-in name is the contact's address. An id that somebody
/// entered stays for as long as the directory does not say that its user is gone. Pure.
/// </summary>
public static class DirectoryMatching
{
    /// <summary>The contacts that become others; a person whom two users could be keeps what he has.</summary>
    public static Values<Contact> Changed(Values<Contact> contacts, Values<DirectoryUser> users)
    {
        ArgumentNullException.ThrowIfNull(contacts);
        ArgumentNullException.ThrowIfNull(users);
        var byOid = users.ToDictionary(user => user.Oid, StringComparer.OrdinalIgnoreCase);
        var byAddress = (from user in users
                         where !user.IsGone
                         from address in new[] { user.Mail, user.SignInName }.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)
                         select (address, user.Oid)).ToLookup(each => each.address, each => each.Oid, StringComparer.OrdinalIgnoreCase);
        return contacts.Select(contact => contact with { EntraOid = OidOf(contact, byOid, byAddress) }).Except(contacts).ToValues();
    }

    private static string? OidOf(Contact contact, Dictionary<string, DirectoryUser> byOid, ILookup<string, string> byAddress)
    {
        var isGone = contact.EntraOid is { } own && byOid.GetValueOrDefault(own) is { IsGone: true };
        if (contact.EntraOid is not null && !isGone) return contact.EntraOid;
        return contact.Email is { } email && byAddress[email].Distinct(StringComparer.OrdinalIgnoreCase).ToList() is [var only] ? only : null;
    }
}
