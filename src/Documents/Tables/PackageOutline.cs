using System.IO.Compression;
using System.Xml;

namespace ReformFlow.Documents.Tables;

/// <summary>What a workbook says about itself: which part is which sheet, and which cells have names.</summary>
/// <param name="Sheets">The sheets with their parts.</param>
/// <param name="Names">The names of cells; those of functions and of lost cells are left out.</param>
internal sealed record PackageOutline(IReadOnlyList<(string Name, ZipArchiveEntry Part)> Sheets, IReadOnlyList<NamedCell> Names)
{
    private const int MostNames = 200_000;

    /// <summary>Reads the outline; throws <see cref="FileRefusal"/> for links to elsewhere.</summary>
    public static PackageOutline Of(string file, ZipArchive package)
    {
        var place = new SourcePlace(file);
        foreach (var part in package.Entries.Where(part => part.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))) CheckTargets(place, part);
        var parts = PartsById(package);
        var (sheets, names) = (new List<(string, ZipArchiveEntry)>(), new List<NamedCell>());
        string? called = null;
        using var xml = SafeXml.Open(package.GetEntry("xl/workbook.xml")!);
        while (xml.Read())
        {
            // The text of a name stands in front of its end, so that reading on from there misses no neighbour.
            if (xml.NodeType is XmlNodeType.Text && called is not null && CellReference.OfName(called, xml.Value) is { } cell) names.Add(cell);
            if (xml.NodeType is not XmlNodeType.Element) continue;
            called = xml.LocalName == "definedName" ? SafeXml.Attribute(xml, "name") : null;
            if (xml.LocalName == "sheet" && SafeXml.Attribute(xml, "name") is { } sheet && parts.GetValueOrDefault(SafeXml.Attribute(xml, "id") ?? "") is { } part)
                sheets.Add((sheet, part));
            if (names.Count > MostNames) throw new FileRefusal(place, "ブックの中の名前の定義が多すぎます。", "「数式」の「名前の管理」で使っていない名前を消してください。");
        }
        return new(sheets, names);
    }

    // A link that a reader may click is harmless; everything else would be fetched.
    private static void CheckTargets(SourcePlace place, ZipArchiveEntry part)
    {
        using var xml = SafeXml.Open(part);
        while (xml.Read())
            if (xml.LocalName == "Relationship" && SafeXml.Attribute(xml, "TargetMode") == "External"
                && !(SafeXml.Attribute(xml, "Type") ?? "").EndsWith("/hyperlink", StringComparison.Ordinal))
                throw new FileRefusal(place, "ほかのファイルへのリンクが入っているブックです。", "「データ」の「リンクの編集」でリンクを解除し、値だけにして保存し直してください。");
    }

    private static Dictionary<string, ZipArchiveEntry> PartsById(ZipArchive package)
    {
        var parts = new Dictionary<string, ZipArchiveEntry>();
        if (package.GetEntry("xl/_rels/workbook.xml.rels") is not { } relations) return parts;
        using var xml = SafeXml.Open(relations);
        while (xml.Read())
        {
            if (xml.LocalName != "Relationship" || SafeXml.Attribute(xml, "Id") is not { } id || SafeXml.Attribute(xml, "Target") is not { } target) continue;
            if (package.GetEntry(target.StartsWith('/') ? target[1..] : $"xl/{target}") is { } part) parts[id] = part;
        }
        return parts;
    }
}
