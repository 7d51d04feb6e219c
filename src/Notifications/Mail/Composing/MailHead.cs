using ReformFlow.Notifications.Mail.Heads;
using ReformFlow.Notifications.Mail.Settings;

namespace ReformFlow.Notifications.Mail.Composing;

/// <summary>Who sends a mail, as it says: the town's own words before the program's setting.</summary>
/// <param name="FromName">The sender's name.</param>
/// <param name="From">The sender's address.</param>
/// <param name="ReplyTo">Where answers go; empty for the sender's address.</param>
/// <param name="Contact">Whom readers may ask.</param>
internal sealed record MailHead(string FromName, string From, string ReplyTo, string Contact)
{
    /// <summary>The head of a town's mails.</summary>
    public static MailHead Of(Letterhead town, MailOptions options) => new(
        town.FromName ?? options.FromName, town.From ?? options.Sender, town.ReplyTo ?? (town.From is null ? options.ReplyTo : ""),
        // Another section's number is not the town's own one.
        ContactOf(town.ContactSection ?? options.ContactSection, town.ContactExtension ?? (town.ContactSection is null ? options.ContactExtension : "")));

    private static string ContactOf(string section, string extension) => extension.Length > 0 ? $"{section}（内線{extension}）" : section;
}
