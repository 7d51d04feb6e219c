using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;
using ReformFlow.Grains.Contracts;
using ReformFlow.Grains.Items;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Web.Exporting;

/// <summary>Reads the sheets of a plan's year with everything that JSON can hold of them. The same data gives the same: it has no time of its own.</summary>
internal sealed class YearReading(IGrainFactory grains, ISheetArchive archive)
{
    /// <summary>The year.</summary>
    public async Task<ExportedYear> ReadAsync(MunicipalityId municipality, Plan plan, FiscalYear year)
    {
        var sheets = new List<ExportedSheet>();
        foreach (var item in plan.Items.OrderBy(item => item.Id.Value, StringComparer.Ordinal))
            if (await SheetAsync(new(municipality, item.Id, year), plan, item) is { } sheet) sheets.Add(sheet);
        return new(ExportedYear.Newest, municipality, plan.Id, plan.Name, year, sheets.ToValues());
    }

    private async Task<ExportedSheet?> SheetAsync(SheetId id, Plan plan, ActionItem item)
    {
        var grain = grains.GetGrain<IActionItemGrain>(GrainKeys.Item(id.Municipality, id.Item));
        if (await grain.Read(id.Year) is not { } sheet || await grain.Seal(id.Year) is not { } chain) return null;
        var published = (await archive.OfItemAsync(id.Municipality, id.Item, id.Year))
            .Select(frozen => new ExportedVersion(frozen.Version, frozen.Hash, PastSheets.Read(frozen))).ToValues();
        return new(id.ToString(), item.Id, plan.OriginalPlaceOf(item.Id).Number, item.Title, sheet.Stage, sheet.StateVersion, sheet.ContentVersion,
            sheet.PublishedVersion, sheet.TargetVersion, chain.Seq, chain.Hash, sheet.ClosedBecause, sheet.Content, published);
    }
}
