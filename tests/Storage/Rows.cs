using System.Text.Json.Nodes;

namespace ReformFlow.Tests.Storage;

/// <summary>What a document carries beside its journal.</summary>
internal static class Rows
{
    public static JsonObject Row(int year = 2022, string? stage = "Draft", long stateVersion = 1) => new()
    {
        ["plan"] = "plan-5",
        ["year"] = year,
        ["stage"] = stage,
        ["stateVersion"] = stateVersion,
        ["contentVersion"] = 1,
        ["publishedVersion"] = 0,
        ["stageSince"] = "2022-06-01T00:00:00Z",
        ["changedAt"] = "2022-06-02T00:00:00Z",
        ["json"] = """{"題": "x"}""",
    };

    public static JsonObject Frozen(long version, string json = """{ "版":1 }""") => new()
    {
        ["plan"] = "plan-5", ["year"] = 2022, ["version"] = version, ["json"] = json, ["hash"] = History.Sha256(json),
    };

    public static JsonObject Certificate(int number, string kind = "close") => new()
    {
        ["number"] = number, ["kind"] = kind, ["json"] = "{}", ["hash"] = History.Sha256("{}"), ["signature"] = "c2ln", ["keyId"] = "k1",
    };
}
