using ReformFlow.Documents.Sheets;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Documents.Writing;

/// <summary>Writes a document page by page: one page for each run of places under the same measure.</summary>
internal sealed class DocumentText(PlanBook book, EraTable eras)
{
    private readonly TextLinesWriter _lines = new(book.Plan.Last - book.Plan.First + 1 + 2);
    private readonly HashSet<HeadingId> _printed = [];

    /// <summary>The whole text.</summary>
    public string Write()
    {
        var places = new PlaceText(book, eras, FormLimits.SheetYears(book).Single(), _lines);
        var open = default(HeadingId);
        foreach (var place in book.Plan.Placements)
        {
            if (place.Under != open) OpenPage(place.Under);
            open = place.Under;
            places.Write(place);
        }
        foreach (var (policy, measure) in Pages().Where(page => !_printed.Contains((page.Measure ?? page.Policy).Id))) Page(policy, measure);
        return _lines.ToString();
    }

    // Headings keep their order only if each is printed before the ones that follow it, places or not.
    private void OpenPage(HeadingId under)
    {
        foreach (var (policy, measure) in Pages())
        {
            if (measure?.Id == under)
            {
                Page(policy, measure);
                return;
            }
            if (!_printed.Contains((measure ?? policy).Id)) Page(policy, measure);
        }
    }

    private IEnumerable<(Heading Policy, Heading? Measure)> Pages() =>
        from policy in book.Plan.Headings
        from measure in policy.Children.Select(child => (Heading?)child).DefaultIfEmpty(null)
        select (policy, measure);

    private void Page(Heading policy, Heading? measure)
    {
        _lines.Text(Labels.Page);
        _lines.Blank();
        Heading(Labels.Policy, policy);
        if (measure is not null) Heading(Labels.Measure, measure);
        _lines.Blank();
    }

    private void Heading(string label, Heading heading)
    {
        _lines.Labels(label, HtmlScraps.Guarded($"{heading.Number} {heading.Title}"));
        // Only the first printing has the prose: a second one would be a repetition to doubt.
        if (!_printed.Add(heading.Id)) return;
        foreach (var paragraph in heading.Prose.Lines) _lines.Text(HtmlScraps.Guarded(paragraph));
    }
}
