using MimeKit;
using ReformFlow.Notifications.Mail.Composing;

namespace ReformFlow.Notifications.Mail.Bounces;

/// <summary>Reads a mail as a report by machine (RFC 3464). Pure.</summary>
internal static class BounceReport
{
    private const int LongestSaid = 300;

    /// <summary>
    /// What it reports: recipients whose mail failed or waits. Nothing for any other mail. Whether it says of itself that it was
    /// written by a machine proves nothing: holiday answers do, and so do many relays' reports.
    /// </summary>
    public static IReadOnlyList<Bounce> Read(MimeMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (message.BodyParts.OfType<MessageDeliveryStatus>().FirstOrDefault() is not { } report) return [];
        var groups = report.StatusGroups;
        var about = groups.Count > 0 ? Delivery(message, groups[0]["Original-Envelope-Id"]) : null;
        return [.. groups.Skip(1).Where(IsTrouble).Select(group => new Bounce(about?.Delivery, about?.Generation, Address(group), Status(group), OneLine.Of(group["Diagnostic-Code"] ?? "", LongestSaid)))
            .Where(bounce => bounce.Recipient.Length > 0)];
    }

    private static bool IsTrouble(HeaderList group) => Is(group, "failed") || Is(group, "delayed");

    private static bool Is(HeaderList group, string action) => (group["Action"] ?? "").Trim().StartsWith(action, StringComparison.OrdinalIgnoreCase);

    // A delay that calls itself 5.x would make an address invalid that still may get its mail.
    private static string Status(HeaderList group)
    {
        var status = SmtpStatus(group["Status"]);
        return Is(group, "delayed") ? status.StartsWith('4') ? status : "4.0.0" : status.Length > 0 ? status : "5.0.0";
    }

    private static string SmtpStatus(string? text) => Smtp.SmtpFailures.Enhanced((text ?? "").Trim());

    // "rfc822; name@domain", the name perhaps in angle brackets.
    private static string Address(HeaderList group)
    {
        var text = group["Final-Recipient"] ?? group["Original-Recipient"] ?? "";
        var address = text[(text.IndexOf(';', StringComparison.Ordinal) + 1)..].Trim().Trim('<', '>');
        return MailAddress.IsUsable(address) ? address : "";
    }

    // Where the report says which mail it was: in the envelope's id, in the address that it was sent to, or in the mail that it returns.
    private static (string Delivery, int Generation)? Delivery(MimeMessage message, string? envelope) =>
        MailIds.Read(envelope?.Trim()) ?? message.To.Mailboxes.Select(OwnSender).FirstOrDefault(token => token is not null) ?? Returned(message);

    private static (string Delivery, int Generation)? OwnSender(MailboxAddress address)
    {
        var name = address.LocalPart;
        var plus = name.IndexOf('+', StringComparison.Ordinal);
        return plus < 0 ? null : MailIds.Read(name[(plus + 1)..]);
    }

    private static (string Delivery, int Generation)? Returned(MimeMessage message)
    {
        var id = message.BodyParts.OfType<MessagePart>().Select(part => part.Message?.MessageId).FirstOrDefault(found => found is not null);
        var at = id?.LastIndexOf('@') ?? -1;
        return at < 0 ? null : MailIds.Read(id![..at]);
    }
}
