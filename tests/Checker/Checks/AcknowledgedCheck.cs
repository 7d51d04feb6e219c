namespace ReformFlow.Tests.Checker.Checks;

/// <summary>
/// C1: what a client was told was done stands in the journal once, with that version, by that person, with that content; so
/// no acknowledged text is lost (C10). C2: what was refused is not there, what is unknown at most once, and nothing is there
/// that nobody asked for.
/// </summary>
internal static class AcknowledgedCheck
{
    public static IEnumerable<Finding> Of(Recording recording, Ledger ledger)
    {
        var asked = recording.Attempts.GroupBy(attempt => attempt.OpId).ToDictionary(group => group.Key, group => group.OrderBy(attempt => attempt.Number).ToList());
        foreach (var (operation, attempts) in asked)
        {
            var stored = ledger.Operations[operation].ToList();
            if (stored.Count > 1) yield return new("C2", operation, $"done {stored.Count} times, as versions {string.Join(", ", stored.Select(act => act.StateVersion))}");
            foreach (var attempt in attempts.Where(attempt => attempt.Outcome is Outcome.Ok))
                foreach (var finding in Acknowledged(attempt, stored)) yield return finding;
            if (stored.Count > 0 && attempts.All(attempt => attempt.Outcome is not Outcome.Ok))
            {
                if (attempts[^1].Outcome is Outcome.Fail) yield return new("C2", operation, "refused to the client and yet in the journal");
                else if (!attempts.Any(attempt => Differences(attempt, stored[0]) is "")) yield return new("C2", operation, "in the journal, but not as any client asked for it");
            }
        }
        foreach (var act in ledger.Operations.SelectMany(group => group))
            if (!asked.ContainsKey(act.Operation) && act.Verb is not "Open") yield return new("C2", act.Sheet, $"version {act.StateVersion} ({act.Operation}) was asked for by no client");
    }

    private static IEnumerable<Finding> Acknowledged(Attempt attempt, List<ActEntry> stored)
    {
        if (stored.Count == 0)
        {
            yield return new("C1", attempt.OpId, $"acknowledged as version {attempt.StateVersion} of {attempt.Sheet} and not in the journal");
            yield break;
        }
        if (!stored.Any(act => act.StateVersion == attempt.StateVersion))
            yield return new("C1", attempt.OpId, $"acknowledged as version {attempt.StateVersion}, in the journal as version {stored[0].StateVersion}");
        if (Differences(attempt, stored[0]) is { Length: > 0 } differences) yield return new("C1", attempt.OpId, $"the journal has another {differences} than was acknowledged");
    }

    private static string Differences(Attempt attempt, ActEntry act) => string.Join(", ", new[]
    {
        attempt.Sheet == act.Sheet ? null : "sheet",
        attempt.Verb == act.Verb ? null : "verb",
        attempt.Person == act.Person ? null : "person",
        attempt.SeenVersion == act.Seen ? null : "seen version",
        attempt.ContentSha == act.ContentSha ? null : "content",
    }.Where(each => each is not null));
}
