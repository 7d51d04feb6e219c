using System.Text;
using MimeKit;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Mail.Settings;

namespace ReformFlow.Notifications.Mail.Composing;

/// <summary>The headers of a mail (notifications.md §4.2). Each value is one line.</summary>
internal static class MailHeaders
{
    private const string Prefix = "X-ReformFlow-";

    /// <summary>Puts all of them on a message.</summary>
    public static void Add(MimeMessage message, Letter letter, MailOptions options, MailFrame frame, string subject, Encoding encoding)
    {
        message.From.Add(new MailboxAddress(encoding, frame.Head.FromName, frame.Head.From));
        if (frame.Head.ReplyTo.Length > 0) message.ReplyTo.Add(new MailboxAddress(null, frame.Head.ReplyTo));
        message.To.Add(new MailboxAddress(encoding, OneLine.Of(letter.To.Name, 60), letter.To.Address));
        message.MessageId = MailIds.Message(letter, options.IdDomain);
        var root = MailIds.Root(letter, options.IdDomain);
        message.References.Add(root);
        message.InReplyTo = root;
        Set(HeaderId.Subject.ToHeaderName(), subject);
        if (frame.Item is { } item) Set("Thread-Topic", item);
        // RFC 3834: whoever answers by machine leaves this mail alone.
        Set("Auto-Submitted", "auto-generated");
        Set("X-Auto-Response-Suppress", "OOF, DR, RN, NRN, AutoReply");
        Set("List-Id", $"ReformFlow <{Group(letter.Event)}.reformflow.{options.SenderDomain}>");
        Set("List-Unsubscribe", $"<{frame.PreferencesUrl}>");
        Set(Prefix + "Reason", OneLine.Of(letter.Reason));
        Set(Prefix + "Event", OneLine.Of(letter.Event));
        if (frame.Item is { } about) Set(Prefix + "Item", ItemNumber(about));
        Set(Prefix + "Notification-Id", letter.Delivery);

        void Set(string name, string value) => message.Headers.Replace(new Header(encoding, name, value));
    }

    /// <summary>The printed number at the beginning of an item's number and title.</summary>
    public static string ItemNumber(string item) => item.Split(' ', '　')[0];

    // approval.requested belongs to the group approval: what a rule of the reader's mail program sorts by.
    private static string Group(string eventWord) => new([.. OneLine.Of(eventWord).TakeWhile(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-')]);
}
