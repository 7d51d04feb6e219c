using ReformFlow.Documents.Sheets;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Documents.Mapping;

/// <summary>The items of the kept plan, as a table of others may name them.</summary>
internal sealed class KnownItems(Plan? plan)
{
    private readonly Dictionary<string, KnownItem> _byNumber = (plan?.Placements ?? [])
        .DistinctBy(place => PlaceNumbers.KeyOf(place.Number.Printed)).ToDictionary(place => PlaceNumbers.KeyOf(place.Number.Printed), place => new KnownItem(plan!.Find(place.Item)!));

    private readonly Dictionary<string, KnownItem> _byTitle = plan is null ? [] :
        plan.Items.GroupBy(item => item.Title).Where(same => same.Count() == 1).ToDictionary(same => same.Key, same => new KnownItem(same.Single()));

    /// <summary>All ids.</summary>
    public IEnumerable<string> Ids => plan?.Items.Select(item => item.Id.Value) ?? [];

    /// <summary>The item of that number; or, where the number is nobody's, of that title. Null when it is new.</summary>
    public KnownItem? Find(string number, string title) => _byNumber.GetValueOrDefault(PlaceNumbers.KeyOf(number)) ?? _byTitle.GetValueOrDefault(title);
}

/// <summary>An item of the kept plan.</summary>
internal sealed class KnownItem(ActionItem item)
{
    /// <summary>Its id.</summary>
    public string Id => item.Id.Value;

    /// <summary>Its title.</summary>
    public string Title => item.Title;

    /// <summary>Whether it has an indicator of that id.</summary>
    public bool HasIndicator(string id) => item.Indicators.Any(indicator => indicator.Id.Value == id);

    /// <summary>The indicator so called; or the only one, where a table names it otherwise. Null when it is new.</summary>
    /// <param name="name">What the table calls it.</param>
    /// <param name="taken">The ids that others of the table have.</param>
    public string? IndicatorOf(string name, IEnumerable<string> taken)
    {
        var free = item.Indicators.Where(indicator => !taken.Contains(indicator.Id.Value)).ToList();
        return free.Find(indicator => indicator.Definitions.Any(definition => definition.Name == name || IsSame(definition.Name, name)))?.Id.Value
            ?? (item.Indicators.Count == 1 && free.Count == 1 ? free[0].Id.Value : null);
    }

    /// <summary>Whether it has a series of that id.</summary>
    public bool HasSeries(string id) => item.AllSeries.Any(series => series.Id.Value == id);

    /// <summary>The series so called; or the only one of the indicator, where a table's only one is called otherwise. Null when it is new.</summary>
    public string? SeriesOf(string indicator, string label, bool isFirst)
    {
        if (item.Indicators.FirstOrDefault(each => each.Id.Value == indicator) is not { } known) return null;
        return (known.Series.FirstOrDefault(series => series.Label == label || IsSame(series.Label, label)) ?? (known.Series.Count == 1 && isFirst ? known.Series[0] : null))?.Id.Value;
    }

    private static bool IsSame(string one, string other) => Spelling.Of(one) is { Length: > 0 } word && word == Spelling.Of(other);
}
