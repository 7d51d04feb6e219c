using ReformFlow.Domain;
using ReformFlow.Domain.Doubts;
using ReformFlow.Domain.Plans;
using static ReformFlow.Documents.Tidy.TidyKind;

namespace ReformFlow.Documents.Tidy.Building;

/// <summary>Builds the sheets of one item: one for each year of which a row says something.</summary>
internal sealed class TidySheets(RowSet rows, ActionItem item, RowChecks checks)
{
    private static readonly TidyKind[] OfSheets = [Sheet, Actual, Narrative, Remarks, TidyKind.Explanation];

    private readonly ILookup<int, TidyRow> _explanations = rows.All(TidyKind.Explanation).ToLookup(row => row.Key.Year);

    /// <summary>The sheets by year; null when something was told.</summary>
    public List<YearSheet>? Build()
    {
        var sheets = new List<YearSheet>();
        foreach (var year in OfSheets.SelectMany(rows.All).GroupBy(row => row.Key.Year).OrderBy(year => year.Key))
        {
            if (!item.Life.Contains(new(year.Key)))
            {
                checks.Wrong(year.First(), $"{year.Key}年度は、この取り組み事項が計画にある年度ではありません。", "年度か、項目の初年度・最終年度を直してください。");
                return null;
            }
            if (ContentOf(year.Key) is not { } content) return null;
            sheets.Add(new(item.Id, new(year.Key), content));
        }
        return sheets;
    }

    private SheetContent? ContentOf(int year)
    {
        var (answers, sound) = (new List<Answer>(), true);
        foreach (var series in item.AllSeries)
        {
            if (rows.One(Actual, "", series.Id.Value, year) is not { } row) continue;
            if (checks.Value(row, rows.Beside(row, ActualReading)) is { } cell) answers.Add(new(series.Id, cell));
            else sound = false;
        }
        foreach (var text in new[] { rows.All(Narrative, year: year), rows.All(Remarks, year: year) }.Where(text => text.Sum(row => row.Value.Length + 1) > SheetContent.LongestText + 1))
        {
            checks.Wrong(text[^1], $"「{TidyWords.Of(text[0].Key.Kind)}」が合わせて{SheetContent.LongestText:N0}字を超えています。", "短くするか、添付資料にしてください。");
            sound = false;
        }
        var explanations = _explanations[year].OrderBy(row => row.Key.Order).Select(ExplanationOf).ToList();
        if (!sound || explanations.Contains(null)) return null;
        return new(answers.ToValues(), Text(Narrative, year), Text(Remarks, year), explanations.Select(each => each!).ToValues());
    }

    // The row that says "there and empty" says nothing once somebody has written into the box.
    private Paragraphs? Text(TidyKind kind, int year) => RowChecks.Text(rows.All(kind, year: year));

    private Domain.Plans.Explanation? ExplanationOf(TidyRow row)
    {
        var (kind, about) = (rows.Beside(row, ExplanationKind), rows.Beside(row, ExplanationAbout));
        if (checks.Line(row, Domain.Plans.Explanation.LongestWords) is not { } words || checks.Id(row, row.Key.Series) is not { } series) return null;
        if (kind is not null && Enum.TryParse<DoubtKind>(kind.Value, out var doubt) && Enum.IsDefined(doubt)) return new(new(series), doubt, about?.Value ?? "", words);
        checks.Wrong(kind ?? row, "疑義の種類の行がないか、知らない種類です。");
        return null;
    }
}
