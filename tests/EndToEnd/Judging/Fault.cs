using System.Text.Json.Nodes;
using ReformFlow.Tests.Checker;

namespace ReformFlow.Tests.EndToEnd.Judging;

/// <summary>One way in which a program could lose or double something, done to a good recording.</summary>
/// <param name="Name">What went wrong.</param>
/// <param name="Rule">The rule that must report it.</param>
/// <param name="Do">Does it.</param>
internal sealed record Fault(string Name, string Rule, Func<Recording, Recording> Do)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Fault> All { get; } =
    [
        new("an acknowledged entry is dropped and the rest made to fit", "C1", good => Rewrite(good, "Save", (entries, at) => entries.RemoveAt(at))),
        new("an acknowledged entry is dropped and leaves a hole", "C7", good => good with { Journal = [.. good.Journal.Where(row => row.Operation != Pick(good, "Save").OpId)] }),
        new("two entries are swapped", "C3", good => Rewrite(good, "Save", (entries, at) => (entries[at], entries[at - 1]) = (entries[at - 1], entries[at]), renumber: false)),
        new("two entries are swapped and numbered again", "C1", good => Rewrite(good, "Save", (entries, at) => (entries[at], entries[at - 1]) = (entries[at - 1], entries[at]))),
        new("an act stands under two operations", "C2", good => Rewrite(good, "Comment", (entries, at) => entries.Insert(at + 1, Copy(entries[at], entry => entry.Act()["operation"] = "another")))),
        new("a retry is applied twice", "C2", good => Rewrite(good, "Comment", (entries, at) => entries.Insert(at + 1, Copy(entries[at])))),
        new("ok before the commit, which never came", "C1", good => good with { Attempts = [.. good.Attempts, Pick(good, "Comment") with { OpId = "never", StateVersion = 1000000 }] }),
        new("a save based on an old version is accepted", "C3", good => Rewrite(good, "Save", (entries, at) => entries[at].Act()["seenStateVersion"] = entries[at].Act()["seenStateVersion"]!.GetValue<long>() - 1)),
        new("the content of another save is stored", "C1", good => Rewrite(good, "Save", (entries, at) => entries[at].Act()["content"]!["narrative"] = new JsonArray("ほかの人の文"))),
        new("a printed value is lost", "C1", good => Rewrite(good, "Save", (entries, at) => entries[at].Act()["content"]!["answers"]!.AsArray().RemoveAt(0))),
        new("the list row is behind", "C6", good => good with { Rows = Changed(good.Rows, Last(good.Rows), row => row with { StateVersion = row.StateVersion - 1 }) }),
        new("the list row's text is another", "C6", good => good with { Rows = Changed(good.Rows, Last(good.Rows), row => row with { Document = row.Document.Replace("agreed", "agree", StringComparison.Ordinal) }) }),
        new("the state is behind the journal", "C6", good => good with { States = Changed(good.States, Last(good.States), Behind) }),
        new("an item has two states", "C6", good => good with { States = [.. good.States, good.States[0]] }),
        new("a stage is jumped over", "C3", good => Rewrite(good, "Submit", (entries, at) => entries[at].Taken()["to"] = "Approved")),
        new("a refused operation was done", "C2", good => good with { Attempts = Changed(good.Attempts, Pick(good, "Comment"), attempt => attempt with { Outcome = Outcome.Fail, StateVersion = 0 }) }),
        new("a frozen version is altered", "C9", good => good with { Frozen = Changed(good.Frozen, good.Frozen[0], row => row with { Document = row.Document.Replace("\"version\":1", "\"version\":7", StringComparison.Ordinal) }) }),
        new("a frozen version is altered with its hash", "C9", good => good with { Frozen = Changed(good.Frozen, good.Frozen[0], row => row with { Document = row.Document + " ", Hash = Payload.Sha(row.Document + " ") }) }),
        new("a frozen version is gone", "C9", good => good with { Frozen = [.. good.Frozen.Skip(1)] }),
        new("a version is left out", "C3", good => Rewrite(good, "Save", (entries, at) =>
        {
            foreach (var entry in entries.Skip(at)) entry.Taken()["stateVersion"] = entry.Taken()["stateVersion"]!.GetValue<long>() + 1;
        }, renumber: false)),
        new("an ok names an old version", "C1", good => good with { Attempts = Changed(good.Attempts, Pick(good, "Save"), attempt => attempt with { StateVersion = attempt.StateVersion - 1 }) }),
        new("an approver had submitted it", "C5", good => Rewrite(good, "Approve", (entries, at) =>
        {
            var submission = entries.Take(at).Last(entry => entry["event"]!["kind"]!.GetValue<string>() is "acted" && entry.Act()["verb"]!.GetValue<string>() is "Submit");
            entries[at].Taken()["by"] = submission.Taken()["by"]!.DeepClone();
        })),
        new("a later act got an earlier version", "C4", good => good with { Attempts = Changed(good.Attempts, Pick(good, "Save"), attempt => attempt with { InvokedAt = long.MaxValue - 2, DoneAt = long.MaxValue - 1 }) }),
        new("a read shows the past", "C4", good => good with { Views = [.. good.Views, new(Pick(good, "Save").Sheet, 0, long.MaxValue - 2, long.MaxValue - 1)] }),
        new("one bit of an entry is another", "C7", good => good with { Journal = Changed(good.Journal, good.Journal[^1], row => row with { Entry = row.Entry.Replace("\"at\":\"2", "\"at\":\"3", StringComparison.Ordinal) }) }),
    ];

    // An acknowledged act of that kind with others before and after it on its sheet; later ones stay, so that a fault is in the midst.
    private static Attempt Pick(Recording good, string verb) => good.Attempts
        .Where(attempt => attempt is { Outcome: Outcome.Ok, Number: 1, StateVersion: > 2 } && attempt.Verb == verb && good.Attempts.Count(other => other.OpId == attempt.OpId) == 1)
        .First(attempt => good.Attempts.Any(other => other.Sheet == attempt.Sheet && other.Outcome is Outcome.Ok && other.StateVersion > attempt.StateVersion));

    private static Recording Rewrite(Recording good, string verb, Action<List<JsonObject>, int> change, bool renumber = true)
    {
        var picked = Pick(good, verb);
        var key = good.Journal.Single(row => row.Operation == picked.OpId).Key;
        return good.Rewrite(key, entries => change(entries, entries.FindIndex(entry => entry.IsAct(picked.OpId))), renumber);
    }

    private static JsonObject Copy(JsonObject entry, Action<JsonObject>? change = null)
    {
        var copy = entry.DeepClone().AsObject();
        change?.Invoke(copy);
        return copy;
    }

    private static StateRow Behind(StateRow state)
    {
        var document = JsonNode.Parse(state.Document)!;
        document["head"]!["seq"] = document["head"]!["seq"]!.GetValue<long>() - 1;
        return state with { Document = document.ToJsonString(), Version = state.Version - 1 };
    }

    private static T Last<T>(IReadOnlyList<T> of) => of[^1];

    private static IReadOnlyList<T> Changed<T>(IReadOnlyList<T> of, T one, Func<T, T> change) where T : class => [.. of.Select(each => ReferenceEquals(each, one) ? change(each) : each)];
}
