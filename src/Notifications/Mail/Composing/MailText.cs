namespace ReformFlow.Notifications.Mail.Composing;

/// <summary>The plain text of a mail.</summary>
internal static class MailText
{
    private const string Rule = "──────────────────";

    /// <summary>The whole text; lines end with LF.</summary>
    public static string Of(MailFrame frame) => string.Join('\n',
    [
        .. frame.Section.Length > 0 ? [frame.Section] : Array.Empty<string>(), frame.Name, "",
        .. frame.Lines, "",
        .. frame.Item is { } item ? [$"取り組み事項：{item}"] : Array.Empty<string>(), $"リンク：{frame.Url}", "",
        Rule, .. frame.Foot, "",
    ]);
}
