using ReformFlow.Documents.Tidy;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Documents.Mapping;

/// <summary>One item of a foreign table while its rows come in.</summary>
/// <param name="Id">Its id, made out of its number.</param>
/// <param name="Number">Its number as printed.</param>
/// <param name="Title">Its title.</param>
/// <param name="Known">The item as the kept plan has it; null when it is new.</param>
internal sealed record MappedItem(string Id, string Number, string Title, KnownItem? Known)
{
    private readonly Dictionary<TidyKey, TidyRow> _rows = [];
    private readonly HashSet<(TidyKind Kind, int Year)> _told = [];
    private readonly Dictionary<string, (string Id, Dictionary<string, string> Series)> _indicators = [];

    /// <summary>The facts so far, in the order in which they came.</summary>
    public IEnumerable<TidyRow> Rows => _rows.Values;

    /// <summary>The facts with those that are kept and that the table does not speak of.</summary>
    public IEnumerable<TidyRow> All => Known is null ? Rows : Rows.Concat(Known.Beside(Rows));

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
            _indicators[indicator] = known = (Known?.IndicatorOf(indicator, _indicators.Values.Select(each => each.Id)) ?? FreeIndicator(), []);
            if (Known?.HasIndicator(known.Id) is not true) Add(row(new(TidyKind.IndicatorName, Id, known.Id, Version: 1), indicator));
        }
        var (id, all) = known;
        if (!all.TryGetValue(label, out var series))
        {
            all[label] = series = Known?.SeriesOf(id, label, isFirst: all.Count == 0) ?? FreeSeries(id, all.Count + 1);
            if (Known?.HasSeries(series) is true) return Values();
            Add(row(new(TidyKind.SeriesLabel, Id, id, series), label));
            Add(row(new(TidyKind.SeriesPeriod, Id, id, series), TidyWords.Of(Building.PeriodKinds.Of(label, indicator))));
            Add(row(new(TidyKind.SeriesYears, Id, id, series), TidyWords.Of(YearBasis.FiscalYear)));
        }
        return Values();

        TidyKey Values() => new(TidyKind.Target, Id, id, series, Version: 1);
    }

    private string FreeSeries(string indicator, int count)
    {
        while (Known?.HasSeries($"{indicator}-s{count}") is true || _indicators.Values.Any(each => each.Series.ContainsValue($"{indicator}-s{count}"))) count++;
        return $"{indicator}-s{count}";
    }

    // An indicator that the kept item has must not lend its id to another one.
    private string FreeIndicator()
    {
        var count = _indicators.Count + 1;
        while (Known?.HasIndicator($"i{count}") is true || _indicators.Values.Any(each => each.Id == $"i{count}")) count++;
        return $"i{count}";
    }
}
