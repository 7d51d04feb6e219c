using ReformFlow.Documents.Sample;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;
using ReformFlow.Grains.Items;
using ReformFlow.Web.Pages.Published;
using ReformFlow.Web.Pages.Published.Print;

namespace ReformFlow.Tests.Web.Printing;

/// <summary>The sample's last year as if every sheet of it were public.</summary>
internal static class SampleBook
{
    internal static readonly FiscalYear Year = new(2022);

    /// <summary>The book, its sheets changed as the test asks.</summary>
    internal static YearBook Book(Func<PublishedSheet, PublishedSheet>? change = null) =>
        YearBook.Of(new(Sheets().Select(sheet => new PublicSheet((change ?? (same => same))(sheet), Guid.Empty.ToString("N") + sheet.Number)).ToValues()), Year)!;

    /// <summary>The sheets in the plan's order.</summary>
    internal static IEnumerable<PublishedSheet> Sheets()
    {
        var book = SamplePlan.Read().Book;
        foreach (var item in book.Plan.Items)
        {
            var place = book.Plan.OriginalPlaceOf(item.Id);
            yield return new(SamplePlan.Municipality.Id, SamplePlan.Municipality.Name, book.Plan.Id, book.Plan.Name, Year, 1, new(2023, 9, 1, 0, 0, 0, TimeSpan.Zero),
                Path(book.Plan.Headings, place.Under).Select(heading => $"{heading.Number} {heading.Title}").ToValues(), place.Number,
                book.Plan.Placements.Where(other => other.Item == item.Id && other.IsRepost).Select(other => other.Number).ToValues(), item,
                book.Find(item.Id, Year)?.Content ?? new SheetContent([], null, null),
                item.AllSeries.Select(series => new EarlierActuals(series.Id, book.ActualsOf(item.Id, series.Id))).ToValues(), 1, 1, null);
        }
    }

    /// <summary>A sheet with another title and narrative.</summary>
    internal static PublishedSheet Told(PublishedSheet sheet, string title, string narrative) => sheet with
    {
        Item = new(sheet.Item.Id, title, sheet.Item.Leads, sheet.Item.Related, sheet.Item.Description, sheet.Item.Schedule, sheet.Item.Indicators, sheet.Item.Life),
        Content = sheet.Content with { Narrative = Paragraphs.Of(narrative) },
    };

    private static IEnumerable<Heading> Path(IEnumerable<Heading> headings, HeadingId id) =>
        headings.Where(heading => heading.Flat().Any(each => each.Id == id)).SelectMany(heading => Path(heading.Children, id).Prepend(heading));
}
