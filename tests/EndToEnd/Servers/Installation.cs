using System.Data.Common;
using System.Diagnostics;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;
using ReformFlow.Silo.Storage;
using ReformFlow.Tests.Checker;

namespace ReformFlow.Tests.EndToEnd.Servers;

/// <summary>One database, the processes that serve it, and what its clients noted.</summary>
internal sealed class Installation(DatabaseEngine engine, string folder, Dictionary<string, string?> settings) : IAsyncDisposable
{
    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromSeconds(10) };
    private readonly Dictionary<string, string> _tokens = [];
    private readonly List<Node> _withoutPages = [];

    /// <summary>The sheets of the open cycle.</summary>
    public IReadOnlyList<string> Sheets { get; private set; } = [];

    public List<Node> Nodes { get; } = [];

    public DatabaseEngine Engine => engine;

    public string Folder => folder;

    /// <summary>Where clients note what they did.</summary>
    public string Histories => Path.Combine(folder, "histories");

    public string TokenOf(string person) => _tokens[person];

    /// <summary>Everybody with a post in the sample town.</summary>
    public static IReadOnlyList<string> People { get; } =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "src", "Documents", "Sample", "ninomiya.posts.txt")).Where(line => line.Length > 0 && line[0] != '#').Skip(1)
            .Select(line => line.Split('\t')[6]).Where(person => person is not "-").Distinct(),
    ];

    /// <summary>Starts the first process, waits for the demonstration, and makes a token for everybody.</summary>
    public async Task StartAsync()
    {
        var node = await StartEmptyAsync();
        await IssueTokensAsync();
        await IsReadyAsync(node);
    }

    /// <summary>Starts the first process and waits for its pages, whatever is in the database.</summary>
    public async Task<Node> StartEmptyAsync()
    {
        Directory.CreateDirectory(Histories);
        var node = AddNode();
        await AnswersPagesAsync(node);
        return node;
    }

    /// <summary>Waits until a process answers its first page; how long it took.</summary>
    public Task<TimeSpan> AnswersPagesAsync(Node node) =>
        node.AnswersAsync(_client, () => new(HttpMethod.Get, new Uri(node.Address, "/rules")), answer => Task.FromResult(answer.IsSuccessStatusCode));

    /// <summary>Starts one more process on the same database.</summary>
    public Node AddNode()
    {
        var node = new Node(settings, folder);
        node.Start();
        Nodes.Add(node);
        return node;
    }

    /// <summary>Starts one more process, without pages. It is none of <see cref="Nodes"/>: nobody can ask it anything.</summary>
    public Node AddNodeWithoutPages()
    {
        var node = new Node(settings, folder, hasPages: false);
        node.Start();
        _withoutPages.Add(node);
        return node;
    }

    /// <summary>Waits until a process answers with all sheets; how long it took.</summary>
    public Task<TimeSpan> IsReadyAsync(Node node) => node.AnswersAsync(_client, () => Get(node, "/api/v1/sheets?year=2022"), async answer =>
    {
        if (!answer.IsSuccessStatusCode) return false;
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Sheets = [.. json.RootElement.EnumerateArray().Where(sheet => sheet.GetProperty("stage").GetString() is not "NotOpened").Select(sheet => sheet.GetProperty("id").GetString()!)];
        return Sheets.Count == 16;
    });

    /// <summary>Waits until a process answers every single sheet, which wakes every grain; how long it took.</summary>
    public async Task<TimeSpan> AnswersAllAsync(Node node)
    {
        var took = await Task.WhenAll(Sheets.Select(sheet =>
            node.AnswersAsync(_client, () => Get(node, $"/api/v1/sheets/{sheet}"), answer => Task.FromResult(answer.IsSuccessStatusCode))));
        return took.Max();
    }

    private HttpRequestMessage Get(Node node, string address) =>
        new(HttpMethod.Get, new Uri(node.Address, address)) { Headers = { Authorization = new("Bearer", TokenOf("kikaku-tanto")) } };

    /// <summary>What the clients noted and what is stored now.</summary>
    /// <param name="histories">Whose notes; null for its own clients'.</param>
    public async Task<Recording> RecordingAsync(string? histories = null)
    {
        await using var connection = Database(reading: true);
        return await Checker.Database.ReadAsync(connection, histories ?? Histories);
    }

    /// <summary>Runs a verb of the administrator's tool on this installation; fails the test when it does not end with 0.</summary>
    public async Task<string> ToolAsync(params string[] words)
    {
        var (code, said, error) = await TryToolAsync(words);
        Assert.True(code == 0, $"{string.Join(' ', words)} ended with {code}: {said}{error}");
        return $"{said}{error}";
    }

    /// <summary>Runs a verb of the administrator's tool on this installation.</summary>
    public async Task<(int ExitCode, string Said, string Error)> TryToolAsync(params string[] words)
    {
        using var process = Process.Start(Node.StartInfo(settings, folder, words)) ?? throw new InvalidOperationException("The tool did not start.");
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, await output, await error);
    }

    /// <summary>What one query finds: a single value.</summary>
    public async Task<T?> AskAsync<T>(string sql)
    {
        await using var connection = Database(reading: true);
        return await connection.ExecuteScalarAsync<T>(sql);
    }

    /// <summary>Another value of a setting, for processes that start from now on.</summary>
    public void Set(string name, string value) => settings[name] = value;

    /// <summary>Changes what the program itself may change.</summary>
    public async Task ChangeAsync(string sql, object? values = null)
    {
        await using var connection = Database();
        await connection.ExecuteAsync(sql, values);
    }

    /// <summary>Keeps everybody else from writing until it is disposed.</summary>
    public async Task<IAsyncDisposable> HoldAsync()
    {
        var connection = Database();
        await connection.OpenAsync();
        // The database's own waiting looks again within milliseconds, the library's only so often that a busy writer is never met at rest.
        await connection.ExecuteAsync(engine is DatabaseEngine.Sqlite ? "PRAGMA busy_timeout = 60000; BEGIN IMMEDIATE TRANSACTION" : "BEGIN; LOCK TABLE delivery IN EXCLUSIVE MODE");
        return connection;
    }

    /// <summary>What one query finds: rows.</summary>
    public async Task<IReadOnlyList<T>> ListAsync<T>(string sql)
    {
        await using var connection = Database(reading: true);
        return [.. await connection.QueryAsync<T>(sql)];
    }

    /// <summary>Changes the database behind the program, as somebody who owns it can.</summary>
    public async Task ChangeAsOwnerAsync(string sql)
    {
        await using var connection = engine is DatabaseEngine.Sqlite ? Database() : new NpgsqlConnection(settings["ReformFlow:Database:OwnerConnectionString"] + ";Pooling=false");
        await connection.ExecuteAsync(sql);
    }

    // Out of its own build folder: beside the tests lie the web server's libraries, some of which its framework brings.
    private static readonly string CheckerProgram = Path.Combine(
        Path.GetFullPath(Path.Combine(Repository.Root, "tests", "Checker", Path.GetRelativePath(Path.Combine(Repository.Root, "tests", "EndToEnd"), AppContext.BaseDirectory))), "ReformFlow.Tests.Checker.dll");

    /// <summary>Runs the checker as a program of its own; its exit code.</summary>
    public async Task<int> CheckerAsync()
    {
        string[] place = engine is DatabaseEngine.Sqlite ? ["--sqlite", settings["ReformFlow:Database:Path"]!] : ["--postgresql", settings["ReformFlow:Database:ConnectionString"]!];
        var start = new ProcessStartInfo("dotnet", [CheckerProgram, Histories, .. place]) { RedirectStandardOutput = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The checker did not start.");
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    private DbConnection Database(bool reading = false) => engine is DatabaseEngine.Sqlite
        ? reading ? Checker.Database.Sqlite(settings["ReformFlow:Database:Path"]!) : new SqliteConnection($"Data Source={settings["ReformFlow:Database:Path"]};Pooling=False")
        : new NpgsqlConnection(settings["ReformFlow:Database:ConnectionString"] + ";Pooling=false");

    /// <summary>Makes a token for everybody, as the program's own verb does it; a process for each of fifty people takes a minute.</summary>
    public async Task IssueTokensAsync()
    {
        await using var connection = Database();
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var person in People)
        {
            var token = _tokens[person] = $"rf_test-{Guid.NewGuid():N}";
            await connection.ExecuteAsync("INSERT INTO api_token (hash, municipality, person, label, created_at) VALUES (@hash, 'ninomiya', @person, 'load', '2026-01-01T00:00:00Z')",
                new { hash = Payload.Sha(token), person }, transaction);
        }
        await transaction.CommitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        foreach (var node in Nodes.Concat(_withoutPages)) await node.DisposeAsync();
    }
}
