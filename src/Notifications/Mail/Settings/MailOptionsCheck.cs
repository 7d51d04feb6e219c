using ReformFlow.Notifications.Mail.Composing;

namespace ReformFlow.Notifications.Mail.Settings;

/// <summary>Looks for what is wrong with the options before anything is sent.</summary>
public static class MailOptionsCheck
{
    private const string Mail = MailOptions.Section, OAuth = OAuth2Options.Section;

    /// <summary>The first fault; null where there is none.</summary>
    public static OptionFault? FirstFault(this MailOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Always(options).Concat(options.HasRelay ? Relay(options) : []).Concat(options.Bounces.IsOn ? BounceCheck.Of(options) : []).FirstOrDefault(fault => fault is not null);
    }

    private static IEnumerable<OptionFault?> Always(MailOptions it) =>
    [
        OptionRules.Port(Mail, nameof(it.Port), it.Port),
        OptionRules.Known(Mail, nameof(it.Security), it.Security),
        OptionRules.Known(Mail, nameof(it.Auth), it.Auth),
        OptionRules.Known(Mail, nameof(it.Format), it.Format),
        OptionRules.Fails(MailCharset.IsKnown(it.Charset), Mail, nameof(it.Charset), "utf-8 か iso-2022-jp を指定してください。", "Give utf-8 or iso-2022-jp."),
        OptionRules.Fails(it.MaxConnections is >= 1 and <= 10, Mail, nameof(it.MaxConnections), "1から10までの数を指定してください。", "Give a number from 1 to 10."),
        OptionRules.Time(Mail, nameof(it.ConnectTimeout), it.ConnectTimeout, TimeSpan.FromMinutes(5)),
        OptionRules.Time(Mail, nameof(it.SendTimeout), it.SendTimeout, TimeSpan.FromMinutes(10)),
        OptionRules.Line(Mail, nameof(it.FromName), it.FromName),
        OptionRules.Line(Mail, nameof(it.ContactSection), it.ContactSection),
        OptionRules.Fails(OneLine.Is(it.ContactExtension) && it.ContactExtension.Length <= 20, Mail, nameof(it.ContactExtension), "20文字以内の番号を指定してください。", "Give a number of at most 20 characters."),
        OptionRules.Sha256(Mail, nameof(it.CertificateSha256), it.CertificateSha256),
        OptionRules.AddressOrNone(Mail, nameof(it.From), it.From),
        OptionRules.AddressOrNone(Mail, nameof(it.ReplyTo), it.ReplyTo),
        OptionRules.Fails(it.BaseUrl.Length == 0 || OptionRules.IsWeb(it.BaseUrl), Mail, nameof(it.BaseUrl), "https://reformflow.city.example.lg.jp のように指定してください。", "Give an address such as https://reformflow.city.example.lg.jp."),
        OptionRules.Fails(it.HelloName.Length == 0 || Uri.CheckHostName(it.HelloName) is UriHostNameType.Dns, Mail, nameof(it.HelloName), "ホスト名を指定してください。", "Give a host name."),
    ];

    private static IEnumerable<OptionFault?> Relay(MailOptions it) =>
    [
        OptionRules.Host(Mail, it.Host),
        OptionRules.Fails(it.From.Length > 0, Mail, nameof(it.From), "差出人のアドレスを指定してください。", "Give the sender's address."),
        OptionRules.Fails(it.BaseUrl.Length > 0, Mail, nameof(it.BaseUrl), "メールのリンク先になるアドレスを指定してください。", "Give the address that links in mails lead to."),
        OptionRules.Fails(it.Security is not MailSecurity.None || it.AllowPlaintext, Mail, nameof(it.AllowPlaintext), "暗号化しない接続は、true を指定したときだけ使います。", "An unprotected line is used only when this is true."),
        OptionRules.Fails(it.Security is not MailSecurity.None || it.Auth is MailAuth.None, Mail, nameof(it.Auth), "暗号化しない接続ではパスワードもトークンも送れません。Security を StartTls か Tls にしてください。", "Neither password nor token goes over an unprotected line. Set Security to StartTls or Tls."),
        OptionRules.Fails(it.Auth is MailAuth.None || it.UserName.Length > 0, Mail, nameof(it.UserName), "アカウント名を指定してください。", "Give the account's name."),
        OptionRules.Fails(it.Auth is not MailAuth.Password || it.Password.Length > 0, Mail, nameof(it.Password), "パスワードを指定してください。", "Give the password."),
        .. it.Auth is MailAuth.OAuth2 ? Token(it.OAuth2) : [],
    ];

    /// <summary>What is wrong with where tokens come from.</summary>
    internal static IEnumerable<OptionFault?> Token(OAuth2Options it) =>
    [
        OptionRules.Fails(OptionRules.IsWeb(it.Authority) && it.Authority.StartsWith("https:", StringComparison.Ordinal), OAuth, nameof(it.Authority), "https で始まるアドレスを指定してください。", "Give an https address."),
        OptionRules.Line(OAuth, nameof(it.Tenant), it.Tenant),
        OptionRules.Line(OAuth, nameof(it.ClientId), it.ClientId),
        OptionRules.Fails(it.ClientSecret.Length > 0 != it.CertificatePath.Length > 0, OAuth, nameof(it.ClientSecret), "ClientSecret か CertificatePath のどちらか一つを指定してください。", "Give either ClientSecret or CertificatePath."),
        OptionRules.Fails(it.CertificatePath.Length == 0 || File.Exists(it.CertificatePath), OAuth, nameof(it.CertificatePath), "そのファイルはありません。場所を確かめてください。", "There is no such file. Check its place."),
        OptionRules.Line(OAuth, nameof(it.Scope), it.Scope, 400),
    ];
}
