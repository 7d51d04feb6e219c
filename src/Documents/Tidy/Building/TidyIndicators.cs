using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;
using static ReformFlow.Documents.Tidy.TidyKind;

namespace ReformFlow.Documents.Tidy.Building;

/// <summary>Builds the indicators of one item.</summary>
internal sealed class TidyIndicators(RowSet rows, RowChecks checks, FiscalYear first)
{
    // Far more than any sheet has, as in the text form.
    private const int MostIndicators = 50, MostSeries = 100;

    /// <summary>The indicators; null when something was told.</summary>
    public Values<Indicator>? Build()
    {
        var ids = rows.Rows.Where(row => row.Key.Indicator.Length > 0).DistinctBy(row => row.Key.Indicator).ToList();
        var series = rows.Rows.Where(row => row.Key is { Indicator.Length: > 0, Series.Length: > 0 }).DistinctBy(row => row.Key.Series).ToList();
        if (ids.ElementAtOrDefault(MostIndicators) is { } beyond) return Wrong(beyond, $"一つの取り組み事項の成果指標が{MostIndicators}を超えています。");
        if (series.ElementAtOrDefault(MostSeries) is { } more) return Wrong(more, $"一つの取り組み事項の系列が{MostSeries}を超えています。");
        if (rows.Rows.FirstOrDefault(row => row.Key is { Kind: Actual, Series: var of } && !series.Exists(each => each.Key.Series == of)) is { } stray)
            return Wrong(stray, $"実績の系列「{stray.Key.Series}」が、目標のどの系列でもありません。");
        var built = ids.ConvertAll(Of);
        return built.Contains(null) ? null : built.Select(indicator => indicator!).ToValues();
    }

    private Values<Indicator>? Wrong(TidyRow row, string what)
    {
        checks.Wrong(row, what, "取り組み事項を分けるか、系列のIDを書き出した一覧に合わせてください。");
        return null;
    }

    private Indicator? Of(TidyRow any)
    {
        var id = any.Key.Indicator;
        var names = rows.All(IndicatorName).Where(row => row.Key.Indicator == id).OrderBy(row => row.Key.Version).ToList();
        if (names.Count == 0) checks.Wrong(any, $"成果指標「{id}」の名前の行がありません。", "「成果指標」の行を加えてください。");
        var definitions = names.ConvertAll(DefinitionOf);
        var series = rows.Rows.Where(row => row.Key.Indicator == id && row.Key.Series.Length > 0).DistinctBy(row => row.Key.Series).Select(SeriesOf).ToList();
        if (series.Count == 0) checks.Wrong(any, $"成果指標「{id}」に系列がありません。", "「系列」と「目標」の行を加えてください。");
        var baselineRow = rows.One(BaselineYear, id);
        var baseline = baselineRow is null ? null : BaselineOf(baselineRow, id);
        if (checks.Id(any, id) is null || names.Count == 0 || series.Count == 0 || definitions.Contains(null) || series.Contains(null) || (baselineRow is null) != (baseline is null)) return null;
        return new(new(id), definitions.Select(each => each!).ToValues(), series.Select(each => each!).ToValues(), baseline);
    }

    private IndicatorDefinition? DefinitionOf(TidyRow row)
    {
        var fromRow = rows.Beside(row, DefinitionFrom);
        var (name, from) = (checks.Line(row), fromRow is null ? first : checks.Year(fromRow));
        var (decided, decision) = DecisionOf(row.Key);
        return name is null || from is null || !decided ? null : new(from.Value, name, decision);
    }

    private Baseline? BaselineOf(TidyRow row, string indicator)
    {
        var value = rows.One(BaselineValue, indicator);
        var cell = value is null ? null : checks.Value(value, rows.Beside(value, BaselineReading));
        return checks.Year(row) is { } year && (value is null) == (cell is null) ? new(year, cell) : null;
    }

    private Series? SeriesOf(TidyRow any)
    {
        var (indicator, id) = (any.Key.Indicator, any.Key.Series);
        var label = rows.One(SeriesLabel, indicator, id);
        if (label is { Value.Length: > 100 }) checks.Wrong(label, "系列の名前が100字を超えています。");
        var period = Word(SeriesPeriod, TidyWords.PeriodOf, PeriodKind.NotStated, "単年、累計、平均、月平均、時点、記載なし");
        var basis = Word(SeriesYears, TidyWords.BasisOf, YearBasis.FiscalYear, "年度、年分");
        var directionRow = rows.One(SeriesDirection, indicator, id);
        var direction = directionRow is null ? null : DirectionOf(directionRow);
        var timingRow = rows.One(SeriesTiming, indicator, id);
        var timing = timingRow is null ? null : checks.Word(timingRow, TidyWords.TimingOf, "調書と同時、確定照会、1月照会");
        var targets = TargetsOf(indicator, id);
        if (checks.Id(any, id) is null || label is { Value.Length: > 100 } || period is null || basis is null || (directionRow is null) != (direction is null) || (timingRow is null) != (timing is null) || targets is null) return null;
        return new(new(id), label?.Value ?? "", period.Value, basis.Value, targets, direction) { Timing = timing };

        T? Word<T>(TidyKind kind, Func<string, T?> read, T otherwise, string known) where T : struct =>
            rows.One(kind, indicator, id) is { } row ? checks.Word(row, read, known) : otherwise;
    }

    private Direction? DirectionOf(TidyRow row)
    {
        var steps = rows.All(SeriesStep, row.Key.Indicator, row.Key.Series).Select(step => step.Value).ToValues();
        switch (row.Value.Trim())
        {
            case TidyWords.Higher: return new Direction.Higher();
            case TidyWords.Lower: return new Direction.Lower();
            case TidyWords.Within: return new Direction.Within();
            case TidyWords.Milestones when steps.Count >= 2 && steps.Distinct().Count() == steps.Count && steps.All(step => !string.IsNullOrWhiteSpace(step)): return new Direction.Milestones(steps);
            default:
                checks.Wrong(row, "「向き」が「向上」「低減」「範囲内」「段階」のどれでもないか、段階の行が二つ以上ありません。");
                return null;
        }
    }

    private TargetHistory? TargetsOf(string indicator, string series)
    {
        var mine = rows.Rows.Where(row => row.Key.Indicator == indicator && row.Key.Series == series && row.Key.Version > 0).ToList();
        var last = mine.Select(row => row.Key.Version).DefaultIfEmpty(1).Max();
        var versions = new List<TargetVersion>();
        for (var version = 1; version <= last; version++)
        {
            if (mine.Find(row => row.Key.Version == version) is null && last > 1)
            {
                checks.Wrong(mine[0], $"目標の版{version}がありません。", "版の番号を1から続けてください。");
                return null;
            }
            if (VersionOf(mine, new(ChangeReason, rows.Subject, indicator, series, Version: version)) is not { } built) return null;
            versions.Add(built);
        }
        return new(versions.ToValues());
    }

    private TargetVersion? VersionOf(List<TidyRow> mine, TidyKey key)
    {
        var (cells, sound) = (new List<YearCell>(), true);
        foreach (var row in mine.Where(row => row.Key.Kind is Target && row.Key.Version == key.Version).OrderBy(row => row.Key.Year))
        {
            if (checks.Value(row, rows.Beside(row, TargetReading)) is { } cell) cells.Add(new(new(row.Key.Year), cell));
            else sound = false;
        }
        var (decided, decision) = DecisionOf(key);
        return sound && decided ? new(key.Version, new(cells.ToValues()), decision) : null;
    }

    // The first definition and the first targets have no decision, every later one has.
    private (bool Sound, RevisionDecision? Decision) DecisionOf(TidyKey key)
    {
        if (key.Version <= 1) return (true, null);
        var (day, by, why) = (Row(ChangeDay), Row(ChangedBy), Row(ChangeReason));
        if (day is null || by is null || why is null)
        {
            checks.Wrong(day ?? by ?? why ?? rows.Rows[0], $"版{key.Version}の変更の日、決定者、理由がそろっていません。", "三つの行を加えてください。");
            return (false, null);
        }
        return checks.Day(day) is { } on && checks.Id(by, by.Value.Trim()) is { } person && checks.Line(why, RevisionDecision.LongestReason) is { } reason
            ? (true, new(on, new(person), reason))
            : (false, null);

        TidyRow? Row(TidyKind kind) => rows.One(kind, key.Indicator, key.Series, version: key.Version);
    }
}
