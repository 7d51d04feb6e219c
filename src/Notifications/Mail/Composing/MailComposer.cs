using MimeKit;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Mail.Settings;

namespace ReformFlow.Notifications.Mail.Composing;

/// <summary>Makes the mail of a letter. The same letter makes the same mail but for its Date.</summary>
internal sealed class MailComposer(MailOptions options, TimeProvider time)
{
    private const int LongestSubject = 60;
    private static readonly TimeSpan Japan = TimeSpan.FromHours(9);

    /// <summary>The mail.</summary>
    /// <exception cref="ArgumentException">The letter's address or delivery id is unusable: <see cref="MailAddress.IsUsable"/> is to be asked before.</exception>
    public MimeMessage Compose(Letter letter)
    {
        if (!MailAddress.IsUsable(letter.To.Address)) throw new ArgumentException("The address is unusable.", nameof(letter));
        var read = MailCharset.IsJapanese(options.Charset) ? Widened(letter) : letter;
        var (frame, subject) = (new MailFrame(read, options), OneLine.Of(read.Subject, LongestSubject));
        var encoding = MailCharset.For(options.Charset, frame.Head.FromName, subject, MailText.Of(frame), MailHtml.Of(frame, subject, ""));

        var message = new MimeMessage { Date = time.GetUtcNow().ToOffset(Japan) };
        MailHeaders.Add(message, read, options, frame, subject, encoding);
        MimeEntity body = Part("plain", MailText.Of(frame));
        if (options.Format is MailFormat.Both) body = new MultipartAlternative { body, Part("html", MailHtml.Of(frame, subject, encoding.WebName)) };
        if (MailCalendar.Of(read, options, time.GetUtcNow()).ToList() is { Count: > 0 } days) body = Together(body, days);
        message.Body = body;
        message.Prepare(EncodingConstraint.SevenBit);
        return message;

        TextPart Part(string kind, string text)
        {
            var part = new TextPart(kind);
            part.SetText(encoding, text);
            if (encoding.WebName is "utf-8") part.ContentTransferEncoding = ContentEncoding.Base64;
            return part;
        }
    }

    /// <summary>Who gets reports of a mail that did not arrive: the envelope's sender.</summary>
    public string EnvelopeSender(Letter letter)
    {
        if (options.Bounces.Address is not { Length: > 0 } address) return MailHead.Of(letter.Head, options).From;
        var at = address.LastIndexOf('@');
        return options.Bounces.OwnSenderForEach ? $"{address[..at]}+{MailIds.Token(letter)}{address[at..]}" : address;
    }

    private static Multipart Together(MimeEntity body, List<MimePart> days)
    {
        var all = new Multipart("mixed") { body };
        foreach (var day in days) all.Add(day);
        return all;
    }

    private static Letter Widened(Letter letter) => letter with
    {
        To = letter.To with { Name = MailCharset.Widened(letter.To.Name), Section = MailCharset.Widened(letter.To.Section) },
        Subject = MailCharset.Widened(letter.Subject),
        Text = MailCharset.Widened(letter.Text),
        Item = letter.Item is { } item ? MailCharset.Widened(item) : null,
        Reason = MailCharset.Widened(letter.Reason),
    };
}
