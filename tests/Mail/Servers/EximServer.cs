using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using MimeKit;

namespace ReformFlow.Tests.Mail.Servers;

/// <summary>
/// A real mail server (Debian's Exim) of the tests' own: own configuration, spool and mailbox in a temporary folder, on a free
/// port of the loopback; STARTTLS with a certificate of its own, and sign-in only after it.
/// </summary>
internal sealed class EximServer : IAsyncDisposable
{
    public const string User = "reformflow", Password = "geheim";

    private const string Runner = "Debian-exim";

    private readonly string _folder;
    private readonly X509Certificate2 _certificate = SelfSigned.Good();

    private EximServer(string folder, int port) => (_folder, Port) = (folder, port);

    /// <summary>The port on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>The SHA-256 of its certificate.</summary>
    public string Pin => _certificate.Pin();

    /// <summary>What it wrote to its log.</summary>
    public string Log => File.ReadAllText(Path.Combine(_folder, "mainlog"));

    private string Mailbox => Path.Combine(_folder, "mail", "new");

    /// <summary>Starts it and waits until it greets.</summary>
    public static async Task<EximServer> StartAsync()
    {
        var server = new EximServer(Directory.CreateTempSubdirectory("reformflow-exim-").FullName, ScriptedServer.FreePort());
        await File.WriteAllTextAsync(server.In("certificate.pem"), server._certificate.ExportCertificatePem());
        using (var key = server._certificate.GetRSAPrivateKey()!) await File.WriteAllTextAsync(server.In("key.pem"), key.ExportPkcs8PrivateKeyPem());
        await File.WriteAllTextAsync(server.In("exim.conf"), server.Configuration());
        // The server refuses to run for anybody but its own user, and everything in the folder is that user's.
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(server._folder, (UnixFileMode)0b111_111_111);
        if (Environment.IsPrivilegedProcess) await RunAsync("chown", "-R", Runner, server._folder);
        await RunAsync([.. AsRunner, "/usr/sbin/exim4", "-bd", "-C", server.In("exim.conf")]);
        await server.GreetsAsync();
        return server;
    }

    /// <summary>Waits for a number of mails, and gives them in the order in which they were delivered, with their raw bytes.</summary>
    public async Task<IReadOnlyList<(byte[] Raw, MimeMessage Mail)>> ReceivedAsync(int count)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!Directory.Exists(Mailbox) || Directory.GetFiles(Mailbox).Length < count) await Task.Delay(50, limit.Token);
        var mails = new List<(byte[], MimeMessage)>();
        foreach (var path in Directory.GetFiles(Mailbox).Order(StringComparer.Ordinal))
        {
            var raw = await File.ReadAllBytesAsync(path);
            mails.Add((raw, await MimeMessage.LoadAsync(new MemoryStream(raw))));
        }
        return mails;
    }

    public async ValueTask DisposeAsync()
    {
        var id = (await File.ReadAllTextAsync(In("exim.pid"))).Trim();
        await RunAsync([.. AsRunner, "kill", id]);
        if (Environment.IsPrivilegedProcess) Directory.Delete(_folder, recursive: true);
        else await RunAsync([.. AsRunner, "rm", "-rf", _folder]);
        _certificate.Dispose();
    }

    private static string[] AsRunner => Environment.IsPrivilegedProcess ? ["runuser", "-u", Runner, "--"] : ["sudo", "-n", "-u", Runner, "--"];

    private string In(string name) => Path.Combine(_folder, name);

    private string Configuration() => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "exim.conf"))
        .Replace("FOLDER", _folder, StringComparison.Ordinal).Replace("PORT", Port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("ACCOUNT", User, StringComparison.Ordinal).Replace("SECRET", Password, StringComparison.Ordinal);

    private async Task GreetsAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync("127.0.0.1", Port, limit.Token);
                using var reader = new StreamReader(client.GetStream());
                if (await reader.ReadLineAsync(limit.Token) is { } greeting && greeting.StartsWith("220 ", StringComparison.Ordinal)) return;
            }
            catch (SocketException)
            {
                await Task.Delay(50, limit.Token);
            }
        }
    }

    private static async Task RunAsync(params string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = "/" })!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}.");
    }
}
