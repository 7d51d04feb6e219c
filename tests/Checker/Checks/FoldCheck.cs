using System.Text.Json;

namespace ReformFlow.Tests.Checker.Checks;

/// <summary>C6: what the journal adds up to is what the state, the list rows and the frozen versions say; each item has one state.</summary>
internal static class FoldCheck
{
    public static IEnumerable<Finding> Of(Recording recording, Ledger ledger)
    {
        foreach (var twice in recording.States.GroupBy(state => state.Key).Where(group => group.Count() > 1)) yield return new("C6", twice.Key, $"has {twice.Count()} states");
        foreach (var (key, entries) in ledger.Items)
        {
            if (recording.States.FirstOrDefault(state => state.Key == key) is not { } state)
            {
                yield return new("C6", key, "has entries and no state");
                continue;
            }
            using var document = JsonDocument.Parse(state.Document);
            foreach (var finding in State(entries, state, document.RootElement).Concat(Rows(recording, entries, key)).Concat(FrozenCheck.Of(recording, entries, key))) yield return finding;
        }
        foreach (var state in recording.States.Where(state => !ledger.Items.ContainsKey(state.Key))) yield return new("C6", state.Key, "has a state and no entries");
    }

    private static IEnumerable<Finding> State(List<Entry> entries, StateRow stored, JsonElement document)
    {
        var (key, last, head) = (stored.Key, entries[^1], document.GetProperty("head"));
        if (head.GetProperty("seq").GetInt64() != last.Row.Seq || head.GetProperty("hash").GetString() != last.Row.Hash)
            yield return new("C6", key, $"the state ends at entry {head.GetProperty("seq").GetInt64()}, the journal at {last.Row.Seq}");
        var writes = entries.Count(entry => entry.StateHash is not null);
        if (stored.Version != writes) yield return new("C6", key, $"the state was written {stored.Version} times, the journal tells of {writes}");
        var state = document.GetProperty("state");
        if (last.StateHash != Payload.Sha(state.GetRawText())) yield return new("C6", key, "the state is not the one that the last entry was written with");
        foreach (var year in state.GetProperty("years").EnumerateArray())
        {
            var (sheet, fold) = (year.GetProperty("sheet"), Fold.Of(entries, year.GetProperty("year").GetInt64()));
            var told = new Fold(sheet.GetProperty("stage").GetString()!, Number(sheet, "stateVersion"), Number(sheet, "contentVersion"), Number(sheet, "publishedVersion"), Payload.Recorded(sheet.GetProperty("content")));
            if (told != fold) yield return new("C6", key, $"the state says {told}, the journal {fold}");
        }
    }

    private static IEnumerable<Finding> Rows(Recording recording, List<Entry> entries, string key)
    {
        foreach (var year in entries.Where(entry => entry.Act is not null).Select(entry => entry.Year).Distinct())
        {
            if (recording.Rows.SingleOrDefault(row => row.Key == key && row.Year == year) is not { } row)
            {
                yield return new("C6", $"{key} {year}", "has acts and no list row");
                continue;
            }
            var fold = Fold.Of(entries, year);
            if ((row.Stage, row.StateVersion, row.ContentVersion, row.PublishedVersion) != (fold.Stage, fold.StateVersion, fold.ContentVersion, fold.PublishedVersion))
                yield return new("C6", $"{key} {year}", $"the list row says {row.Stage} {row.StateVersion} {row.ContentVersion} {row.PublishedVersion}, the journal {fold}");
            var written = entries.FindLastIndex(entry => entry.RowHashes.ContainsKey($"{year}"));
            if (written < 0 || entries[written].RowHashes[$"{year}"] != HashOf(row)) yield return new("C6", $"{key} {year}", "the list row is not the one that the journal vouches for");
            else if (row.Version != entries.Take(written + 1).Count(entry => entry.StateHash is not null)) yield return new("C6", $"{key} {year}", "the list row is of another write");
        }
    }

    private static string HashOf(SheetRow row) => Payload.Sha(
        $"{row.Plan}\n{row.Year}\n{row.Stage}\n{row.StateVersion}\n{row.ContentVersion}\n{row.PublishedVersion}\n{row.StageSince}\n{row.ChangedAt}\n{row.Document}");

    private static long Number(JsonElement sheet, string name) => sheet.GetProperty(name).GetInt64();
}

/// <summary>What the acts on one sheet add up to.</summary>
internal sealed record Fold(string Stage, long StateVersion, long ContentVersion, long PublishedVersion, string Content)
{
    private static readonly string Blank = Payload.Recorded(JsonDocument.Parse("{}").RootElement);

    public static Fold Of(List<Entry> entries, long year)
    {
        var (fold, shown) = (new Fold(Automaton.Start, 0, 0, 0, Blank), Blank);
        foreach (var act in entries.Where(entry => entry.Year == year).Select(entry => entry.Act).OfType<ActEntry>())
        {
            if (act.Verb is "Publish") shown = fold.Content;
            fold = new(act.To, act.StateVersion, act.ContentVersion, act.PublishedVersion, act.Verb is "AbandonCorrection" ? shown : act.Content ?? fold.Content);
        }
        return fold;
    }

    public override string ToString() => $"{Stage} {StateVersion} {ContentVersion} {PublishedVersion} {Payload.Sha(Content)[..8]}";
}
