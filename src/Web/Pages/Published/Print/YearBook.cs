using System.Globalization;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;
using ReformFlow.Grains.Items;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Web.Pages.Published.Print;

/// <summary>A plan's year as a book: every place in order, each re-posted item at all of its places.</summary>
public sealed record YearBook
{
    private YearBook(Values<PublicSheet> sheets)
    {
        Sheets = sheets;
        Places = InOrder(sheets);
        Entries = EntriesOf(Places).ToValues();
    }

    /// <summary>The book of a year; null where nothing of the year is public.</summary>
    public static YearBook? Of(PublicPlan plan, FiscalYear year)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.In(year) is { Count: > 0 } sheets ? new(sheets) : null;
    }

    /// <summary>The valid version of each item, in the order of their numbers.</summary>
    public Values<PublicSheet> Sheets { get; }

    /// <summary>All places in order.</summary>
    public Values<BookPlace> Places { get; }

    /// <summary>The lines of the contents.</summary>
    public Values<BookEntry> Entries { get; }

    /// <summary>The sheets whose valid version corrects an earlier one.</summary>
    public IEnumerable<PublicSheet> Corrected => Sheets.Where(each => each.Sheet.Correction is not null);

    /// <summary>The sheet that was published last: it says how plan and municipality are called.</summary>
    public PublishedSheet Newest => Sheets.MaxBy(each => each.Sheet.PublishedAt)!.Sheet;

    /// <summary>Its address on the site.</summary>
    public string Address => string.Create(CultureInfo.InvariantCulture, $"{PlanAddress}/books/{Newest.Year.StartYear}");

    /// <summary>The address of its plan.</summary>
    public string PlanAddress => Sheets[0].PlanAddress;

    /// <summary>The name of exactly this content. A sheet's versions count from 1 without a gap, so the valid ones tell how many there were.</summary>
    public BookName Name => new(Newest.Municipality, Newest.Plan, Newest.Year, Sheets.Sum(each => each.Sheet.Version));

    // A frozen version names the numbers of its re-posts, not their headings: such a place stands under the heading of the place before it.
    private static Values<BookPlace> InOrder(Values<PublicSheet> sheets)
    {
        var places = new List<BookPlace>();
        var all = sheets.Select(each => new BookPlace(each.Sheet.Number, each.Sheet.Headings, each, false))
            .Concat(from each in sheets from number in each.Sheet.Reposts select new BookPlace(number, [], each, true));
        foreach (var place in all.OrderBy(place => place.Number, ItemNumber.AsCounted))
            places.Add(place.IsRepost ? place with { Headings = places.Count > 0 ? places[^1].Headings : place.Shown.Sheet.Headings } : place);
        return places.ToValues();
    }

    private static IEnumerable<BookEntry> EntriesOf(Values<BookPlace> places)
    {
        Values<string> above = [];
        foreach (var place in places)
        {
            var same = place.Headings.Zip(above).TakeWhile(pair => pair.First == pair.Second).Count();
            for (var level = same; level < place.Headings.Count; level++) yield return new(level + 1, place.Headings[level], null);
            yield return new(place.Headings.Count + 1, place.Title, place);
            above = place.Headings;
        }
    }
}

/// <summary>One place of a book.</summary>
/// <param name="Number">The number that is printed at this place.</param>
/// <param name="Headings">The headings above it, top first.</param>
/// <param name="Shown">The version that is printed.</param>
/// <param name="IsRepost">Whether the item has its original place elsewhere (再掲).</param>
public sealed record BookPlace(ItemNumber Number, Values<string> Headings, PublicSheet Shown, bool IsRepost)
{
    /// <summary>The place's heading.</summary>
    public string Title => $"{Number} {Shown.Sheet.Item.Title}{(IsRepost ? "（再掲）" : "")}";
}

/// <summary>One line of a book's contents.</summary>
/// <param name="Level">1 for a policy, one more for each level below.</param>
/// <param name="Title">The heading as printed.</param>
/// <param name="Place">The place; null for a heading above places.</param>
public sealed record BookEntry(int Level, string Title, BookPlace? Place);
