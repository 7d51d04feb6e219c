using ReformFlow.Tests.Checker.Checks;

namespace ReformFlow.Tests.Checker;

/// <summary>Looks at a recording with every check.</summary>
internal static class Judge
{
    public static IReadOnlyList<Finding> Findings(Recording recording)
    {
        var ledger = Ledger.Read(recording.Journal);
        return
        [
            .. ledger.Unreadable,
            .. AcknowledgedCheck.Of(recording, ledger),
            .. PathCheck.Of(ledger),
            .. OrderCheck.Of(recording),
            .. FoldCheck.Of(recording, ledger),
            .. ChainCheck.Of(recording),
        ];
    }

    /// <summary>How much was looked at, so that a clean result over nothing is seen.</summary>
    public static string Summary(Recording recording)
    {
        var operations = recording.Attempts.GroupBy(attempt => attempt.OpId).Select(tries => tries.Max(attempt => attempt.Outcome switch
        {
            Outcome.Ok => 2,
            Outcome.Fail => 1,
            _ => 0,
        })).ToLookup(best => best);
        return $"{operations[2].Count()} acknowledged, {operations[1].Count()} refused, {operations[0].Count()} unknown operations in {recording.Attempts.Count} attempts; " +
            $"{recording.Views.Count} reads; {recording.Journal.Count} entries, {recording.States.Count} states, {recording.Rows.Count} rows, {recording.Frozen.Count} frozen versions";
    }
}
