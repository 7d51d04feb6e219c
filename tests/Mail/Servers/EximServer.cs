using MimeKit;

namespace ReformFlow.Tests.Mail.Servers;

/// <summary>
/// A real mail server (Debian's Exim) of the tests' own: own configuration, spool and mailbox, on the loopback; STARTTLS with a
/// certificate of its own, and sign-in only after it.
/// </summary>
internal sealed class EximServer : IAsyncDisposable
{
    public const string User = "reformflow", Password = "geheim";

    // Exim refuses to run for anybody but its own user.
    private readonly ServerFolder _folder = new("exim", "Debian-exim");

    /// <summary>The port on 127.0.0.1.</summary>
    public int Port => _folder.Port;

    /// <summary>The SHA-256 of its certificate.</summary>
    public string Pin => _folder.Pin;

    private string Mailbox => _folder.In("mail/new");

    /// <summary>Starts it and waits until it listens.</summary>
    public static async Task<EximServer> StartAsync()
    {
        var server = new EximServer();
        await server._folder.PrepareAsync("exim.conf", ("ACCOUNT", User), ("SECRET", Password));
        await server._folder.AsRunnerAsync("/usr/sbin/exim4", "-bd", "-C", server._folder.In("exim.conf"));
        await server._folder.ListensAsync("exim.pid");
        return server;
    }

    /// <summary>Waits for a number of mails, and gives them with their raw bytes.</summary>
    public async Task<IReadOnlyList<(byte[] Raw, MimeMessage Mail)>> ReceivedAsync(int count)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!Directory.Exists(Mailbox) || Directory.GetFiles(Mailbox).Length < count) await Task.Delay(50, limit.Token);
        var mails = new List<(byte[], MimeMessage)>();
        foreach (var path in Directory.GetFiles(Mailbox))
        {
            var raw = await File.ReadAllBytesAsync(path);
            mails.Add((raw, await MimeMessage.LoadAsync(new MemoryStream(raw))));
        }
        return mails;
    }

    public async ValueTask DisposeAsync()
    {
        await _folder.KillAsync("exim.pid");
        await _folder.AsRunnerAsync("find", _folder.Place, "-mindepth", "1", "-delete");
        Directory.Delete(_folder.Place, recursive: true);
        _folder.Dispose();
    }
}
