using ReformFlow.Documents.Previews;
using ReformFlow.Documents.Sheets;
using ReformFlow.Documents.Tidy;
using ReformFlow.Domain;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Documents.Mapping;

/// <summary>The items of the kept plan, as a table of others may name them.</summary>
internal sealed class KnownItems
{
    private readonly Dictionary<string, KnownItem> _byNumber = [], _byTitle = [];

    /// <summary>Those of a plan; none where there is no plan.</summary>
    public KnownItems(PlanBook? book)
    {
        if (book is null) return;
        List<TidyRow> all = [.. TidyList.Rows(book)];
        var rows = all.ToLookup(row => row.Key.Subject);
        var items = book.Plan.Items.ToDictionary(item => item.Id, item => new KnownItem(item, book.Plan.OriginalPlaceOf(item.Id).Number.Printed, rows[item.Id.Value]));
        foreach (var place in book.Plan.Placements) _byNumber.TryAdd(PlaceNumbers.KeyOf(place.Number.Printed), items[place.Item]);
        foreach (var same in items.Values.GroupBy(item => item.Title).Where(same => same.Count() == 1)) _byTitle.Add(same.Key, same.Single());
        Ids = items.Keys.Select(id => id.Value).ToValues();
        var known = Ids.ToHashSet();
        Headings = book.Plan.Headings;
        Frame = all.Where(row => !known.Contains(row.Key.Subject)).ToValues();
        Places = book.Plan.Placements.Count;
    }

    /// <summary>All ids.</summary>
    public Values<string> Ids { get; } = [];

    /// <summary>The headings of the plan.</summary>
    public Values<Heading> Headings { get; } = [];

    /// <summary>What the plan and its headings say of themselves.</summary>
    public Values<TidyRow> Frame { get; } = [];

    /// <summary>At how many places items are printed.</summary>
    public int Places { get; }

    /// <summary>The item of that number; or, where the number is nobody's, of that title. Null when it is new.</summary>
    /// <param name="number">The number in the table; empty where it has none: then the title alone says which item it is.</param>
    /// <param name="title">The title in the table.</param>
    public KnownItem? Find(string number, string title) => (number.Length > 0 ? _byNumber.GetValueOrDefault(PlaceNumbers.KeyOf(number)) : null) ?? _byTitle.GetValueOrDefault(title);
}

/// <summary>An item of the kept plan.</summary>
internal sealed class KnownItem(ActionItem item, string number, IEnumerable<TidyRow> rows)
{
    // Several rows say one thing: whoever says it anew says all of it.
    private static readonly TidyKind[][] Together =
    [
        [TidyKind.Lead, TidyKind.LeadId, TidyKind.Coordinating], [TidyKind.RelatedState, TidyKind.Related, TidyKind.RelatedId],
        [TidyKind.ScheduleState, TidyKind.Bar, TidyKind.BarFirst, TidyKind.BarLast], [TidyKind.Target, TidyKind.TargetReading], [TidyKind.Actual, TidyKind.ActualReading],
    ];

    /// <summary>Its id.</summary>
    public string Id => item.Id.Value;

    /// <summary>Its number, as printed at its original place.</summary>
    public string Number => number;

    /// <summary>Its title.</summary>
    public string Title => item.Title;

    /// <summary>Where it is printed.</summary>
    public IEnumerable<TidyRow> Places => rows.Where(PlanPart.IsPlace);

    /// <summary>Whether it has an indicator of that id.</summary>
    public bool HasIndicator(string id) => item.Indicators.Any(indicator => indicator.Id.Value == id);

    /// <summary>The indicator so called; or the only one, where a table names it otherwise. Null when it is new.</summary>
    /// <param name="name">What the table calls it.</param>
    /// <param name="taken">The ids that others of the table have.</param>
    public string? IndicatorOf(string name, IEnumerable<string> taken)
    {
        var free = item.Indicators.Where(indicator => !taken.Contains(indicator.Id.Value)).ToList();
        return free.Find(indicator => indicator.Definitions.Any(definition => HeadWords.AreSame(definition.Name, name)))?.Id.Value
            ?? (item.Indicators.Count == 1 && free.Count == 1 ? free[0].Id.Value : null);
    }

    /// <summary>Whether it has a series of that id.</summary>
    public bool HasSeries(string id) => item.AllSeries.Any(series => series.Id.Value == id);

    /// <summary>The series so called; or the only one of the indicator, where a table's only one is called otherwise. Null when it is new.</summary>
    public string? SeriesOf(string indicator, string label, bool isFirst)
    {
        if (item.Indicators.FirstOrDefault(each => each.Id.Value == indicator) is not { } known) return null;
        return (known.Series.FirstOrDefault(series => HeadWords.AreSame(series.Label, label)) ?? (known.Series.Count == 1 && isFirst ? known.Series[0] : null))?.Id.Value;
    }

    /// <summary>What is kept of the item and not said anew; where it is printed is for the plan to say.</summary>
    public IEnumerable<TidyRow> Beside(IEnumerable<TidyRow> said)
    {
        var told = said.Select(row => About(row.Key)).ToHashSet();
        return rows.Where(row => !PlanPart.IsPlace(row) && !told.Contains(About(row.Key)));
    }

    // Without the count of its line: who says one paragraph says them all.
    private static TidyKey About(TidyKey key) => key with { Order = 0, Kind = Array.Find(Together, kinds => kinds.Contains(key.Kind))?[0] ?? key.Kind };
}
