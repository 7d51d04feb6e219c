using System.Text.RegularExpressions;
using ReformFlow.Domain.Doubts;
using ReformFlow.Documents.Building;
using ReformFlow.Documents.Sheets;

namespace ReformFlow.Documents.Findings;

/// <summary>Labels that are missing, or spelt otherwise than in most of the document.</summary>
internal static partial class LabelFindings
{
    private sealed record Spelt(string Label, string Variant, int Line, PrintedPlace Place, string Printed);

    /// <summary>Missing labels place by place; each rarer spelling once, with all its lines.</summary>
    public static IEnumerable<Finding> Of(BuiltPlan plan, ReadingOptions options)
    {
        var places = plan.Document.Places;
        return
        [
            .. places.SelectMany(Missing),
            .. Rarer(places.SelectMany(FormLabels)),
            .. Rarer(places.SelectMany(Brackets)),
            .. Rarer(places.SelectMany(Spaces)),
        ];
    }

    private static IEnumerable<Finding> Missing(PrintedPlace place)
    {
        foreach (var (series, row, spot) in Rows(place))
            if (row.Shifted == 0 && string.IsNullOrWhiteSpace(row.Label))
                yield return new(DoubtKind.LabelMissing, row.Line, place.Name, spot, "",
                    spot == Labels.Targets ? "見出しのない行を目標として読んだ。系列の見出しを決める" : $"見出しのない行を「{series.Targets.Label.Trim()}」の実績として読んだ");
        if (!place.Rows.Rows.Exists(row => row.FirstLabel == Labels.Targets))
            yield return new(DoubtKind.LabelMissing, place.Indicators[0].Line, place.Name, Labels.Targets, "", "「目標」の見出しがないまま、成果指標の欄を目標として読んだ");
    }

    private static IEnumerable<(PrintedSeries Series, ValueRow Row, string Spot)> Rows(PrintedPlace place) =>
        place.AllSeries.SelectMany(series => new[] { (series, series.Targets, Labels.Targets), (series, series.Actuals, "実績") });

    private static IEnumerable<Spelt> FormLabels(PrintedPlace place) =>
        from row in place.Rows.Rows
        where row.Kind is not RowRole.Unlabelled
        from cell in new[] { (Label: row.FirstLabel, Printed: row[0]), (Label: IsFormLabel(row) ? row.SecondLabel : "", Printed: row[1]) }
        where cell.Label.Length > 0
        select new Spelt(cell.Label, cell.Printed.Trim(), row.Line, place, cell.Printed.Trim());

    private static bool IsFormLabel(Row row) =>
        row.Kind is RowRole.Indicator or RowRole.Years or RowRole.Narrative || Labels.IsActuals(row.SecondLabel);

    private static IEnumerable<Spelt> Brackets(PrintedPlace place) =>
        from series in Rows(place)
        let bracket = Bracket().Match(series.Row.Label)
        where bracket.Success
        select new Spelt("かっこ", bracket.Groups["open"].Value == "(" ? "半角のかっこ" : "全角のかっこ", series.Row.Line, place, series.Row.Label.Trim());

    // A full-width bracket brings its own space along, so only half-width ones are compared.
    private static IEnumerable<Spelt> Spaces(PrintedPlace place) =>
        from series in Rows(place)
        let bracket = Bracket().Match(series.Row.Label)
        where bracket.Success && bracket.Groups["open"].Value == "("
        select new Spelt("空白", bracket.Groups["space"].Length > 0 ? "かっこの前に空白あり" : "かっこの前に空白なし", series.Row.Line, place, series.Row.Label.Trim());

    private static IEnumerable<Finding> Rarer(IEnumerable<Spelt> spelt) =>
        from label in spelt.GroupBy(each => each.Label)
        let variants = label.GroupBy(each => each.Variant).OrderByDescending(variant => variant.Count()).ToList()
        from variant in variants.Skip(1)
        let places = variant.Select(each => each.Place).DistinctBy(place => place.Line)
        select new Finding(DoubtKind.LabelSpelling, [.. variant.Select(each => each.Line).Distinct().Order()],
            Labels.Item + string.Join('、', places.Select(place => place.Title.Number)), "見出し",
            string.Join('、', variant.Select(each => each.Printed).Distinct()),
            $"多くは「{variants[0].Key}」（{variants[0].Count()}か所）。同じ見出しとして読み、文字はそのまま残した");

    [GeneratedRegex(@"(?<space>\s*)(?<open>[(（])[^()（）]*[)）]\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Bracket();
}
