using ReformFlow.Documents.Lists;
using ReformFlow.Documents.Sheets;
using ReformFlow.Documents.Tables;
using ReformFlow.Documents.Tidy;
using ReformFlow.Domain;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Doubts;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Documents.Findings;

/// <summary>Puts together what is doubtful about a plan that came from a table: its file, its cells, its figures.</summary>
internal sealed class RowDoubts(TableReading.Tables tables, IReadOnlyList<TidyRow> rows, ReadingOptions options)
{
    /// <summary>How many characters of a text in doubt are quoted.</summary>
    public const int LongestPrinted = 200;

    private readonly List<(SourcePlace At, Doubt Doubt)> _found = [];
    private readonly Dictionary<TidyKey, TidyRow> _rows = rows.ToDictionary(row => row.Key);

    /// <summary>Adds a doubt that the file itself raises.</summary>
    public void Add(DoubtKind kind, SourcePlace at, string where, string printed, string proposed, TidyKey? about = null) =>
        _found.Add((at, new(0, kind, DoubtWeights.Of(kind), Math.Max(1, at.Row), [], where, Excerpt.Of(printed, LongestPrinted), proposed) { Place = at, About = about }));

    /// <summary>All doubts in the order of sheets and rows.</summary>
    public Values<Doubt> Of(PlanBook book)
    {
        var first = new SourcePlace(tables.All[0].File);
        if (tables.EncodingAssumed) Add(DoubtKind.EncodingAssumed, first, FileFindings.WholeDocument, "", "UTF-8として読めないため、シフトJIS（CP932）として読んだ。文字化けがないか確かめる");
        foreach (var row in rows) OfRow(row);
        var items = rows.Where(row => row.Key.Kind is TidyKind.ItemTitle).ToDictionary(row => row.Key.Subject, row => row.Place);
        foreach (var finding in BookFindings.Of(book, options))
        {
            var at = _rows.GetValueOrDefault(finding.About)?.Place ?? items.GetValueOrDefault(finding.About.Subject) ?? first;
            Add(finding.Kind, at, $"{finding.Place} {finding.Spot}".Trim(), finding.Printed, finding.Proposed, finding.About);
        }
        var sheets = tables.All.Index().ToDictionary(table => table.Item.Sheet ?? "", table => table.Index);
        return _found.OrderBy(each => sheets.GetValueOrDefault(each.At.Sheet ?? "")).ThenBy(each => each.At.Row).ThenBy(each => each.At.Column).ThenBy(each => each.Doubt.Kind)
            .Select((each, index) => each.Doubt with { Number = index + 1 }).ToValues();
    }

    private void OfRow(TidyRow row)
    {
        if (row.Place is not { } at) return;
        var word = TidyWords.Of(row.Key.Kind);
        if (row.Remark is { } remark) Add(DoubtKind.ConvertedCell, at, word, row.Value, $"{remark}を、見える文字のとおりに読んだ。文字として入れ直すか、このままでよいか確かめる", row.Key);
        if (!IsReading(row.Key.Kind) && FormulaGuard.IsLikeAFormula(row.Value)) Add(DoubtKind.ConvertedCell, at, word, row.Value, "数式のように始まる文を、文字のまま読んだ。計算はしない。このままでよいか確かめる", row.Key);
        if (HtmlScraps.Clean(row.Value).Scraps is var scraps && scraps != Scraps.None)
            Add(DoubtKind.HtmlScrap, at, word, string.Join(' ', scraps.TakenOut.Concat(scraps.Left)), "HTMLに似た文字を、除かずにそのまま読んだ。要らなければ消す", row.Key);
        if (IsReading(row.Key.Kind) && !IsReadingOfItsValue(row))
            Add(DoubtKind.NotTaken, at, word, row.Value, "隣の値の読みではないので、値の文字から読み直した", row.Key);
    }

    private static bool IsReading(TidyKind kind) => kind is TidyKind.TargetReading or TidyKind.ActualReading or TidyKind.BaselineReading;

    private bool IsReadingOfItsValue(TidyRow reading)
    {
        var kind = reading.Key.Kind switch { TidyKind.TargetReading => TidyKind.Target, TidyKind.ActualReading => TidyKind.Actual, _ => TidyKind.BaselineValue };
        return _rows.GetValueOrDefault(reading.Key with { Kind = kind }) is { } value && value.Value.Length <= Cell.Longest && ReadingText.Read(value.Value, reading.Value) is not null;
    }
}
