using ReformFlow.Domain;

namespace ReformFlow.Documents.Sheets;

/// <summary>
/// Finds the row of actuals that answers each row of targets: under each indicator, or all together after the last one;
/// by position, or by label where the labels stand in another order.
/// </summary>
internal static class SeriesPairing
{
    /// <summary>The pairs of each indicator; null when there was an error, which was added.</summary>
    public static List<Values<PrintedSeries>>? Pair(List<IndicatorRows> indicators, ErrorList errors)
    {
        if (indicators.Find(rows => rows.Targets.Count == 0) is { } without)
        {
            errors.Add(without.YearsRow, "この「年度」の行の下に目標の行がありません。", "「年度」の行の次に目標の行を入れてください。");
            return null;
        }
        var apart = indicators.TrueForAll(rows => rows.Targets.Count == rows.Actuals.Count);
        var last = indicators[^1].Actuals;
        var together = indicators.SkipLast(1).All(rows => rows.Actuals.Count == 0) && indicators.Sum(rows => rows.Targets.Count) == last.Count;
        if (!apart && !together)
        {
            errors.Add(indicators[^1].YearsRow,
                $"目標の行が{indicators.Sum(rows => rows.Targets.Count)}行、実績の行が{indicators.Sum(rows => rows.Actuals.Count)}行で、合いません。",
                "目標の行と同じ数の実績の行を、同じ順に書いてください。");
            return null;
        }
        var pairs = apart ? indicators.ConvertAll(rows => Matched(rows.Targets, rows.Actuals, errors)) : Dealt(indicators, last, errors);
        return pairs.Contains(null) ? null : pairs.ConvertAll(each => each!);
    }

    private static List<Values<PrintedSeries>?> Dealt(List<IndicatorRows> indicators, List<ValueRow> actuals, ErrorList errors)
    {
        var next = 0;
        var pairs = new List<Values<PrintedSeries>?>();
        foreach (var rows in indicators)
        {
            pairs.Add(Matched(rows.Targets, actuals.GetRange(next, rows.Targets.Count), errors));
            next += rows.Targets.Count;
        }
        return pairs;
    }

    private static Values<PrintedSeries>? Matched(List<ValueRow> targets, List<ValueRow> actuals, ErrorList errors)
    {
        var labels = targets.ConvertAll(row => row.Label.Trim());
        if (targets.Zip(actuals).All(pair => Answers(pair.Second, pair.First.Label.Trim())))
            return targets.Zip(actuals, (target, actual) => new PrintedSeries(target, actual)).ToValues();
        var byLabel = InOrderOf(labels, actuals);
        if (!byLabel.Contains(null) && byLabel.Distinct().Count() == labels.Count)
            return targets.Zip(byLabel, (target, actual) => new PrintedSeries(target, actual!)).ToValues();

        var unknown = targets.Zip(actuals).First(pair => !Answers(pair.Second, pair.First.Label.Trim())).Second;
        errors.Add(unknown.Row, $"実績の行の見出し「{Excerpt.Of(unknown.Label, 20)}」に当たる目標の行がありません。", "見出しを「実績数」か、目標の行と同じ見出しにしてください。");
        return null;
    }

    private static List<ValueRow?> InOrderOf(List<string> labels, List<ValueRow> actuals)
    {
        var first = new Dictionary<string, ValueRow>(StringComparer.Ordinal);
        foreach (var row in actuals) first.TryAdd(Folded(row.Label), row);
        return labels.ConvertAll(label => first.GetValueOrDefault(Folded(label)));
    }

    private static bool Answers(ValueRow actuals, string label) =>
        Labels.IsActuals(Spelling.Of(actuals.Label)) || string.IsNullOrWhiteSpace(actuals.Label) || Folded(actuals.Label) == Folded(label);

    // Labels too long to be folded are compared as they are printed.
    private static string Folded(string label) => label.Trim() is var bare && Spelling.Of(bare) is { Length: > 0 } spelt ? spelt : bare;
}
