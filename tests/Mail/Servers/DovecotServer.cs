using System.Diagnostics;

namespace ReformFlow.Tests.Mail.Servers;

/// <summary>A real IMAP server (Debian's Dovecot) of the tests' own, with one mailbox that the test fills.</summary>
internal sealed class DovecotServer : IAsyncDisposable
{
    public const string Password = "geheim";

    // Root may not run all of it; an ordinary user may.
    private static readonly string? Runner = Environment.IsPrivilegedProcess ? "nobody" : null;

    private readonly ServerFolder _folder = new("dovecot", Runner);

    /// <summary>The port on 127.0.0.1.</summary>
    public int Port => _folder.Port;

    /// <summary>The SHA-256 of its certificate.</summary>
    public string Pin => _folder.Pin;

    /// <summary>Starts it with these files as unread mails, and waits until it listens.</summary>
    public static async Task<DovecotServer> StartAsync(IEnumerable<string> mails)
    {
        var server = new DovecotServer();
        foreach (var part in new[] { "cur", "new", "tmp" }) Directory.CreateDirectory(server._folder.In($"mail/{part}"));
        foreach (var (path, at) in mails.Select((path, at) => (path, at))) File.Copy(path, server._folder.In($"mail/new/{at}.test"));
        await server._folder.PrepareAsync("dovecot.conf", ("USER", Runner ?? Environment.UserName), ("GROUP", Runner is null ? await GroupAsync() : "nogroup"), ("SECRET", Password));
        await server._folder.AsRunnerAsync("/usr/sbin/dovecot", "-c", server._folder.In("dovecot.conf"));
        await server._folder.ListensAsync("run/master.pid");
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _folder.KillAsync("run/master.pid");
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (File.Exists(_folder.In("run/master.pid"))) await Task.Delay(20, limit.Token);
        Directory.Delete(_folder.Place, recursive: true);
        _folder.Dispose();
    }

    private static async Task<string> GroupAsync()
    {
        using var process = Process.Start(new ProcessStartInfo("id", ["-gn"]) { RedirectStandardOutput = true })!;
        return (await process.StandardOutput.ReadToEndAsync()).Trim();
    }
}
