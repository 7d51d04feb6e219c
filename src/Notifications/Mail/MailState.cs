using ReformFlow.Notifications.Mail.Settings;

namespace ReformFlow.Notifications.Mail;

/// <summary>Whether mails leave, and if not, why: for the log, health and the operations page.</summary>
/// <param name="IsOn">Whether there is a channel for mails.</param>
/// <param name="Says">How it is, in English for operators; no secret.</param>
public sealed record MailState(bool IsOn, string Says)
{
    /// <summary>How it is with these options.</summary>
    internal static MailState Of(MailOptions options, bool isDevelopment) => options switch
    {
        { Enabled: false } => new(false, $"off: {MailOptions.Section}:Enabled is false"),
        { HasRelay: true, Security: MailSecurity.None } => new(true, "on, over an unprotected line"),
        { HasRelay: true } => new(true, "on"),
        _ when isDevelopment => new(true, "written into a folder, see /dev/mail"),
        _ => new(false, $"off: {MailOptions.Section}:Host is not set"),
    };
}
