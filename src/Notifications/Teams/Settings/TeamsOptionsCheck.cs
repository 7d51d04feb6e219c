using ReformFlow.Notifications.Mail.Settings;

namespace ReformFlow.Notifications.Teams.Settings;

/// <summary>Looks for what is wrong with the options before anything is sent.</summary>
public static class TeamsOptionsCheck
{
    private const string Section = TeamsOptions.Section;

    /// <summary>The first fault; null where there is none.</summary>
    /// <param name="options">The options.</param>
    /// <param name="mail">Those of mail, whose address of the pages counts where Teams has none of its own.</param>
    public static OptionFault? FirstFault(this TeamsOptions options, MailOptions mail)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(mail);
        return Always(options).Concat(options.Enabled ? [.. On(options, mail)] : []).FirstOrDefault(fault => fault is not null);
    }

    private static IEnumerable<OptionFault?> Always(TeamsOptions it) =>
    [
        OptionRules.Fails(IsId(it.ManifestId), Section, nameof(it.ManifestId), "7f3a1c52-… の形のIDを指定してください。", "Give an id of the form 7f3a1c52-…"),
        OptionRules.Fails(it.CatalogAppId.Length == 0 || IsId(it.CatalogAppId), Section, nameof(it.CatalogAppId), "Teams管理センターに表示されるアプリIDを指定してください。", "Give the app's id as the Teams admin centre shows it."),
        OptionRules.Fails(it.Rps is >= 1 and <= 30, Section, nameof(it.Rps), "1から30までの数を指定してください。", "Give a number from 1 to 30."),
        OptionRules.Time(Section, nameof(it.Timeout), it.Timeout, TimeSpan.FromMinutes(1)),
        OptionRules.Fails(it.BaseUrl.Length == 0 || OptionRules.IsWeb(it.BaseUrl), Section, nameof(it.BaseUrl), "https://reformflow.city.example.lg.jp のように指定してください。", "Give an address such as https://reformflow.city.example.lg.jp."),
        OptionRules.Fails(IsSafe(it.BaseAddress), Section, nameof(it.BaseAddress), "https で始まるアドレスを指定してください。", "Give an https address."),
        OptionRules.Fails(OptionRules.IsWeb(it.Authority) && it.Authority.StartsWith("https:", StringComparison.Ordinal), Section, nameof(it.Authority), "https で始まるアドレスを指定してください。", "Give an https address."),
    ];

    private static IEnumerable<OptionFault?> On(TeamsOptions it, MailOptions mail) =>
    [
        OptionRules.Line(Section, nameof(it.TenantId), it.TenantId, 200),
        OptionRules.Fails(IsId(it.ClientId), Section, nameof(it.ClientId), "登録したアプリケーションのIDを指定してください。", "Give the registered application's id."),
        OptionRules.Fails(it.ClientSecret.Length > 0 != it.CertificatePath.Length > 0, Section, nameof(it.CertificatePath), "CertificatePath か ClientSecret のどちらか一つを指定してください。", "Give either CertificatePath or ClientSecret."),
        OptionRules.Fails(it.CertificatePath.Length == 0 || File.Exists(it.CertificatePath), Section, nameof(it.CertificatePath), "ファイルがありません。", "There is no such file."),
        OptionRules.Fails(it.BaseUrl.Length > 0 || mail.BaseUrl.Length > 0, Section, nameof(it.BaseUrl), "通知のリンク先になるアドレスを指定してください。", "Give the address that links in notifications lead to."),
    ];

    private static bool IsId(string text) => Guid.TryParseExact(text, "D", out _);

    // A token in the clear would be anybody's; on the machine itself nobody listens.
    private static bool IsSafe(string address) => OptionRules.IsWeb(address) && new Uri(address) is { Scheme: "https" } or { IsLoopback: true };
}
