using ReformFlow.Domain.Doubts;
using ReformFlow.Documents.Building;
using ReformFlow.Documents.Sheets;

namespace ReformFlow.Documents.Findings;

/// <summary>Rows that stand in another order than the form has them, and values that stand off their columns.</summary>
internal static class OrderFindings
{
    /// <summary>The findings of all places.</summary>
    public static IEnumerable<Finding> Of(BuiltPlan plan, ReadingOptions options) => plan.Document.Places.SelectMany(OfPlace);

    private static IEnumerable<Finding> OfPlace(PrintedPlace place) =>
        [.. Shifted(place), .. LateLabel(place), .. EarlyActuals(place), .. WithoutActualsLabel(place), .. OutOfOrder(place)];

    private static IEnumerable<Finding> Shifted(PrintedPlace place) =>
        from series in place.AllSeries
        from each in new[] { (Row: series.Targets, Spot: Labels.Targets), (Row: series.Actuals, Spot: "実績") }
        where each.Row.Shifted > 0
        select new Finding(DoubtKind.ShiftedRow, each.Row.Line, place.Name, each.Spot, string.Join('、', each.Row.Values),
            $"見出しが抜けて値が{each.Row.Shifted}列左にずれている。{each.Row.Shifted}列右に戻して{string.Join('、', each.Row.Values)}と読んだ");

    private static IEnumerable<Finding> LateLabel(PrintedPlace place)
    {
        var label = place.Rows.Rows.Find(row => row.FirstLabel == Labels.Targets);
        if (label is not null && label.Line > place.Indicators[0].Line)
            yield return new(DoubtKind.RowOrder, label.Line, place.Name, Labels.Targets, label[0].Trim(),
                "「成果指標」と「年度」の行より後にある「目標」の見出し。その前の行から目標の欄として読んだ");
    }

    private static IEnumerable<Finding> EarlyActuals(PrintedPlace place)
    {
        var early = place.AllSeries.Select(series => series.Actuals).Where(row => row.Line < place.Results.Line).ToList();
        if (early.Count > 0)
            yield return new(DoubtKind.RowOrder, [.. early.Select(row => row.Line)], place.Name, "実績", Joined(early), "目標の欄の中にある実績の行。実績として読んだ");
    }

    private static IEnumerable<Finding> WithoutActualsLabel(PrintedPlace place)
    {
        var named = place.AllSeries.Select(series => series.Actuals)
            .Where(row => row.Shifted == 0 && !string.IsNullOrWhiteSpace(row.Label) && !Labels.IsActuals(Spelling.Of(row.Label))).ToList();
        if (named.Count > 0)
            yield return new(DoubtKind.RowOrder, [.. named.Select(row => row.Line).Order()], place.Name, "実績", Joined(named),
                "「実績数」の見出しのない行。取り組み実績の欄にあるので、同じ見出しの系列の実績として読んだ");
    }

    private static IEnumerable<Finding> OutOfOrder(PrintedPlace place)
    {
        var reached = RowRole.Page;
        foreach (var row in place.Rows.Rows.Where(row => row.Kind is not (RowRole.Continuing or RowRole.Unlabelled or RowRole.Years)))
        {
            if (row.Kind < reached)
                yield return new(DoubtKind.RowOrder, row.Line, place.Name, "", row[0].Trim() is { Length: > 0 } first ? first : row[1].Trim(),
                    "様式と違う順に並んだ行。見出しのとおりに読んだ");
            else
                reached = row.Kind;
        }
    }

    private static string Joined(List<ValueRow> rows) => string.Join('、', rows.Select(row => row.Label.Trim()).Distinct());
}
