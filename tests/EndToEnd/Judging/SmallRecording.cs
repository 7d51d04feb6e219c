using System.Text.Json;
using System.Text.Json.Nodes;
using ReformFlow.Tests.Checker;

namespace ReformFlow.Tests.EndToEnd.Judging;

/// <summary>A good recording of a few acts on one sheet, written by hand: from opening to publication, with a correction under way.</summary>
internal static class SmallRecording
{
    private const string Key = "item-ninomiya-item-7", Sheet = "ninomiya-item-7-2022";

    private static readonly (string Verb, string Person, string To)[] Acts =
    [
        ("Open", "planner", "Draft"), ("Comment", "writer", "Draft"), ("Save", "writer", "Draft"), ("Save", "writer", "Draft"), ("Comment", "writer", "Draft"),
        ("Submit", "writer", "DepartmentReview"), ("Endorse", "chief", "PlanningApproval"), ("Polish", "planner", "PlanningApproval"), ("Approve", "approver", "Approved"),
        ("Publish", "planner", "Published"), ("AskCorrection", "writer", "Published"), ("Correct", "planner", "Draft"), ("Save", "writer", "Draft"),
    ];

    public static Recording Make()
    {
        var (entries, attempts) = (new List<JsonObject> { Prepared }, new List<Attempt>());
        var (stage, content, published, frozen) = ("NotOpened", 0, 0, new List<FrozenRow>());
        for (var index = 0; index < Acts.Length; index++)
        {
            var (verb, person, to) = Acts[index];
            var (operation, version) = ($"op-{index + 1}", index + 1L);
            (content, published) = (content + Automaton.RaisesContent(verb), published + Automaton.RaisesPublished(verb));
            var body = BodyOf(verb, version);
            entries.Add(Entry(body, operation, person, stage, to, version, content, published));
            if (verb is "Publish") frozen.Add(Freeze(entries, published));
            if (verb is not "Open") attempts.Add(new(operation, 1, 0, Sheet, person, verb, version - 1, Payload.OfRecorded(JsonSerializer.SerializeToElement(body)), version * 10) { Outcome = Outcome.Ok, StateVersion = version, DoneAt = (version * 10) + 5 });
            stage = to;
        }
        // A repeated request and a refused one are part of every day.
        attempts.Add(attempts[^1] with { Number = 2, InvokedAt = 1000, DoneAt = 1001 });
        attempts.Add(new("op-stale", 1, 0, Sheet, "writer", "Submit", 3, "", 1002) { Outcome = Outcome.Fail, DoneAt = 1003 });
        var blank = new Recording
        {
            Attempts = attempts,
            Views = [new(Sheet, 4, 48, 49), new(Sheet, Acts.Length, 1004, 1005)],
            Journal = [.. entries.Select((entry, index) => new JournalRow(Key, index + 1, null, entry.ToJsonString(), ""))],
            States = [new(Key, 0, """{"schema":1,"state":{"years":[{"year":2022,"plan":"p","sheet":{"stage":"","stateVersion":0,"contentVersion":0,"publishedVersion":0,"content":{}}}]},"head":{}}""")],
            Rows = [new(Key, 2022, 0, "p", "", 0, 0, 0, "t", "t", """{"agreed":[]}""")],
            Frozen = frozen,
        };
        return blank.Rewrite(Key, _ => { });
    }

    private static JsonObject Prepared => new() { ["seq"] = 1, ["at"] = "2026-01-01T00:00:00+09:00", ["event"] = new JsonObject { ["kind"] = "prepared", ["of"] = 2022 } };

    private static JsonObject BodyOf(string verb, long version)
    {
        var act = new JsonObject { ["operation"] = $"op-{version}", ["verb"] = verb, ["seenStateVersion"] = version - 1 };
        if (verb is "Comment") act["words"] = $"一言 {version}";
        if (verb is "Save" or "Polish")
            act["content"] = new JsonObject
            {
                ["answers"] = new JsonArray(new JsonObject { ["series"] = "s", ["value"] = new JsonObject { ["printed"] = "5" } }),
                ["narrative"] = new JsonArray($"・{version} の文"),
                ["explanations"] = new JsonArray(),
            };
        return act;
    }

    private static JsonObject Entry(JsonObject act, string operation, string person, string from, string to, long version, int content, int published) => new()
    {
        ["seq"] = version + 1,
        ["at"] = "2026-01-01T00:00:00+09:00",
        ["event"] = new JsonObject
        {
            ["kind"] = "acted",
            ["of"] = 2022,
            ["taken"] = new JsonObject
            {
                ["act"] = act.DeepClone(), ["by"] = new JsonObject { ["person"] = person, ["account"] = operation }, ["from"] = from, ["to"] = to,
                ["stateVersion"] = version, ["contentVersion"] = content, ["publishedVersion"] = published,
            },
        },
        ["state"] = new string('1', 64),
    };

    private static FrozenRow Freeze(List<JsonObject> entries, int version)
    {
        var content = entries.Last(entry => entry["event"]!["kind"]!.GetValue<string>() is "acted" && entry.Act().ContainsKey("content")).Act()["content"]!;
        var document = new JsonObject { ["version"] = version, ["content"] = content.DeepClone() }.ToJsonString();
        entries[^1]["frozen"] = new JsonObject { [$"p/2022/{version}"] = Payload.Sha(document) };
        return new(Key, "p", 2022, version, document, Payload.Sha(document));
    }
}
