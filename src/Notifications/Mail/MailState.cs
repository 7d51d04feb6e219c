using ReformFlow.Domain.Wording;
using ReformFlow.Notifications.Mail.Settings;

namespace ReformFlow.Notifications.Mail;

/// <summary>Whether mails leave, and if not, why: for the log, health and the operations page.</summary>
/// <param name="IsOn">Whether there is a channel for mails.</param>
/// <param name="Says">How it is; no secret.</param>
public sealed record MailState(bool IsOn, Phrase Says)
{
    /// <summary>How it is with these options.</summary>
    internal static MailState Of(MailOptions options, bool isDevelopment) => options switch
    {
        { Enabled: false } => new(false, new($"使わない設定（{MailOptions.Section}:Enabled）", $"off: {MailOptions.Section}:Enabled is false")),
        { HasRelay: true, Security: MailSecurity.None } => new(true, new("中継サーバーへ、暗号化せずに送る設定", "on, over an unprotected line")),
        { HasRelay: true } => new(true, new("中継サーバーへ送る設定", "on")),
        _ when isDevelopment => new(true, new("送らずにフォルダーへ書く設定。/dev/mail で見られます", "written into a folder, see /dev/mail")),
        _ => new(false, new($"使わない設定（{MailOptions.Section}:Host がない）", $"off: {MailOptions.Section}:Host is not set")),
    };
}
