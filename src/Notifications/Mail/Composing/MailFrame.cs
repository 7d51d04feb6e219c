using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Mail.Settings;

namespace ReformFlow.Notifications.Mail.Composing;

/// <summary>What every mail says around its message, in the order in which text and HTML both say it (notifications.md §8).</summary>
internal sealed class MailFrame(Letter letter, MailOptions options)
{
    /// <summary>Where everything that a person was told stands.</summary>
    public const string Inbox = "/inbox";

    /// <summary>Where he chooses what is sent.</summary>
    public const string Preferences = "/inbox/preferences";

    private const string From = "このメールは、ReformFlowから自動送信しています。";

    /// <summary>Who sends it.</summary>
    public MailHead Head { get; } = MailHead.Of(letter.Head, options);

    /// <summary>The reader's section; empty where there is none.</summary>
    public string Section { get; } = OneLine.Of(letter.To.Section);

    /// <summary>The reader's name with 様.</summary>
    public string Name { get; } = $"{OneLine.Of(letter.To.Name)} 様";

    /// <summary>The message, line by line.</summary>
    public string[] Lines { get; } = OneLine.Lines(letter.Text.Trim());

    /// <summary>Number and title of the item; null for a list.</summary>
    public string? Item { get; } = letter.Item is { } item ? OneLine.Of(item) : null;

    /// <summary>The page as a whole address.</summary>
    public string Url { get; } = Address(options, letter.Link);

    /// <summary>A page as a whole address; never one of another host.</summary>
    public static string Address(MailOptions options, string link) => $"{options.Site}/{OneLine.Of(link, 1900).TrimStart('/')}";

    /// <summary>Where he chooses what is sent.</summary>
    public string PreferencesUrl { get; } = options.Site + Preferences;

    /// <summary>The small print.</summary>
    public string[] Foot =>
    [
        From,
        $"お問合せ：{OneLine.Of(Head.Contact)}",
        $"この通知が届いた理由：{OneLine.Of(letter.Reason)}",
        $"お知らせの一覧：{options.Site}{Inbox}",
        $"通知の設定：{options.Site}{Preferences}",
        $"管理番号：{letter.Delivery}",
    ];
}
