using System.Text.Json;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;
using ReformFlow.Grains.Contracts;
using ReformFlow.Grains.Items;
using ReformFlow.Grains.Json;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Web.Tool.Verbs;

/// <summary>Writes the sheets of a plan's year into a file. The same data gives the same bytes: it holds no time of its own.</summary>
internal sealed class ExportVerb(IGrainFactory grains, ITownBook book, ISheetArchive archive)
{
    private static readonly JsonSerializerOptions Readable = new(DomainJson.Options) { WriteIndented = true, NewLine = "\n" };

    /// <summary>Runs the verb.</summary>
    public async Task<int> RunAsync(ToolRequest.Export asked, Output output)
    {
        if (await FindAsync(asked, output) is not { } found) return ExitCode.Refused;
        var (municipality, plan) = found;
        var year = new FiscalYear(asked.FiscalYear);
        if (year < plan.First || year > plan.Last)
            return output.Refuse($"{asked.FiscalYear}年度は計画 {plan.Id} の期間（{plan.First.StartYear}～{plan.Last.StartYear}）にありません。 / The year is not one of the plan's.");

        var sheets = new List<ExportedSheet>();
        foreach (var item in plan.Items.OrderBy(item => item.Id.Value, StringComparer.Ordinal))
            if (await SheetAsync(new(municipality, item.Id, year), plan, item) is { } sheet) sheets.Add(sheet);
        await WriteAsync(asked.Out, JsonSerializer.SerializeToUtf8Bytes(new ExportedYear(1, municipality, plan.Id, plan.Name, year, sheets.ToValues()), Readable));
        output.Out.WriteLine($"{asked.Out} に調書 {sheets.Count}枚を書き出しました。 / Exported {sheets.Count} sheets.");
        return ExitCode.Done;
    }

    private async Task<(MunicipalityId, Plan)?> FindAsync(ToolRequest.Export asked, Output output)
    {
        var found = new List<(MunicipalityId Municipality, Plan Plan)>();
        foreach (var municipality in await book.AllAsync())
            if ((asked.Municipality is null || municipality.Value == asked.Municipality) && (await book.OfAsync(municipality))?.Find(new PlanId(asked.Plan))?.Plan is { } plan)
                found.Add((municipality, plan));
        if (found is [var one]) return one;
        output.Error.WriteLine(found.Count == 0
            ? $"計画 {asked.Plan} はありません。識別子と自治体を確かめてください。 / There is no such plan: check the id and the municipality."
            : $"計画 {asked.Plan} は複数の自治体にあります（{string.Join('、', found.Select(each => each.Municipality))}）。--municipality を指定してください。 / Several municipalities have this plan: name one with --municipality.");
        return null;
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

    // Whole or not at all: a file that is there under this name is replaced only by a finished one.
    private static async Task WriteAsync(string path, byte[] bytes)
    {
        var unfinished = $"{path}.unfinished";
        await File.WriteAllBytesAsync(unfinished, bytes);
        File.Move(unfinished, path, overwrite: true);
    }
}
