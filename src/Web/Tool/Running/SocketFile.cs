using System.Net.Sockets;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Web.Tool.Running;

/// <summary>Looks at what stands where a local socket is to be, so that nothing but a dead socket is ever removed.</summary>
internal static class SocketFile
{
    // ENXIO on Linux and macOS: what opening a socket as a file comes to.
    private const int NoSuchDevice = 6;

    /// <summary>Whether a socket can be made there: nothing is there, or a socket on which nobody answers. False where somebody does.</summary>
    /// <exception cref="StartupRefusedException">Something else stands there.</exception>
    public static bool IsFree(string path)
    {
        if (!Path.Exists(path)) return true;
        if (!IsSocket(path)) throw NoSocket(path);
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            socket.Connect(new UnixDomainSocketEndPoint(path));
            return false;
        }
        catch (SocketException nobody) when (nobody.SocketErrorCode is SocketError.ConnectionRefused || !Path.Exists(path))
        {
            return true;
        }
        catch (SocketException)
        {
            // It may be busy or another account's: it is not ours to take away.
            return false;
        }
    }

    /// <summary>The refusal where another server took the socket during the start.</summary>
    public static StartupRefusedException InUse(string path) => new(
        $"設定 {ToolOptions.Section}:Socket の {path} を、同時に起動したほかのサーバーが使っています。もう一度起動するか、別の場所を指定してください。",
        $"Another server that started at the same time uses {path}. Start again, or name another place in {ToolOptions.Section}:Socket.");

    private static StartupRefusedException NoSocket(string path) => new(
        $"設定 {ToolOptions.Section}:Socket の {path} には、ソケットでないものがあります。消さずに起動をやめました。何もない場所を指定してください。",
        $"Something that is no socket stands at {path} ({ToolOptions.Section}:Socket). It was left as it is. Name a place where nothing is.");

    // Opened for both, so that even a pipe does not wait for its other end.
    private static bool IsSocket(string path)
    {
        var file = new FileInfo(path);
        if (file.LinkTarget is not null || Directory.Exists(path)) return false;
        if (OperatingSystem.IsWindows()) return file.Attributes.HasFlag(FileAttributes.ReparsePoint);
        try
        {
            File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite).Dispose();
            return false;
        }
        catch (IOException refused)
        {
            return refused.HResult == NoSuchDevice;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }
}
