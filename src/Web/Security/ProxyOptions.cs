using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Web.Security;

/// <summary>Which web servers in front of this one are believed. Configuration section <c>ReformFlow:Proxy</c>.</summary>
internal sealed record ProxyOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "ReformFlow:Proxy";

    private const string Example = "127.0.0.1,10.0.0.0/24";

    /// <summary>
    /// The addresses and networks of the proxies, with commas between. What one of them says of a request's origin
    /// (X-Forwarded-For) and of its scheme (X-Forwarded-Proto) holds; from anybody else both are ignored. Default: null, nobody.
    /// </summary>
    public string? Known { get; init; }

    /// <summary>The options of the middleware that takes the headers in; null where no proxy is known.</summary>
    /// <exception cref="StartupRefusedException">An entry is neither an address nor a network, or would believe everybody.</exception>
    public ForwardedHeadersOptions? ToForwardedHeaders()
    {
        var entries = (Known ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (entries.Length == 0) return null;
        // The name of the host is not taken from a header: a proxy passes the request's own Host on.
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = entries.Length };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var entry in entries)
            if (IPAddress.TryParse(entry, out var address)) options.KnownProxies.Add(address);
            else if (System.Net.IPNetwork.TryParse(entry, out var network) && network.PrefixLength > 0) options.KnownIPNetworks.Add(network);
            else throw Wrong(entry);
        return options;
    }

    private static StartupRefusedException Wrong(string entry) => new(
        $"設定 {Section}:{nameof(Known)} の「{entry}」が正しくありません。前段のWebサーバーのIPアドレスかネットワークを、{Example} のように指定してください。",
        $"The option {Section}:{nameof(Known)} is wrong at '{entry}'. Give the proxies' IP addresses or networks, such as {Example}.");
}
