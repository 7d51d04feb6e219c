using ReformFlow.Documents.Tidy;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Documents.Mapping;

/// <summary>One item of a foreign table while its rows come in.</summary>
/// <param name="Id">Its id, made out of its number.</param>
/// <param name="Number">Its number as printed.</param>
/// <param name="Title">Its title.</param>
internal sealed record MappedItem(string Id, string Number, string Title)
{
    private readonly Dictionary<TidyKey, TidyRow> _rows = [];
    private readonly HashSet<(TidyKind Kind, int Year)> _told = [];
    private readonly Dictionary<string, (string Id, List<string> Labels)> _indicators = [];

    /// <summary>The facts so far, in the order in which they came.</summary>
    public IEnumerable<TidyRow> Rows => _rows.Values;

    /// <summary>Adds a fact.</summary>
    /// <returns>The other text that was said about the same thing before; null when there was none, or the same.</returns>
    public string? Add(TidyRow row)
    {
        _told.Add((row.Key.Kind, row.Key.Year));
        return _rows.TryAdd(row.Key, row) || _rows[row.Key].Value == row.Value ? null : _rows[row.Key].Value;
    }

    /// <summary>Whether something is said about it already.</summary>
    public bool Has(TidyKind kind, int year = 0) => _told.Contains((kind, year));

    /// <summary>The series of that label, made when it comes for the first time; the row tells the facts of it.</summary>
    public TidyKey Series(string indicator, string label, Func<TidyKey, string, TidyRow> row)
    {
        if (!_indicators.TryGetValue(indicator, out var known))
        {
            _indicators[indicator] = known = ($"i{_indicators.Count + 1}", []);
            Add(row(new(TidyKind.IndicatorName, Id, known.Id, Version: 1), indicator));
        }
        var (id, labels) = known;
        var at = labels.IndexOf(label);
        var series = $"{id}-s{(at < 0 ? labels.Count : at) + 1}";
        if (at < 0)
        {
            labels.Add(label);
            Add(row(new(TidyKind.SeriesLabel, Id, id, series), label));
            Add(row(new(TidyKind.SeriesPeriod, Id, id, series), TidyWords.Of(Building.PeriodKinds.Of(label, indicator))));
            Add(row(new(TidyKind.SeriesYears, Id, id, series), TidyWords.Of(YearBasis.FiscalYear)));
        }
        return new(TidyKind.Target, Id, id, series, Version: 1);
    }
}
