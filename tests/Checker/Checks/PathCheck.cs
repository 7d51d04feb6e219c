namespace ReformFlow.Tests.Checker.Checks;

/// <summary>
/// C3: every sheet's versions count 1, 2, 3 … and its stages are a path of the written automaton; nothing was built on an
/// old version. C5: who submitted, endorsed, agreed to or polished a content did not approve it, and who submitted it did
/// not endorse it.
/// </summary>
internal static class PathCheck
{
    public static IEnumerable<Finding> Of(Ledger ledger) => ledger.Sheets.Values.SelectMany(acts => Path(acts).Concat(Hands(acts)));

    private static IEnumerable<Finding> Path(List<ActEntry> acts)
    {
        var (stage, version, content, published) = (Automaton.Start, 0L, 0L, 0L);
        foreach (var act in acts)
        {
            if (act.StateVersion != version + 1) yield return At(act, $"follows version {version}");
            if (act.From != stage) yield return At(act, $"begins at {act.From}, but the sheet stood at {stage}");
            if (!Automaton.Has(act.From, act.Verb, act.To)) yield return At(act, $"{act.Verb} does not lead from {act.From} to {act.To}");
            if (Automaton.NeedsCurrent(act.Verb) && act.Seen != version) yield return At(act, $"{act.Verb} saw version {act.Seen}, but {version} was the current one");
            if (act.ContentVersion != content + Automaton.RaisesContent(act.Verb)) yield return At(act, $"content version {act.ContentVersion} follows {content}");
            if (act.PublishedVersion != published + Automaton.RaisesPublished(act.Verb)) yield return At(act, $"published version {act.PublishedVersion} follows {published}");
            (stage, version, content, published) = (act.To, act.StateVersion, act.ContentVersion, act.PublishedVersion);
        }
    }

    private static IEnumerable<Finding> Hands(List<ActEntry> acts)
    {
        var (submitter, others) = (default(string), new HashSet<string?>());
        foreach (var act in acts)
        {
            if (act.Verb is "Submit") (submitter, others) = (act.Person, [act.Person]);
            else if (act.Verb is "Endorse" or "Agree" && act.Person == submitter) yield return new("C5", act.Sheet, $"version {act.StateVersion}: {act.Person} endorsed his own submission");
            else if (act.Verb is "Approve" && others.Contains(act.Person)) yield return new("C5", act.Sheet, $"version {act.StateVersion}: {act.Person} approved what he had a hand in");
            if (act.Verb is "Endorse" or "Agree" or "Polish") others.Add(act.Person);
        }
    }

    private static Finding At(ActEntry act, string what) => new("C3", act.Sheet, $"version {act.StateVersion}: {what}");
}
