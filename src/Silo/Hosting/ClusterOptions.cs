using System.Net;
using Microsoft.Extensions.Configuration;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Hosting;

/// <summary>Whether this process is alone or one of several. Configuration section <c>ReformFlow:Cluster</c>.</summary>
public sealed record ClusterOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "ReformFlow:Cluster";

    /// <summary>
    /// Whether other processes join on the same PostgreSQL database. Default: false, one process that listens for silos on
    /// the loopback only.
    /// </summary>
    public bool Enabled { get; init; }

    /// <summary>
    /// The address that other nodes reach this one at: loopback or a private network, never public, because a silo port is
    /// trusted ground. Default: 127.0.0.1.
    /// </summary>
    public string Address { get; init; } = "127.0.0.1";

    /// <summary>The port for other silos. Default: 0, a free one.</summary>
    public int SiloPort { get; init; }

    /// <summary>The port for clients of the cluster. Default: 0, a free one.</summary>
    public int GatewayPort { get; init; }

    /// <summary>The address as the runtime needs it.</summary>
    internal IPAddress Ip => IPAddress.Parse(Address);

    /// <summary>Stops a node that would have nobody to work with: one without pages is of use in a cluster alone.</summary>
    /// <exception cref="StartupRefusedException">The process is not to join a cluster, or an option cannot be read.</exception>
    public static void Require(IConfiguration configuration)
    {
        if (!configuration.Read<ClusterOptions>(Section).Enabled)
            throw Wrong(nameof(Enabled), "画面のないノードは複数ノードの構成でだけ使います。true を指定し、PostgreSQL を設定してください。", "A node without pages is of use in a cluster alone. Give true, and set PostgreSQL up.");
    }

    /// <summary>Checks what can be checked without opening anything.</summary>
    /// <exception cref="StartupRefusedException">An option is out of range.</exception>
    public void Validate()
    {
        if (!IPAddress.TryParse(Address, out var address) || !IsPrivate(address))
            throw Wrong(nameof(Address), "127.0.0.1 か組織内のアドレス（10.x、172.16～31.x、192.168.x、fc00::/7）を指定してください。", "Give the loopback or a private address (10.x, 172.16-31.x, 192.168.x, fc00::/7).");
        foreach (var (name, port) in new[] { (nameof(SiloPort), SiloPort), (nameof(GatewayPort), GatewayPort) })
            if (port is < 0 or > 65535) throw Wrong(name, "0から65535までの数を指定してください。", "Give a number from 0 to 65535.");
    }

    private static bool IsPrivate(IPAddress address) => IPAddress.IsLoopback(address) || address.IsIPv6UniqueLocal || address.MapToIPv4().GetAddressBytes() switch
    {
        [10, ..] or [192, 168, ..] => true,
        [172, >= 16 and <= 31, ..] => true,
        _ => false,
    };

    private static StartupRefusedException Wrong(string option, string japanese, string english) =>
        new($"設定 {Section}:{option} が正しくありません。{japanese}", $"The option {Section}:{option} is wrong. {english}");
}
