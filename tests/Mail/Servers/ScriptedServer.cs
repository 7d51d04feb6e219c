using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace ReformFlow.Tests.Mail.Servers;

/// <summary>A mail server on the loopback that does what a script says: the first connection by the first one, and so on; the last script stays.</summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _end = new();
    private readonly Func<int, Script> _script;
    private readonly ConcurrentBag<Task> _talks = [];
    private readonly Task _accepting;

    private ScriptedServer(int port, Func<int, Script> script)
    {
        _script = script;
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>The port on 127.0.0.1.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How many connections came.</summary>
    public int Connections { get; private set; }

    /// <summary>The commands of all connections in the order in which they came.</summary>
    public ConcurrentQueue<string> Commands { get; } = new();

    /// <summary>The mails as they came over the line, whether it then said that it took them or not.</summary>
    public ConcurrentQueue<string> Mails { get; } = new();

    public static ScriptedServer Start(params Script[] scripts) => StartAt(0, scripts);

    /// <summary>With a script for each connection, by its number from 0.</summary>
    public static ScriptedServer Start(Func<int, Script> script) => new(0, script);

    /// <summary>On a port that was free a moment ago.</summary>
    public static ScriptedServer StartAt(int port, params Script[] scripts) => new(port, connection => scripts[Math.Min(connection, scripts.Length - 1)]);

    /// <summary>A port of the loopback that nobody listens at.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        // The listener stays until nobody waits at it: one that is stopped first throws at whoever comes next.
        await _end.CancelAsync();
        await _accepting;
        _listener.Stop();
        await Task.WhenAll(_talks);
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_end.Token);
                var script = _script(Connections++);
                _talks.Add(TalkAsync(client, script));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(TcpClient client, Script script)
    {
        using (client)
        {
            try
            {
                await using var talk = new Talk(client.GetStream(), script, Commands, Mails);
                await talk.RunAsync(_end.Token);
            }
            catch (Exception gone) when (gone is IOException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
            {
                // The other side hung up, as it may, or the test is over.
            }
        }
    }
}
