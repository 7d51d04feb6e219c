using System.Text.Json.Nodes;

namespace ReformFlow.Tests.EndToEnd.Load;

/// <summary>
/// What people do to a sheet, by where it stands: mostly the next right thing by the right person, sometimes another thing,
/// sometimes something that is not theirs to do.
/// </summary>
/// <param name="writers">Who writes each sheet.</param>
internal sealed class Officers(IReadOnlyDictionary<string, List<string>> writers)
{
    private const string Planning = "kikaku-tanto";

    private const string Filler = "計画に沿って関係課と調整し、年度内に二回の打合せを行った。効果は翌年度に改めて確かめる。";

    /// <summary>A person's next act.</summary>
    public Operation Next(SeenSheet sheet, string id, Random chance)
    {
        var (person, body) = Act(sheet, id, chance.Next(100), chance);
        // One in twenty looks at an old page.
        var seen = chance.Next(100) < 5 ? Math.Max(0, sheet.StateVersion - 1 - chance.Next(3)) : sheet.StateVersion;
        return Operation.Of(id, sheet.Id, person, seen, body);
    }

    /// <summary>An act that the rules certainly allow.</summary>
    public Operation Allowed(SeenSheet sheet, string id) => Operation.Of(id, sheet.Id, writers[sheet.Id][0], sheet.StateVersion,
        Body(sheet.Stage is "Published" ? "AskCorrection" : "Comment", $"まだ受け付ける {id}"));

    private (string Person, JsonObject Body) Act(SeenSheet sheet, string id, int roll, Random chance)
    {
        string Writer() => Any(writers[sheet.Id], chance);
        string InTurn(string verb) => sheet.WhoMay(verb) is { Count: > 0 } right ? Any(right, chance) : Planning;
        string Stranger() => Any(Servers.Installation.People, chance);
        var comment = (Writer(), Body("Comment", $"{id} について確認をお願いします。"));
        return (sheet.Stage, roll) switch
        {
            ("Draft", < 85) when !sheet.IsComplete => (Writer(), Save(sheet.Written(Text(id)))),
            ("Draft", < 30) => (Writer(), Save(sheet.Written(Text(id)))),
            ("Draft", < 80) => (InTurn("Submit"), Body("Submit")),
            ("Draft", < 88) => (Stranger(), Save(sheet.Written(Text(id)))),
            ("DepartmentReview", < 60) => (InTurn("Endorse"), Body("Endorse")),
            ("DepartmentReview", < 70) => (InTurn("Endorse"), Body("Return", $"{id}: 数値を確かめてください。")),
            ("DepartmentReview", < 78) => (Writer(), Body("Withdraw")),
            ("DepartmentReview", < 86) => (Stranger(), Body("Endorse")),
            ("PlanningApproval", < 58) => (InTurn("Approve"), Body("Approve")),
            ("PlanningApproval", < 66) => (InTurn("Approve"), Body("Return", $"{id}: 書き直してください。")),
            ("PlanningApproval", < 72) => (InTurn("Approve"), Body("Return", $"{id}: 課長に戻します。", "DepartmentReview")),
            ("PlanningApproval", < 82) => (Planning, Body("Polish", content: sheet.Polished(Text(id)))),
            ("PlanningApproval", < 90) => (Stranger(), Body("Approve")),
            ("Approved", < 65) => (Planning, Body("Publish")),
            ("Approved", < 78) => (chance.Next(2) == 0 ? "kikaku-seisaku-kacho" : "seisaku-bucho", Body("Reopen", $"{id}: 誤りがあった。")),
            ("Approved", < 84) => (Stranger(), Body("Publish")),
            ("Published", < 30) => (Writer(), Body("AskCorrection", $"{id}: 件数に誤りがある。")),
            ("Published", < 92) => (Planning, Body("Correct", $"{id}: 件数の誤りを直す。")),
            _ => comment,
        };
    }

    private static JsonObject Save(JsonObject content) => Body("Save", content: content);

    public static JsonObject Body(string verb, string? words = null, string? returnTo = null, JsonObject? content = null)
    {
        var body = new JsonObject { ["verb"] = verb };
        if (words is not null) body["words"] = words;
        if (returnTo is not null) body["returnTo"] = returnTo;
        if (content is not null) body["content"] = content;
        return body;
    }

    // As long as a section's paragraph usually is, and found again by its operation.
    private static string Text(string id) => $"・{id} の内容。\n・{string.Concat(Enumerable.Repeat(Filler, 4))}";

    private static string Any(IReadOnlyList<string> people, Random chance) => people[chance.Next(people.Count)];
}
