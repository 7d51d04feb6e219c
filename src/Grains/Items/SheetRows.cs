using System.Text.Json;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Plans;
using ReformFlow.Grains.Json;
using ReformFlow.Grains.Recording;

namespace ReformFlow.Grains.Items;

/// <summary>What lists show of a sheet: the sheet itself, of its content only what is 未確定, so that lists ask the same rules as pages.</summary>
internal static class SheetRows
{
    // Lists are read as a whole, so a row stays small.
    private const int MostSaid = 8;

    /// <summary>The row of an item's year.</summary>
    public static SheetRow Of(ItemYear year)
    {
        var sheet = year.Sheet;
        return new(year.Plan, year.Year, sheet.Stage, sheet.StateVersion, sheet.ContentVersion, sheet.PublishedVersion, year.StageSince, year.ChangedAt,
            JsonSerializer.Serialize(WithoutContent(sheet), DomainJson.Options));
    }

    // What is 未確定 decides who is asked again, and lists have to know it.
    private static SheetContent OnlyOpen(SheetContent content) => new(content.Open.ToValues());

    private static SheetState WithoutContent(SheetState sheet) => sheet with
    {
        Content = OnlyOpen(sheet.Content),
        Questions = [],
        Public = sheet.Public is { } shown ? shown with { Content = SheetContent.Empty } : null,
        Settlement = sheet.Settlement is { } settlement ? settlement with { Before = OnlyOpen(settlement.Before) } : null,
        Done = Told(sheet),
    };

    // What brought it to its stage, and by whom, which is missing when more acts followed than a sheet remembers; and what was said to others lately.
    private static Values<Receipt> Told(SheetState sheet)
    {
        var told = sheet.Done.Where(receipt => receipt.Taken.Act.SpeaksToOthers()).TakeLast(MostSaid).Append(sheet.EnteredBy()).ToHashSet();
        return sheet.Done.Where(told.Contains).ToValues();
    }
}
