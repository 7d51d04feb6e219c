using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using ReformFlow.Notifications.Mail;
using ReformFlow.Notifications.Mail.Settings;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Hosting;

/// <summary>Takes the options of mail from the configuration.</summary>
internal static class MailSettings
{
    /// <summary>Adds the way by mail; mails of a Development go beside the database file's place.</summary>
    /// <exception cref="StartupRefusedException">An option is wrong.</exception>
    public static void AddMail(this IHostApplicationBuilder builder, DatabaseOptions database) =>
        builder.Services.AddMail(Served(builder), builder.Environment.IsDevelopment(), Path.Combine(Path.GetDirectoryName(database.Path) ?? "", "mail"));

    /// <summary>The options, checked; links of a Development that names no address lead to where it is served.</summary>
    /// <exception cref="StartupRefusedException">An option is wrong.</exception>
    internal static MailOptions Served(IHostApplicationBuilder builder) => Read(builder.Configuration) switch
    {
        { BaseUrl.Length: 0 } options when builder.Environment.IsDevelopment() && Address(builder.Configuration[SiloComposition.PagesAt]) is { } address => options with { BaseUrl = address },
        var options => options,
    };

    /// <summary>The options, checked.</summary>
    /// <exception cref="StartupRefusedException">An option is wrong.</exception>
    internal static MailOptions Read(IConfiguration configuration)
    {
        // The inner sections once more by themselves, so that a misspelt name in them is found too.
        configuration.Read<OAuth2Options>(OAuth2Options.Section);
        configuration.Read<BounceOptions>(BounceOptions.Section);
        var options = configuration.Read<MailOptions>(MailOptions.Section);
        return options.FirstFault() is { } fault ? throw fault.Refusal() : options;
    }

    // The first of several. "*" and "+" are no host that a reader could ask for, and 0.0.0.0 only means all; port 0 is whichever is free.
    internal static string? Address(string? urls) =>
        urls?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault()?.Replace("//*", "//127.0.0.1", StringComparison.Ordinal)
            .Replace("//+", "//127.0.0.1", StringComparison.Ordinal).Replace("//0.0.0.0", "//127.0.0.1", StringComparison.Ordinal) is { } first && Uri.TryCreate(first, UriKind.Absolute, out var address) && address.Port > 0
            ? address.GetLeftPart(UriPartial.Authority) : null;

    /// <summary>What stops the start.</summary>
    internal static StartupRefusedException Refusal(this OptionFault fault) =>
        new($"設定 {fault.Option} が正しくありません。{fault.Japanese}", $"The option {fault.Option} is wrong. {fault.English}");
}
