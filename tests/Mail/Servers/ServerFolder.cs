using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace ReformFlow.Tests.Mail.Servers;

/// <summary>A temporary folder for a server of the tests' own, with a port, a certificate, and the user that runs it.</summary>
/// <param name="name">The server's name.</param>
/// <param name="runner">Who runs it where the tests are run by root, or always; null: whoever runs the tests.</param>
internal sealed class ServerFolder(string name, string? runner) : IDisposable
{
    private readonly X509Certificate2 _certificate = SelfSigned.Good();

    /// <summary>Where it is.</summary>
    public string Place { get; } = Directory.CreateTempSubdirectory($"reformflow-{name}-").FullName;

    /// <summary>A port of the loopback that was free.</summary>
    public int Port { get; } = ScriptedServer.FreePort();

    /// <summary>The SHA-256 of the certificate.</summary>
    public string Pin => _certificate.Pin();

    /// <summary>A file or folder in it.</summary>
    public string In(string name) => Path.Combine(Place, name);

    /// <summary>Writes certificate, key and the configuration with its places filled, and gives all to the user who runs the server.</summary>
    public async Task PrepareAsync(string configuration, params (string Word, string With)[] fill)
    {
        await File.WriteAllTextAsync(In("certificate.pem"), _certificate.ExportCertificatePem());
        using (var key = _certificate.GetRSAPrivateKey()!) await File.WriteAllTextAsync(In("key.pem"), key.ExportPkcs8PrivateKeyPem());
        (string Word, string With)[] all = [("FOLDER", Place), ("PORT", Port.ToString(CultureInfo.InvariantCulture)), .. fill];
        var text = all.Aggregate(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "tests", "Mail", "Servers", configuration)), (text, each) => text.Replace(each.Word, each.With, StringComparison.Ordinal));
        await File.WriteAllTextAsync(In(configuration), text);
        if (runner is null || OperatingSystem.IsWindows()) return;
        File.SetUnixFileMode(Place, (UnixFileMode)0b111_111_111);
        if (Environment.IsPrivilegedProcess) await RunAsync("chown", "-R", runner, Place);
    }

    /// <summary>Runs a command as the server's user.</summary>
    public Task AsRunnerAsync(params string[] command) =>
        RunAsync(runner is null ? command : [.. Environment.IsPrivilegedProcess ? ["runuser", "-u", runner, "--"] : new[] { "sudo", "-n", "-u", runner, "--" }, .. command]);

    /// <summary>Ends the process whose id a file holds.</summary>
    public async Task KillAsync(string file) => await AsRunnerAsync("kill", (await File.ReadAllTextAsync(In(file))).Trim());

    /// <summary>Waits until somebody accepts connections at the port and has written his process id down.</summary>
    public async Task ListensAsync(string file)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!File.Exists(In(file)) || new FileInfo(In(file)).Length == 0) await Task.Delay(50, limit.Token);
        while (true)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync("127.0.0.1", Port, limit.Token);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(50, limit.Token);
            }
        }
    }

    public void Dispose() => _certificate.Dispose();

    private static async Task RunAsync(params string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = "/" })!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}.");
    }
}
