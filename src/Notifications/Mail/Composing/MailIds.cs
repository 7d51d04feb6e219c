using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ReformFlow.Domain;
using ReformFlow.Notifications.Channels;

namespace ReformFlow.Notifications.Mail.Composing;

/// <summary>The ids that a mail carries. All follow from the letter, so sending it again after an unclear end repeats them.</summary>
internal static partial class MailIds
{
    /// <summary>The delivery and its generation as one word; it comes back in reports of mails that did not arrive.</summary>
    /// <exception cref="ArgumentException">The delivery's id holds something else than ASCII letters, digits, '.', '_' and '-'.</exception>
    public static string Token(Letter letter) => Delivery().IsMatch(letter.Delivery)
        ? string.Create(CultureInfo.InvariantCulture, $"{letter.Delivery}.{letter.Generation}")
        : throw new ArgumentException($"'{letter.Delivery}' cannot stand in a Message-ID.", nameof(letter));

    /// <summary>The Message-ID without angle brackets.</summary>
    public static string Message(Letter letter, string domain) => $"{Token(letter)}@{domain}";

    /// <summary>A root that was never sent: mails of one thread to one person refer to it, and readers' programs put them below each other.</summary>
    public static string Root(Letter letter, string domain) => $"thread.{Hash(letter.Municipality.Value, letter.Thread, letter.To.Person.Value)}@{domain}";

    /// <summary>The same for each notice of one date, so that a calendar changes its entry instead of adding another.</summary>
    public static string Calendar(MunicipalityId municipality, string thread, string what, string domain) => $"due.{Hash(municipality.Value, thread, what)}@{domain}";

    /// <summary>Reads a token; null where the text is none.</summary>
    public static (string Delivery, int Generation)? Read(string? token) => token is not null && Tokens().Match(token) is { Success: true } match
        ? (match.Groups["delivery"].Value, int.Parse(match.Groups["generation"].ValueSpan, CultureInfo.InvariantCulture))
        : null;

    private static string Hash(params string[] parts) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))))[..32];

    [GeneratedRegex(@"^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*\z")]
    private static partial Regex Delivery();

    [GeneratedRegex(@"^(?<delivery>[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*)\.(?<generation>[1-9][0-9]{0,5})\z")]
    private static partial Regex Tokens();
}
