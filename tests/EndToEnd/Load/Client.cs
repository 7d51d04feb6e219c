using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ReformFlow.Tests.Checker;
using ReformFlow.Tests.EndToEnd.Servers;

namespace ReformFlow.Tests.EndToEnd.Load;

/// <summary>
/// One client: reads a sheet, acts, notes both. What has no certain answer is sent again under the same key until it has one,
/// to another process where there are several.
/// </summary>
internal sealed class Client(Installation installation, int number, Tally tally) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly HttpClient _http = new(new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(2) }) { Timeout = TimeSpan.FromSeconds(15) };
    private readonly ClientHistory _history = new(installation.Histories, number);
    private readonly Random _chance = new(number);
    private readonly string _name = string.Create(CultureInfo.InvariantCulture, $"c{number}");
    private readonly List<Operation> _done = [];
    private readonly Dictionary<string, int> _attempts = [];
    private int _node = number, _operations;

    /// <summary>Acts until the run has enough.</summary>
    public async Task RunAsync(Officers officers, CancellationToken enough)
    {
        while (!enough.IsCancellationRequested && tally.GoesOn)
        {
            var roll = _chance.Next(100);
            if (roll < 5 && _done.Count > 0) await DoAsync(_done[_chance.Next(_done.Count)]);
            else if (roll < 7 && _done.Count > 0) await DoAsync(_done[_chance.Next(_done.Count)].Misused());
            else await DoAsync(officers.Next(await ReadAsync(Choose(), "kikaku-tanto"), NextId(), _chance));
        }
    }

    public string NextId() => string.Create(CultureInfo.InvariantCulture, $"{_name}-{++_operations}");

    /// <summary>Reads a sheet as a person, however often that takes.</summary>
    public async Task<SeenSheet> ReadAsync(string sheet, string person)
    {
        for (var start = Stopwatch.GetTimestamp(); ; await WaitAsync(start, sheet))
        {
            var invoked = ClientHistory.Now;
            if (await SendAsync(() => Request(HttpMethod.Get, $"/api/v1/sheets/{sheet}", person)) is not (200, var json)) continue;
            var seen = new SeenSheet(json);
            _history.Viewed(sheet, seen.StateVersion, invoked);
            return seen;
        }
    }

    /// <summary>Sends an operation until its outcome is certain.</summary>
    public async Task<Outcome> DoAsync(Operation operation)
    {
        for (var start = Stopwatch.GetTimestamp(); ; await WaitAsync(start, operation.Id))
        {
            var attempt = _attempts[operation.Id] = _attempts.GetValueOrDefault(operation.Id) + 1;
            _history.Invoked(operation, attempt);
            var sent = Stopwatch.GetTimestamp();
            var (status, json) = await SendAsync(() => Request(operation));
            var outcome = OutcomeOf(status, operation);
            _history.Answered(operation, attempt, outcome, outcome is Outcome.Ok ? json.GetProperty("stateVersion").GetInt64() : 0);
            tally.Answered(operation, attempt, outcome, status is 200 or 0 ? "" : json.TryGetProperty("refusal", out var refusal) ? refusal.GetString()! : $"{status}", Stopwatch.GetElapsedTime(sent));
            if (outcome is Outcome.Info) continue;
            if (outcome is Outcome.Ok && attempt == 1) _done.Add(operation);
            return outcome;
        }
    }

    public void Dispose()
    {
        _http.Dispose();
        _history.Dispose();
    }

    // One in five goes to the same two sheets.
    private string Choose() => installation.Sheets[_chance.Next(100) < 20 ? _chance.Next(2) : _chance.Next(installation.Sheets.Count)];

    // Only what proves that nothing happened is a no.
    private static Outcome OutcomeOf(int status, Operation operation) => status switch
    {
        200 => Outcome.Ok,
        403 or 404 or 409 or 412 or 422 => Outcome.Fail,
        0 or >= 500 => Outcome.Info,
        _ => throw new InvalidOperationException($"{operation.Id} was answered with {status}: the driver sends something that it should not."),
    };

    private HttpRequestMessage Request(Operation operation)
    {
        var request = Request(HttpMethod.Post, $"/api/v1/sheets/{operation.Sheet}/acts", operation.Person);
        request.Headers.Add("Idempotency-Key", operation.Id);
        request.Headers.Add("If-Match", string.Create(CultureInfo.InvariantCulture, $"\"{operation.Seen}\""));
        request.Content = new StringContent(operation.Body, Encoding.UTF8, "application/json");
        return request;
    }

    private HttpRequestMessage Request(HttpMethod method, string address, string person) =>
        new(method, new Uri(installation.Nodes[_node % installation.Nodes.Count].Address, address)) { Headers = { Authorization = new("Bearer", installation.TokenOf(person)) } };

    // 0: no answer came.
    private async Task<(int Status, JsonElement Json)> SendAsync(Func<HttpRequestMessage> make)
    {
        try
        {
            using var request = make();
            using var answer = await _http.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            if ((int)answer.StatusCode >= 500) _node++;
            return ((int)answer.StatusCode, text.StartsWith('{') ? JsonDocument.Parse(text).RootElement : default);
        }
        catch (Exception lost) when (lost is HttpRequestException or TaskCanceledException or IOException)
        {
            _node++;
            return (0, default);
        }
    }

    private async Task WaitAsync(long start, string what)
    {
        if (Stopwatch.GetElapsedTime(start) > Patience) throw new TimeoutException($"{what} had no answer for {Patience}.");
        await Task.Delay(100 + _chance.Next(100));
    }
}
