using ReformFlow.Tests.Mail.Servers;

namespace ReformFlow.Tests.EndToEnd.Notices;

/// <summary>A mail server on the loopback that takes every mail, until a test lets something happen at a word of it.</summary>
internal sealed class Relay : IAsyncDisposable
{
    private readonly ScriptedServer _server;
    private string? _word;
    private int _times;
    private Func<Task>? _happens;

    public Relay() => _server = ScriptedServer.Start(new Script { Before = BeforeAsync });

    public int Port => _server.Port;

    /// <summary>How many mails came over the line.</summary>
    public int Count => _server.Mails.Count;

    /// <summary>The mails by delivery, each with the Message-IDs under which it came.</summary>
    public ILookup<string, string> ByDelivery() => _server.Mails.ToLookup(mail => Header(mail, "Notification-Id: "), mail => Header(mail, "Message-Id: "));

    /// <summary>Lets something happen once, before the server answers a command for the so-manieth time from now on.</summary>
    public void At(string word, int times, Func<Task> happens) => (_times, _happens, _word) = (times, happens, word);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private Task BeforeAsync(string after) => after == _word && Interlocked.Decrement(ref _times) == 0 ? _happens!() : Task.CompletedTask;

    private static string Header(string mail, string name) =>
        mail[(mail.IndexOf(name, StringComparison.OrdinalIgnoreCase) + name.Length)..].Split('\r')[0];
}
