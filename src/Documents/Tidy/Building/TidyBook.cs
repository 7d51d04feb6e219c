using ReformFlow.Documents.Building;
using ReformFlow.Documents.Sheets;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;
using static ReformFlow.Documents.Tidy.TidyKind;

namespace ReformFlow.Documents.Tidy.Building;

/// <summary>Builds a plan with its sheets out of the rows of a tidy list, whatever file they came from: all of it or nothing.</summary>
internal sealed class TidyBook
{
    // An item with revised targets over ten years has a few hundred.
    private const int MostOfOne = 5_000;

    private readonly ReadingOptions _options;
    private readonly ErrorList _errors;
    private readonly RowChecks _checks;
    private readonly RowSet _plan;
    private readonly List<RowSet> _headings, _items;

    private TidyBook(string file, IReadOnlyList<TidyRow> rows, ReadingOptions options, ErrorList errors)
    {
        (_options, _errors, _checks) = (options, errors, new(file, errors, options.Years));
        var sets = rows.GroupBy(row => row.Key.Subject).Select(same => new RowSet(same.Key, [.. same])).ToList();
        _plan = sets.Find(set => set.Subject.Length == 0) ?? new("", []);
        _headings = sets.FindAll(set => set.One(HeadingTitle) is not null);
        _items = sets.FindAll(set => set.One(ItemTitle) is not null);
        foreach (var stray in sets.Where(set => set.Subject.Length > 0).Except(_headings).Except(_items))
            _checks.Wrong(stray.Rows[0], $"ID「{Excerpt.Of(stray.Subject, 40)}」の題名の行がありません。", "「取り組み事項」か「見出し」の行を加えるか、IDを直してください。");
        foreach (var large in sets.Where(set => set.Rows.Count > MostOfOne))
            _checks.Wrong(large.Rows[MostOfOne], $"一つの取り組み事項の行が{MostOfOne:N0}行を超えています。", "取り組み事項を分けてください。");
    }

    /// <summary>The plan and its sheets; null when there was an error, which was added.</summary>
    public static PlanBook? Build(string file, IReadOnlyList<TidyRow> rows, ReadingOptions options, ErrorList errors)
    {
        var book = new TidyBook(file, rows, options, errors);
        return book.HasTwice(rows) || !errors.IsEmpty ? null : book.Build();
    }

    private bool HasTwice(IReadOnlyList<TidyRow> rows)
    {
        var seen = new Dictionary<TidyKey, TidyRow>();
        foreach (var row in rows)
            if (!seen.TryAdd(row.Key, row))
                _checks.Wrong(row, $"同じ「{TidyWords.Of(row.Key.Kind)}」が二度あります（初めは{seen[row.Key].Place}）。", "どちらかを消してください。");
        return !_errors.IsEmpty;
    }

    private PlanBook? Build()
    {
        var (first, last) = (_checks.Year(_plan.One(PlanFirst)), _checks.Year(_plan.One(PlanLast)));
        if (first is null || last is null || last < first || _items.Count == 0)
        {
            _checks.Wrong(_plan.One(PlanLast) ?? _plan.One(PlanFirst), "計画の初年度と最終年度が読み取れないか逆であるか、取り組み事項が一つもありません。", "「計画の初年度」「計画の最終年度」「取り組み事項」の行を確かめてください。");
            return null;
        }
        var levels = _plan.All(LevelName, "").Select(row => row.Value).ToValues() is { Count: > 0 } named ? named : PlanBuilder.LevelNames;
        var headings = new TidyHeadings(_headings, levels.Count, _checks).Build();
        var sections = new SectionReader(_options.Sections, new(_options.Sections, SheetYear(last.Value)), _checks);
        var items = _items.ConvertAll(rows => Guarded(rows, () => new TidyItem(rows, sections, _checks, first.Value).Build()));
        var places = Places();
        if (headings is null || items.Contains(null) || places is null || !_errors.IsEmpty) return null;
        var name = _plan.One(PlanName) is { } row ? _checks.Line(row) : _options.PlanName;
        return name is null ? null : Together(new(first.Value, last.Value, name, levels), headings, items.ConvertAll(item => item!), places);
    }

    private sealed record Frame(FiscalYear First, FiscalYear Last, string Name, Values<string> Levels);

    private PlanBook? Together(Frame frame, Values<Heading> headings, List<ActionItem> items, Values<Placement> places) => Guarded(_plan, () =>
    {
        var plan = new Plan(_options.Plan, frame.Name, frame.First, frame.Last, frame.Levels, headings, items.ToValues(), places);
        var sheets = items.Zip(_items, (item, rows) => Guarded(rows, () => new TidySheets(rows, item, _checks).Build())).ToList();
        return sheets.Contains(null) ? null : new PlanBook(plan, sheets.SelectMany(each => each!).ToValues());
    });

    private Values<Placement>? Places()
    {
        var (places, headings) = (new List<(int Order, Placement Place)>(), _headings.Select(heading => heading.Subject).ToHashSet());
        foreach (var (item, row) in _items.SelectMany(item => item.All(Place).Select(row => (item, row))))
        {
            if (item.Beside(row, PlaceNumber) is not { } numberRow)
                _checks.Wrong(row, "掲載箇所に項目番号がありません。", "「項目番号」の行を加えてください。");
            else if (_checks.Line(numberRow, 12) is { } number && number.Any(char.IsWhiteSpace))
                _checks.Wrong(numberRow, "項目番号に空白があります。");
            else if (!headings.Contains(row.Value))
                _checks.Wrong(row, $"掲載箇所の見出し「{Excerpt.Of(row.Value, 40)}」がありません。", "見出しのIDを直してください。");
            else if (_errors.IsEmpty)
                places.Add((row.Key.Order, new(new(item.Subject), new(row.Value), new(numberRow.Value), item.Beside(row, PlaceRepost) is not null)));
        }
        foreach (var again in places.GroupBy(place => place.Place.Number.Printed).Where(same => same.Count() > 1))
            _checks.Wrong(_items.Find(item => item.Subject == again.Last().Place.Item.Value)!.All(PlaceNumber).Last(), $"項目番号{again.Key}が二度あります。", "番号を付け直してください。");
        foreach (var item in _items.Where(item => _errors.IsEmpty && item.All(Place).Count(row => item.Beside(row, PlaceRepost) is null) != 1))
            _checks.Wrong(item.One(ItemTitle), "再掲でない掲載箇所が、ちょうど一つではありません。", "初めに載せる箇所を一つにし、ほかは「再掲」にしてください。");
        return _errors.IsEmpty ? places.OrderBy(place => place.Order).Select(place => place.Place).ToValues() : null;
    }

    private FiscalYear SheetYear(FiscalYear last) =>
        _items.SelectMany(item => item.All(Narrative)).Select(row => new FiscalYear(row.Key.Year)).DefaultIfEmpty(last).Max();

    // What the domain refuses and nothing above has found; its words are for the one who wrote the program that made the file.
    private T? Guarded<T>(RowSet rows, Func<T?> build) where T : class
    {
        try
        {
            return build();
        }
        catch (ArgumentException refused)
        {
            _checks.Wrong(rows.One(ItemTitle) ?? (rows.Rows.Count > 0 ? rows.Rows[0] : null), $"内容の組み合わせが決まりに合いません（{refused.Message}）。", "書き出した一覧と比べて、変えたところを確かめてください。");
            return null;
        }
    }
}
