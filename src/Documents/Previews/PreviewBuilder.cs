using ReformFlow.Documents.Sheets;
using ReformFlow.Documents.Tidy;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;

namespace ReformFlow.Documents.Previews;

/// <summary>Compares two lists of facts and says which doubts are about which of them.</summary>
internal sealed class PreviewBuilder
{
    private readonly List<TidyRow> _after;
    private readonly Dictionary<TidyKey, TidyRow> _before;
    private readonly ILookup<TidyKey, int> _doubtsOfFacts;
    private readonly ILookup<string, int> _doubtsOfSubjects;
    private readonly Dictionary<string, string> _headings;

    /// <summary>Keeps both lists.</summary>
    public PreviewBuilder(IEnumerable<TidyRow> before, IEnumerable<TidyRow> after, PlanReading.Read read)
    {
        List<TidyRow> kept = [.. before];
        _after = [.. after];
        if (IsPart(kept)) (kept, _after) = (OwnPlaces(kept), OwnPlaces(_after));
        _before = kept.ToDictionary(row => row.Key);
        _headings = kept.Concat(_after).Where(row => row.Key.Kind is TidyKind.HeadingTitle).GroupBy(row => row.Key.Subject).ToDictionary(same => same.Key, same => $"{same.Last().Caption.Number} {same.Last().Value}".Trim());
        _doubtsOfFacts = read.Doubts.Where(doubt => doubt.About is not null).ToLookup(doubt => doubt.About!, doubt => doubt.Number);
        var numbers = read.Book.Plan.Placements.ToLookup(place => Labels.Item + place.Number.Printed, place => place.Item.Value);
        _doubtsOfSubjects = read.Doubts.SelectMany(doubt => SubjectsOf(doubt, numbers).Select(subject => (subject, doubt.Number))).ToLookup(pair => pair.subject, pair => pair.Number);
    }

    /// <summary>The comparison.</summary>
    public PlanPreview Build()
    {
        var after = _after.ToLookup(row => row.Key.Subject);
        var lost = _before.Values.Where(row => !after.Contains(row.Key.Subject)).ToLookup(row => row.Key.Subject);
        var gone = _before.Values.ToLookup(row => row.Key.Subject);
        return new([.. after.Select(subject => Of([.. subject], [.. gone[subject.Key]])), .. lost.Select(subject => Of([], [.. subject]))]);
    }

    // Which of the plan's items stands before which is not for a file to say that has a few of them: only where each of them is printed.
    private bool IsPart(List<TidyRow> kept)
    {
        var subjects = _after.Select(row => row.Key.Subject).ToHashSet();
        return kept.Exists(row => row.Key.Kind is TidyKind.ItemTitle && !subjects.Contains(row.Key.Subject));
    }

    private static List<TidyRow> OwnPlaces(List<TidyRow> rows)
    {
        var orders = rows.Where(row => row.Key.Kind is TidyKind.Place).GroupBy(row => row.Key.Subject)
            .SelectMany(same => same.OrderBy(row => row.Key.Order).Select((row, index) => ((same.Key, row.Key.Order), index + 1))).ToDictionary(pair => pair.Item1, pair => pair.Item2);
        return rows.ConvertAll(row => PlanPart.IsPlace(row) && orders.TryGetValue((row.Key.Subject, row.Key.Order), out var own) ? row with { Key = row.Key with { Order = own } } : row);
    }

    // A doubt of a text names its places in words: 取り組み事項13 目標, or several at once 取り組み事項1、9.
    private static IEnumerable<string> SubjectsOf(Doubt doubt, ILookup<string, string> numbers)
    {
        if (doubt.About is { } about) return [about.Subject];
        var place = doubt.Where.Split(' ')[0];
        return place.StartsWith(Labels.Item, StringComparison.Ordinal)
            ? place[Labels.Item.Length..].Split('、').SelectMany(number => numbers[Labels.Item + number]).Distinct()
            : [""];
    }

    private SubjectChange Of(List<TidyRow> after, List<TidyRow> before)
    {
        var kept = after.Select(row => row.Key).ToHashSet();
        var facts = after.ConvertAll(row => Compared(_before.GetValueOrDefault(row.Key), row, row));
        facts.AddRange(before.Where(row => !kept.Contains(row.Key)).Select(row => Compared(row, null, row)));
        var title = (after.Count > 0 ? after : before).FirstOrDefault(row => row.Key.Kind is TidyKind.ItemTitle or TidyKind.HeadingTitle or TidyKind.PlanName) ?? after.Concat(before).First();
        var kind = before.Count == 0 ? ChangeKind.Added : after.Count == 0 ? ChangeKind.Missing
            : facts.TrueForAll(fact => fact.Kind is ChangeKind.Unchanged) ? ChangeKind.Unchanged : ChangeKind.Changed;
        return new(title.Key.Subject, title.Caption.Number, title.Value, title.Key.Kind is TidyKind.ItemTitle, kind,
            facts.Where(fact => fact.Kind is not ChangeKind.Unchanged || fact.Doubts.Count > 0).ToValues(),
            facts.Count(fact => fact.Kind is ChangeKind.Unchanged), _doubtsOfSubjects[title.Key.Subject].ToValues());
    }

    private FactChange Compared(TidyRow? before, TidyRow? after, TidyRow any) => new(any.Key,
        before is null ? ChangeKind.Added : after is null ? ChangeKind.Missing : before.Value == after.Value ? ChangeKind.Unchanged : ChangeKind.Changed,
        LabelOf(any), Shown(before), Shown(after), _doubtsOfFacts[any.Key].ToValues());

    // A heading is called by its words: its id means nothing to anybody.
    private string? Shown(TidyRow? row) => row is { Key.Kind: TidyKind.Place or TidyKind.HeadingAbove } ? _headings.GetValueOrDefault(row.Value, row.Value) : row?.Value;

    private static string LabelOf(TidyRow row)
    {
        var key = row.Key;
        string[] words =
        [
            TidyWords.Of(key.Kind), row.Caption.Series.Length > 0 ? row.Caption.Series.Trim() : row.Caption.Indicator,
            key.Year > 0 ? EraTable.Standard.FiscalYearName(new(key.Year)) : "", key.Version > 1 ? $"（版{key.Version}）" : "", key.Order > 0 ? $"（{key.Order}）" : "",
        ];
        return string.Join(' ', words.Where(word => word.Length > 0));
    }
}
