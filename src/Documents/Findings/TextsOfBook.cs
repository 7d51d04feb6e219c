using ReformFlow.Documents.Sheets;
using ReformFlow.Documents.Tidy;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Doubts;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Documents.Findings;

/// <summary>The texts of an item of a plan that came from a table: those of the plan, and those of each year's sheet.</summary>
internal sealed record TextsOfBook(ActionItem Item, List<YearSheet> Sheets, string Place)
{
    private sealed record TextBox(string Name, TidyKind Kind, int Year, Paragraphs Text);

    /// <summary>What is doubtful about them.</summary>
    public IEnumerable<RowFinding> Findings(FiscalYear first, ReadingOptions options) => Sheets.SelectMany(sheet => OfSheet(sheet, first, options));

    private IEnumerable<RowFinding> OfSheet(YearSheet sheet, FiscalYear first, ReadingOptions options)
    {
        var (year, content) = (sheet.Year.StartYear, sheet.Content);
        if (content.Narrative is null && content.Remarks is null) return [];
        TextBox[] boxes =
        [
            new(Labels.Description, TidyKind.Description, 0, Item.Description),
            new(Labels.Narrative, TidyKind.Narrative, year, content.Narrative ?? Paragraphs.None),
            new(Labels.Remarks, TidyKind.Remarks, year, content.Remarks ?? Paragraphs.None),
        ];
        var said = boxes.SelectMany(box => box.Text.Lines.SelectMany((line, index) => Counting.In(line, index + 1, box.Name)));
        return
        [
            .. ContradictionFindings.Opposites(said).Select(pair => new RowFinding(DoubtKind.Contradiction, KeyOfClause(pair.In), Place, pair.Spot, pair.Printed, pair.Proposed)),
            .. boxes[2].Text.Lines.SelectMany((line, index) => RemarkFindings.BaselinesIn(line, sheet.Year, first, options)
                .Select(found => new RowFinding(DoubtKind.BaselineInRemarks, KeyOf(boxes[2], index + 1), Place, Labels.Remarks, found.Printed, found.Proposed))),
        ];

        TidyKey KeyOf(TextBox box, int order) => new(box.Kind, Item.Id.Value, Year: box.Year, Order: order);

        TidyKey KeyOfClause(Counted counted) => KeyOf(Array.Find(boxes, box => box.Name == counted.Box)!, counted.Line);
    }
}
