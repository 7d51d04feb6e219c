using ReformFlow.Documents.Sheets;
using ReformFlow.Documents.Tidy;
using ReformFlow.Documents.Tidy.Building;
using ReformFlow.Domain;
using ReformFlow.Domain.Plans;
using static ReformFlow.Documents.Tidy.TidyKind;

namespace ReformFlow.Documents.Previews;

/// <summary>Puts what a file says of some items into the plan that is kept, so that the others stay as they are.</summary>
public static class PlanPart
{
    /// <summary>The items that are kept and stand in no row of the file.</summary>
    public static Values<ActionItem> LeftOut(PlanBook existing, PlanBook read)
    {
        ArgumentNullException.ThrowIfNull(existing);
        ArgumentNullException.ThrowIfNull(read);
        return existing.Plan.Items.Where(item => read.Plan.Find(item.Id) is null).ToValues();
    }

    /// <summary>The kept plan with what the file says: its frame, headings and places stay, new ones come behind them.</summary>
    /// <param name="existing">The kept plan.</param>
    /// <param name="read">What the file came to.</param>
    /// <param name="options">How it was read.</param>
    public static PlanReading Into(PlanBook existing, PlanReading.Read read, ReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(existing);
        ArgumentNullException.ThrowIfNull(read);
        var (kept, said) = (TidyList.Rows(existing).ToList(), TidyList.Rows(read.Book).ToList());
        var known = kept.Select(row => row.Key.Subject).ToHashSet();
        var items = read.Book.Plan.Items.Select(item => item.Id.Value).ToHashSet();
        var places = kept.Where(row => row.Key.Kind is Place).Select(row => row.Key.Order).DefaultIfEmpty(0).Max();
        var taken = said.Where(row => items.Contains(row.Key.Subject) ? !IsPlace(row) || !known.Contains(row.Key.Subject) : row.Key.Subject.Length > 0 && !known.Contains(row.Key.Subject))
            .Select(row => IsPlace(row) ? row with { Key = row.Key with { Order = row.Key.Order + places } } : row).ToList();
        var stays = kept.Where(row => !items.Contains(row.Key.Subject) || IsPlace(row));
        var errors = new ErrorList();
        var place = new SourcePlace("計画の一部");
        var book = TidyBook.Build(place.File, [.. stays.Concat(taken).Select(row => row with { Place = place })], options, errors);
        return book is null ? new PlanReading.Refused(errors.InOrder) : new PlanReading.Read(book, read.Doubts);
    }

    /// <summary>Whether a row says where an item is printed, which is the plan's to say.</summary>
    internal static bool IsPlace(TidyRow row) => row.Key.Kind is Place or PlaceNumber or PlaceRepost;
}
