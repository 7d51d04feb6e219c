namespace ReformFlow.Documents.Sheets;

/// <summary>One printing of a policy's heading, with what stands below it until the next one.</summary>
internal sealed record PrintedPolicy(NumberedTitle Heading, List<Row> Prose, List<PrintedMeasure> Measures);

/// <summary>One printing of a measure's heading, with its prose and places.</summary>
internal sealed record PrintedMeasure(NumberedTitle Heading, List<Row> Prose, List<PlaceRows> Places);

/// <summary>The rows of one place, the one with 取り組み事項 first.</summary>
internal sealed record PlaceRows(PrintedPolicy Policy, PrintedMeasure Measure, List<Row> Rows);

/// <summary>
/// Cuts a document into its policies, measures and places. A heading that stands again is a second entry here; merging
/// is done when the plan is built.
/// </summary>
internal sealed class Outline
{
    private readonly ErrorList _errors;
    private PrintedPolicy? _policy;
    private PrintedMeasure? _measure;
    private PlaceRows? _place;
    // A broken heading was told already: what stands below it is not told once more for each place.
    private bool _headingBroken;

    private Outline(ErrorList errors) => _errors = errors;

    /// <summary>The headings in printed order.</summary>
    public List<PrintedPolicy> Policies { get; } = [];

    /// <summary>The places in printed order.</summary>
    public List<PlaceRows> Places { get; } = [];

    /// <summary>Cuts the rows; the first one is a page's title.</summary>
    public static Outline Of(IEnumerable<Row> rows, ErrorList errors)
    {
        var outline = new Outline(errors);
        foreach (var row in rows) outline.Take(row);
        return outline;
    }

    private void Take(Row row)
    {
        switch (row.Kind)
        {
            case RowRole.Page: BeginPage(row); break;
            case RowRole.Policy: BeginPolicy(row); break;
            case RowRole.Measure: BeginMeasure(row); break;
            case RowRole.Item: BeginPlace(row); break;
            default: Continue(row); break;
        }
    }

    private void BeginPage(Row row)
    {
        (_policy, _measure, _place, _headingBroken) = (null, null, null, false);
        // Nothing follows from the answer: the error alone has the document refused.
        _ = RowErrors.EndsAt(row, 0, _errors);
    }

    private void BeginPolicy(Row row)
    {
        (_measure, _place) = (null, null);
        _policy = NumberedTitle.Read(row, _errors) is { } heading ? new(heading, [], []) : null;
        _headingBroken = _policy is null;
        if (_policy is not null) Policies.Add(_policy);
    }

    private void BeginMeasure(Row row)
    {
        (_measure, _place) = (null, null);
        if (NumberedTitle.Read(row, _errors) is not { } heading)
            _headingBroken = true;
        else if (_policy is not null)
            _policy.Measures.Add(_measure = new(heading, [], []));
        else
            Missing(row, Labels.Policy);
    }

    private void BeginPlace(Row row)
    {
        if (_policy is null || _measure is null)
        {
            Missing(row, Labels.Measure);
            // Still taken, so that its own mistakes are told in the same answer.
            var unknown = new NumberedTitle(row.Line, "?", "?", Scraps.None);
            _policy ??= new(unknown, [], []);
            _measure = new(unknown, [], []);
        }
        _place = new(_policy, _measure, [row]);
        _measure.Places.Add(_place);
        Places.Add(_place);
    }

    private void Continue(Row row)
    {
        if (_place is not null) _place.Rows.Add(row);
        else if (row is { Kind: RowRole.Unlabelled, LastPrinted: 0 } && (_measure?.Prose ?? _policy?.Prose) is { } prose) prose.Add(row);
        else if (!_headingBroken) RowErrors.Unknown(row, _errors);
    }

    private void Missing(Row row, string label)
    {
        if (!_headingBroken)
            _errors.Add(row, $"この行の前に「{label}」の行がありません。", $"ページの題名の次に「{Labels.Policy}」と「{Labels.Measure}」の行を入れてください。");
        _headingBroken = true;
    }
}
