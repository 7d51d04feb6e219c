using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Mail.Composing;
using ReformFlow.Notifications.Mail.Settings;

namespace ReformFlow.Notifications.Mail;

/// <summary>How a mail looks, without making or sending one.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Text">The plain text.</param>
/// <param name="Html">The HTML; a whole page.</param>
/// <param name="Missing">The letters that ISO-2022-JP lacks, so that such a mail leaves as UTF-8; empty where it has all.</param>
public sealed record MailLook(string Subject, string Text, string Html, string Missing)
{
    /// <summary>The look of a letter.</summary>
    public static MailLook Of(Letter letter, MailOptions options)
    {
        ArgumentNullException.ThrowIfNull(letter);
        var frame = new MailFrame(letter, options);
        var text = MailText.Of(frame);
        return new(letter.Subject, text, MailHtml.Of(frame, letter.Subject, "utf-8"), MailCharset.Missing($"{letter.Subject}\n{text}"));
    }
}
