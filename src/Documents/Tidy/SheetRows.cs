using ReformFlow.Domain;
using ReformFlow.Domain.Plans;
using static ReformFlow.Documents.Tidy.TidyKind;

namespace ReformFlow.Documents.Tidy;

/// <summary>Says what stands on a sheet of one year.</summary>
internal static class SheetRows
{
    /// <summary>The rows; one that says only that there is a sheet where nothing stands on it.</summary>
    public static IEnumerable<TidyRow> Of(YearSheet sheet)
    {
        var (key, content) = (new TidyKey(Sheet, sheet.Item.Value, Year: sheet.Year.StartYear), sheet.Content);
        TidyRow[] rows =
        [
            .. content.Answers.SelectMany(answer => IndicatorRows.OfCell(key with { Kind = Actual, Series = answer.Series.Value }, ActualReading, answer.Value)),
            .. OfText(key with { Kind = Narrative }, content.Narrative),
            .. OfText(key with { Kind = Remarks }, content.Remarks),
            .. content.Explanations.SelectMany((explanation, index) => OfExplanation(key with { Series = explanation.Series.Value, Order = index + 1 }, explanation)),
        ];
        return rows.Length > 0 ? rows : [new(key, "")];
    }

    private static IEnumerable<TidyRow> OfText(TidyKey key, Paragraphs? text) =>
        text is null ? [] : text.IsEmpty ? [new(key, "")] : text.Lines.Select((line, index) => new TidyRow(key with { Order = index + 1 }, line));

    private static IEnumerable<TidyRow> OfExplanation(TidyKey key, Domain.Plans.Explanation explanation) =>
    [
        new(key with { Kind = TidyKind.Explanation }, explanation.Words),
        new(key with { Kind = ExplanationKind }, explanation.Kind.ToString()),
        new(key with { Kind = ExplanationAbout }, explanation.About),
    ];
}
