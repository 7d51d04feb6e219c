using System.Net.Sockets;
using System.Text.Json;

namespace ReformFlow.Web.Tool.Running;

/// <summary>The tool's side: takes a verb to the running server.</summary>
internal static class ToolClient
{
    /// <summary>The server's answer; null when no server listens on the socket.</summary>
    public static async Task<ToolAnswer?> AskAsync(string path, ToolRequest request)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(path));
        }
        catch (SocketException nobody) when (nobody.SocketErrorCode is SocketError.ConnectionRefused or SocketError.AddressNotAvailable || !File.Exists(path))
        {
            return null;
        }
        await using var stream = new NetworkStream(socket);
        using var handler = new SocketsHttpHandler { ConnectCallback = (_, _) => ValueTask.FromResult<Stream>(stream) };
        using var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        using var answer = await client.PostAsJsonAsync($"http://localhost{ToolSocket.Address}", request, JsonSerializerOptions.Default);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<ToolAnswer>(JsonSerializerOptions.Default);
    }
}
