using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace ReformFlow.Tests;

/// <summary>
/// A PostgreSQL server of the tests' own: made in a temporary folder, on a free port of the loopback, gone at the end.
/// Durable as in production (fsync on), because that is what is tested.
/// </summary>
internal sealed class PostgreSqlServer : IAsyncDisposable
{
    private const string Administrator = "administrator", Runner = "postgres";

    private readonly string _folder;
    private int _databases;

    private PostgreSqlServer(string folder, int port) => (_folder, Port) = (folder, port);

    /// <summary>The port on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>Starts a server and makes the three roles of deploy/cluster/roles.sql in it.</summary>
    /// <param name="settings">Further server settings such as <c>fsync=off</c>.</param>
    public static async Task<PostgreSqlServer> StartAsync(params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("reformflow-pg-").FullName;
        // PostgreSQL refuses to run as root; there the user that its package made runs it.
        if (Environment.IsPrivilegedProcess) await RunAsync("chown", Runner, folder);
        var data = Path.Combine(folder, "data");
        await RunAsync(AsRunner(Binary("initdb"), "-D", data, "-U", Administrator, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"));

        var port = FreePort();
        string[] always = [$"port={port}", "listen_addresses=127.0.0.1", $"unix_socket_directories={folder}", "max_connections=500"];
        await RunAsync(AsRunner(Binary("pg_ctl"), "start", "-w", "-D", data, "-l", Path.Combine(folder, "log"),
            "-o", string.Join(' ', always.Concat(settings).Select(setting => $"-c {setting}"))));
        var started = new PostgreSqlServer(folder, port);
        await started.ExecuteAsync(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "deploy", "cluster", "roles.sql")));
        return started;
    }

    /// <summary>Makes an empty database for one test.</summary>
    public async Task<(string Silo, string Owner)> CreateDatabaseAsync()
    {
        var name = $"reformflow{Interlocked.Increment(ref _databases)}";
        await ExecuteAsync($"CREATE DATABASE {name} OWNER reformflow_owner");
        return (ConnectionString("reformflow_silo", name), ConnectionString("reformflow_owner", name));
    }

    /// <summary>Runs SQL as the server's administrator.</summary>
    public async Task ExecuteAsync(string sql, string database = "postgres")
    {
        await using var connection = new NpgsqlConnection(ConnectionString(Administrator, database) + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>How a role signs in to a database of this server.</summary>
    public string ConnectionString(string role, string database) =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={Port};Username={role};Database={database}");

    public async ValueTask DisposeAsync()
    {
        await RunAsync(AsRunner(Binary("pg_ctl"), "stop", "-D", Path.Combine(_folder, "data"), "-m", "immediate"));
        Directory.Delete(_folder, recursive: true);
    }

    private static string Binary(string name) => Directory.GetDirectories("/usr/lib/postgresql")
        .OrderByDescending(folder => int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture))
        .Select(folder => Path.Combine(folder, "bin", name)).First(File.Exists);

    private static string[] AsRunner(params string[] command) =>
        Environment.IsPrivilegedProcess ? ["runuser", "-u", Runner, "--", .. command] : command;

    private static async Task RunAsync(params string[] command)
    {
        // Output goes to a file, not a pipe: the server inherits it and would keep a pipe open for ever.
        var output = Path.GetTempFileName();
        string[] quoted = [.. command.Select(word => $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'")];
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", $"cd / && exec {string.Join(' ', quoted)} >'{output}' 2>&1"]))!;
        await process.WaitForExitAsync();
        var said = await File.ReadAllTextAsync(output);
        File.Delete(output);
        if (process.ExitCode != 0) throw new InvalidOperationException($"{string.Join(' ', command)}: {said}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
