using ReformFlow.Documents.Sheets;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Sections;

namespace ReformFlow.Documents.Writing;

/// <summary>Writes the rows of one place.</summary>
internal sealed class PlaceText(PlanBook book, EraTable eras, FiscalYear sheetYear, TextLinesWriter lines)
{
    private readonly List<FiscalYear> _years = [.. book.Plan.First.Through(book.Plan.Last)];

    /// <summary>Writes the item that stands at the place; a re-post in full, with its suffix.</summary>
    public void Write(Placement place)
    {
        var item = book.Plan.Find(place.Item)!;
        var content = book.Find(item.Id, sheetYear)!.Content;
        var suffix = place.IsRepost ? $"（再掲「{Labels.Item}{book.Plan.OriginalPlaceOf(item.Id).Number}」）" : "";
        lines.Row(Labels.Item, HtmlScraps.Guarded($"{place.Number} {item.Title}{suffix}"));
        lines.Row(Labels.Leads, Names(item.Leads.All), Labels.Related, Names(item.Related));
        Box([Labels.Description], item.Description);
        Schedule(item.Schedule);
        Targets(item);
        Actuals(item);
        Box(["", Labels.Narrative], content.Narrative ?? Paragraphs.None);
        if (content.Remarks is { } remarks) Box([Labels.Remarks], remarks);
        lines.Blank();
    }

    private static string Names(RelatedSections related) => related switch
    {
        RelatedSections.All => Labels.AllSections,
        RelatedSections.Listed listed => Names(listed.Sections),
        _ => "",
    };

    private static string Names(Values<NamedSection> sections) => HtmlScraps.Guarded(string.Join('、', sections.Select(section => section.Printed)));

    // One paragraph a row; the rows after the first have no label.
    private void Box(string[] labels, Paragraphs text)
    {
        lines.Row([.. labels, HtmlScraps.Guarded(text.Lines.FirstOrDefault(""))]);
        foreach (var paragraph in text.Lines.Skip(1)) lines.Row([.. labels.Select(_ => ""), HtmlScraps.Guarded(paragraph)]);
    }

    private void Schedule(Schedule schedule)
    {
        lines.Row([$"{Labels.Schedule} {Labels.ScheduleItems}", .. _years.Select(eras.FiscalYearName)]);
        foreach (var bar in schedule.Bars)
            lines.Row("", HtmlScraps.Guarded(bar is { First: null, Last: null } ? bar.Text : $"{bar.Text}〔{Name(bar.First)}～{Name(bar.Last)}〕"));
    }

    private string Name(FiscalYear? year) => year is { } known ? eras.FiscalYearName(known) : "";

    private void Targets(ActionItem item)
    {
        var label = Labels.Targets;
        foreach (var indicator in item.Indicators)
        {
            lines.Row(label, Labels.Indicator, HtmlScraps.Guarded(indicator.Definitions[0].Name));
            var calendar = indicator.Series[0].Years is YearBasis.CalendarYear;
            lines.Row(["", Labels.Years, .. _years.Select(year => calendar ? eras.CalendarYearHeading(year.StartYear) : eras.FiscalYearName(year))]);
            foreach (var series in indicator.Series)
                lines.Row(["", series.Label, .. series.Targets.Original.Cells.Select(cell => cell.Cell.Printed)]);
            label = "";
        }
    }

    private void Actuals(ActionItem item)
    {
        var several = item.AllSeries.Skip(1).Any();
        var label = $"{eras.FiscalYearName(sheetYear)} {Labels.Results}";
        foreach (var series in item.AllSeries)
        {
            var name = several && !string.IsNullOrWhiteSpace(series.Label) ? series.Label : Labels.Actuals;
            lines.Row([label, name, .. _years.Select(year => book.Find(item.Id, year)!.Content.AnswerTo(series.Id)!.Printed)]);
            label = "";
        }
    }
}
