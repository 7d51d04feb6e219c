using System.Text.Json;
using ReformFlow.Domain;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Upkeep;
using ReformFlow.Grains.Json;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Grains.Items;

/// <summary>What is known of an item's earlier years: what was taken over with the plan, and what has become public since.</summary>
public static class PastSheets
{
    /// <summary>The contents, a public one in place of a taken-over one of the same year.</summary>
    public static async Task<Values<YearSheet>> OfAsync(ISheetArchive archive, PlanRecord record, MunicipalityId municipality, ItemId item)
    {
        var published = (await archive.ValidAsync(municipality, item))
            .Select(frozen => new YearSheet(item, frozen.Sheet.Year, Read(frozen).Content)).ToList();
        return record.Past.Where(sheet => sheet.Item == item && published.All(known => known.Year != sheet.Year)).Concat(published).ToValues();
    }

    /// <summary>The sheet in a frozen version.</summary>
    public static PublishedSheet Read(FrozenSheet frozen) =>
        JsonSerializer.Deserialize<PublishedSheet>(frozen.Document, DomainJson.Options)
        ?? throw new JsonException($"The frozen version {frozen.Version} of {frozen.Sheet} is empty.");
}
