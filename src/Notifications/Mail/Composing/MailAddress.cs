using MimeKit;

namespace ReformFlow.Notifications.Mail.Composing;

/// <summary>Addresses that may stand on an envelope.</summary>
public static class MailAddress
{
    /// <summary>
    /// Whether it is one plain address, <c>name@domain</c>: ASCII, at most 254 characters (RFC 5321 §4.5.3.1), without a display
    /// name, a second address or anything that could end a command.
    /// </summary>
    public static bool IsUsable(string address) =>
        address is { Length: >= 3 and <= 254 } && address.All(letter => letter is > ' ' and < '\u007F' and not ('<' or '>' or ',' or ';' or ':' or '(' or ')'))
        && address.LastIndexOf('@') is > 0 and <= 64 && address[^1] is not '@' and not '.'
        && MailboxAddress.TryParse(address, out var parsed) && parsed.Address == address && Uri.CheckHostName(parsed.Domain.Trim('[', ']')) is not UriHostNameType.Unknown;
}
