namespace ReformFlow.Documents.Tidy.Building;

/// <summary>The rows about one subject, in the order of the list.</summary>
/// <param name="Subject">The id of the item or heading; empty for the plan.</param>
/// <param name="Rows">The rows; at least one but for a plan of which nothing is said.</param>
internal sealed record RowSet(string Subject, IReadOnlyList<TidyRow> Rows)
{
    private readonly ILookup<TidyKind, TidyRow> _byKind = Rows.ToLookup(row => row.Key.Kind);
    private readonly ILookup<TidyKey, TidyRow> _counted = Rows.ToLookup(row => row.Key with { Order = 0 });
    private readonly Dictionary<TidyKey, TidyRow> _byKey = Rows.DistinctBy(row => row.Key).ToDictionary(row => row.Key);

    /// <summary>All rows of a kind in the order of the list.</summary>
    public IEnumerable<TidyRow> All(TidyKind kind) => _byKind[kind];

    /// <summary>All rows of a kind about one thing, in their counted order.</summary>
    public List<TidyRow> All(TidyKind kind, string indicator = "", string series = "", int year = 0, int version = 0) =>
        [.. _counted[new(kind, Subject, indicator, series, year, version)].OrderBy(row => row.Key.Order)];

    /// <summary>The only row about one thing; null when the list does not say.</summary>
    public TidyRow? One(TidyKind kind, string indicator = "", string series = "", int year = 0, int version = 0, int order = 0) =>
        _byKey.GetValueOrDefault(new(kind, Subject, indicator, series, year, version, order));

    /// <summary>The row of another kind about the same thing.</summary>
    public TidyRow? Beside(TidyRow row, TidyKind kind) => _byKey.GetValueOrDefault(row.Key with { Kind = kind });
}
