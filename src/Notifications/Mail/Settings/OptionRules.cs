using ReformFlow.Notifications.Mail.Composing;

namespace ReformFlow.Notifications.Mail.Settings;

/// <summary>The few rules that options of mail share. Each gives the fault, or null.</summary>
internal static class OptionRules
{
    /// <summary>A fault unless something holds.</summary>
    public static OptionFault? Fails(bool holds, string section, string option, string japanese, string english) =>
        holds ? null : new($"{section}:{option}", japanese, english);

    public static OptionFault? Port(string section, string option, int port) =>
        Fails(port is >= 1 and <= 65535, section, option, "1から65535までの数を指定してください。", "Give a number from 1 to 65535.");

    public static OptionFault? Host(string section, string host) =>
        Fails(Uri.CheckHostName(host) is not UriHostNameType.Unknown, section, "Host", "ホスト名かIPアドレスを指定してください。", "Give a host name or an IP address.");

    public static OptionFault? Known<T>(string section, string option, T value) where T : struct, Enum =>
        Fails(Enum.IsDefined(value), section, option, $"{string.Join("、", Enum.GetNames<T>())} のどれかを指定してください。", $"Give one of {string.Join(", ", Enum.GetNames<T>())}.");

    public static OptionFault? Time(string section, string option, TimeSpan time, TimeSpan longest) =>
        Fails(time >= TimeSpan.FromMilliseconds(100) && time <= longest, section, option, $"00:00:00.1 から {longest:c} までを指定してください。", $"Give 00:00:00.1 to {longest:c}.");

    public static OptionFault? Line(string section, string option, string text, int longest = 60) =>
        Fails(!string.IsNullOrWhiteSpace(text) && text.Length <= longest && OneLine.Is(text), section, option, $"改行のない1～{longest}文字を指定してください。", $"Give 1 to {longest} characters on one line.");

    public static OptionFault? Sha256(string section, string option, string text) =>
        Fails(text.Length == 0 || text.Length == 64 && text.All(char.IsAsciiHexDigit), section, option, "証明書のSHA-256を16進数64桁で指定してください（区切りの「:」は除きます）。", "Give the certificate's SHA-256 as 64 hexadecimal digits without colons.");

    public static OptionFault? AddressOrNone(string section, string option, string address) =>
        Fails(address.Length == 0 || MailAddress.IsUsable(address), section, option, "メールアドレスを指定してください。", "Give a mail address.");

    /// <summary>Whether it is an address of the web.</summary>
    public static bool IsWeb(string address) => Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url is { Query: "", Fragment: "" };
}
