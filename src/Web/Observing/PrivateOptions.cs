using System.Net;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Web.Observing;

/// <summary>Where operators' tools ask. Configuration section <c>ReformFlow:Private</c>.</summary>
internal sealed record PrivateOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "ReformFlow:Private";

    /// <summary>Where it listens unless told otherwise.</summary>
    public const string DefaultUrl = "http://127.0.0.1:5081";

    /// <summary>
    /// A second address of the server, for metrics and detailed health alone: loopback or a private network, never public.
    /// Null: <see cref="DefaultUrl"/>, and none at all when another program has that port. Empty: none. Default: null.
    /// </summary>
    public string? Url { get; init; }

    /// <summary>Checks what can be checked without opening anything.</summary>
    /// <exception cref="StartupRefusedException">The address is none, has no port, or is not private.</exception>
    public void Validate()
    {
        if (string.IsNullOrEmpty(Url)) return;
        if (Uri.TryCreate(Url, UriKind.Absolute, out var url) && url is { Scheme: "http", AbsolutePath: "/" } && IPAddress.TryParse(url.Host.Trim('[', ']'), out var address) && IsPrivate(address)) return;
        throw new StartupRefusedException(
            $"設定 {Section}:Url（{Url}）が正しくありません。{DefaultUrl} のように、このコンピューターか組織内のIPアドレスで指定してください。",
            $"The option {Section}:Url ({Url}) is wrong. Give an IP address of this machine or of the private network, such as {DefaultUrl}.");
    }

    private static bool IsPrivate(IPAddress address) => IPAddress.IsLoopback(address) || address.IsIPv6UniqueLocal || address.MapToIPv4().GetAddressBytes() is
        [10, ..] or [192, 168, ..] or [172, >= 16 and <= 31, ..];
}
