namespace ReformFlow.Notifications.Mail.Settings;

/// <summary>Looks for what is wrong with the options of the mailbox for reports.</summary>
internal static class BounceCheck
{
    private const string Section = BounceOptions.Section;

    /// <summary>Every rule's fault or null.</summary>
    public static IEnumerable<OptionFault?> Of(MailOptions options)
    {
        var it = options.Bounces;
        return
        [
            OptionRules.Host(Section, it.Host),
            OptionRules.Port(Section, nameof(it.Port), it.Port),
            OptionRules.Known(Section, nameof(it.Security), it.Security),
            OptionRules.Fails(it.Security is not MailSecurity.None, Section, nameof(it.Security), "StartTls か Tls を指定してください。", "Give StartTls or Tls."),
            OptionRules.Sha256(Section, nameof(it.CertificateSha256), it.CertificateSha256),
            OptionRules.Known(Section, nameof(it.Auth), it.Auth),
            OptionRules.Fails(it.Auth is not MailAuth.None, Section, nameof(it.Auth), "Password か OAuth2 を指定してください。", "Give Password or OAuth2."),
            OptionRules.Line(Section, nameof(it.UserName), it.UserName),
            OptionRules.Fails(it.Auth is not MailAuth.Password || it.Password.Length > 0, Section, nameof(it.Password), "パスワードを指定してください。", "Give the password."),
            OptionRules.Line(Section, nameof(it.Mailbox), it.Mailbox),
            OptionRules.AddressOrNone(Section, nameof(it.Address), it.Address),
            OptionRules.Fails(!it.OwnSenderForEach || it.Address.Length > 0, Section, nameof(it.Address), "OwnSenderForEach には Address が必要です。", "OwnSenderForEach needs Address."),
            OptionRules.Time(Section, nameof(it.Timeout), it.Timeout, TimeSpan.FromMinutes(10)),
            .. it.Auth is MailAuth.OAuth2 ? MailOptionsCheck.Token(options.OAuth2) : [],
        ];
    }
}
