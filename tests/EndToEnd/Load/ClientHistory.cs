using System.Diagnostics;
using System.Text.Json;
using ReformFlow.Tests.Checker;

namespace ReformFlow.Tests.EndToEnd.Load;

/// <summary>What one client notes of itself: only appended to, and flushed line by line, before and after everything it does.</summary>
internal sealed class ClientHistory(string folder, int client) : IDisposable
{
    private readonly StreamWriter _file = new(Path.Combine(folder, $"client-{client}.jsonl"), append: true) { AutoFlush = true };

    /// <summary>Microseconds of the machine's steady clock.</summary>
    public static long Now => Stopwatch.GetTimestamp() / (Stopwatch.Frequency / 1_000_000);

    public void Invoked(Operation operation, int attempt) => Note(new
    {
        opId = operation.Id, attempt, client, sheet = operation.Sheet, person = operation.Person, verb = operation.Verb, seenVersion = operation.Seen,
        contentSha = operation.ContentSha, invokedAt = Now,
    });

    public void Answered(Operation operation, int attempt, Outcome outcome, long stateVersion) =>
        Note(new { opId = operation.Id, attempt, client, outcome = outcome switch { Outcome.Ok => "ok", Outcome.Fail => "fail", _ => "info" }, stateVersion, doneAt = Now });

    public void Viewed(string sheet, long stateVersion, long invokedAt) => Note(new { view = sheet, client, stateVersion, invokedAt, doneAt = Now });

    public void Dispose() => _file.Dispose();

    private void Note(object line) => _file.WriteLine(JsonSerializer.Serialize(line));
}
