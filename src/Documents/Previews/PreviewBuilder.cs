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

    /// <summary>Keeps both lists.</summary>
    public PreviewBuilder(IEnumerable<TidyRow> before, IEnumerable<TidyRow> after, PlanReading.Read read)
    {
        (_before, _after) = (before.ToDictionary(row => row.Key), [.. after]);
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
        LabelOf(any), before?.Value, after?.Value, _doubtsOfFacts[any.Key].ToValues());

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
