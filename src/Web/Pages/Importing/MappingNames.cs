using ReformFlow.Documents;
using ReformFlow.Documents.Mapping;
using ReformFlow.Domain;
using ReformFlow.Domain.Wording;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Web.Pages.Importing;

/// <summary>Finds a remembered mapping for whoever has no page to look at: by its name, or by the file's heads.</summary>
internal static class MappingNames
{
    /// <summary>The mapping as JSON; null where the file needs none, or with why there is none.</summary>
    public static async Task<(string? Mapping, Phrase? Problem)> ForAsync(IColumnMappings mappings, MunicipalityId municipality, SourceFile file, string? name, CancellationToken cancellation = default)
    {
        if (name is null && !ImportSource.IsTable(file)) return (null, null);
        var kept = await mappings.OfAsync(municipality, cancellation);
        if (name is not null) return kept.FirstOrDefault(mapping => mapping.Name == name) is { } found ? (found.Document, null) : (null, Unknown(name, kept));
        if (kept.Count == 0 || PlanFile.Outline(file) is not TableOutline.Read { IsOurs: false } table) return (null, null);
        return (kept.FirstOrDefault(mapping => MappingDrafts.Read(mapping.Document).Now is { } draft && table.Sheets.Any(draft.Fits))?.Document, null);
    }

    private static Phrase Unknown(string name, IReadOnlyList<KeptMapping> kept) => kept.Count == 0
        ? new($"「{name}」という列の対応はありません。覚えている対応は一つもありません。取込みの画面で列の対応を決め、名前を付けてください。", $"There is no mapping '{name}', nor any other. Make one on the import page and give it a name.")
        : new($"「{name}」という列の対応はありません。あるのは{string.Concat(kept.Select(each => $"「{each.Name}」"))}です。", $"There is no mapping '{name}'. There are: {string.Join(", ", kept.Select(each => each.Name))}.");
}
