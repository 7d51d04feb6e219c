namespace ReformFlow.Tests.Checker.Checks;

/// <summary>
/// C4: each sheet is linearizable in real time. What was acknowledged before something else was asked for has the lower
/// version; who reads sees at least what was acknowledged before, and nothing that nobody had asked for yet. Every act has a
/// version of its own, so no search is needed.
/// </summary>
internal static class OrderCheck
{
    public static IEnumerable<Finding> Of(Recording recording)
    {
        var views = recording.Views.ToLookup(view => view.Sheet);
        foreach (var sheet in recording.Attempts.GroupBy(attempt => attempt.Sheet))
        {
            var acts = sheet.GroupBy(attempt => attempt.OpId).Select(tries => (tries, Ok: tries.Where(attempt => attempt.Outcome is Outcome.Ok).ToList())).Where(each => each.Ok.Count > 0)
                .Select(each => new Act(each.tries.Key, each.Ok[0].StateVersion, each.tries.Min(attempt => attempt.InvokedAt), each.Ok.Min(attempt => attempt.DoneAt)))
                .OrderBy(act => act.Version).ToList();
            foreach (var finding in Order(sheet.Key, acts).Concat(Reads(sheet.Key, acts, views[sheet.Key]))) yield return finding;
        }
    }

    private static IEnumerable<Finding> Order(string sheet, List<Act> acts)
    {
        for (var (index, later) = (acts.Count - 1, default(Act)); index >= 0; index--)
        {
            var act = acts[index];
            if (later is not null && later.Version != act.Version && later.Done < act.Invoked)
                yield return new("C4", sheet, $"version {later.Version} was acknowledged before version {act.Version} ({act.OpId}) was asked for");
            if (later is null || act.Done < later.Done) later = act;
        }
        foreach (var twice in acts.GroupBy(act => act.Version).Where(group => group.Count() > 1))
            yield return new("C4", sheet, $"version {twice.Key} was acknowledged to {string.Join(" and ", twice.Select(act => act.OpId))}");
    }

    private static IEnumerable<Finding> Reads(string sheet, List<Act> acts, IEnumerable<View> views)
    {
        var byDone = acts.OrderBy(act => act.Done).ToList();
        var invoked = acts.ToLookup(act => act.Version, act => act.Invoked);
        var (next, highest) = (0, 0L);
        foreach (var view in views.OrderBy(view => view.InvokedAt))
        {
            for (; next < byDone.Count && byDone[next].Done < view.InvokedAt; next++) highest = Math.Max(highest, byDone[next].Version);
            if (view.StateVersion < highest) yield return new("C4", sheet, $"version {view.StateVersion} was shown after version {highest} had been acknowledged");
            if (invoked[view.StateVersion].Any(time => time > view.DoneAt)) yield return new("C4", sheet, $"version {view.StateVersion} was shown before anybody asked for it");
        }
    }

    private sealed record Act(string OpId, long Version, long Invoked, long Done);
}
