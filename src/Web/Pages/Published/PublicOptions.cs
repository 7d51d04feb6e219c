using System.Net;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Web.Pages.Published;

/// <summary>Where residents ask. Configuration section <c>ReformFlow:Public</c>.</summary>
internal sealed record PublicOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "ReformFlow:Public";

    private const string Example = "http://0.0.0.0:5090";

    /// <summary>
    /// A further address of the server that answers with public pages and open data alone: an IP address of this machine (0.0.0.0
    /// for all of them) and a port from 1 to 65535 that no other listener has; TLS is the proxy's in front. The officers' address
    /// shows the public pages too. Null or empty: none. Default: null.
    /// </summary>
    public string? Url { get; init; }

    /// <summary>The address; null for none.</summary>
    /// <exception cref="StartupRefusedException">It is no such address.</exception>
    public Uri? Validated()
    {
        if (string.IsNullOrEmpty(Url)) return null;
        if (Uri.TryCreate(Url, UriKind.Absolute, out var url) && url is { Scheme: "http", PathAndQuery: "/", UserInfo: "", Fragment: "", Port: > 0 } && IPAddress.TryParse(url.Host.Trim('[', ']'), out _)) return url;
        throw new StartupRefusedException(
            $"設定 {Section}:Url（{Url}）が正しくありません。{Example} のように、このコンピューターのIPアドレスとポートで指定してください。",
            $"The option {Section}:Url ({Url}) is wrong. Give an IP address of this machine and a port, such as {Example}.");
    }
}
