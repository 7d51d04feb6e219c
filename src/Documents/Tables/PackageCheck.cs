using System.IO.Compression;

namespace ReformFlow.Documents.Tables;

/// <summary>Looks at a workbook's package before anything in it is parsed, and refuses what no sheet needs.</summary>
internal static class PackageCheck
{
    private const string Resave = "Excelで開き、「Excelブック（.xlsx）」として保存し直したものを選んでください。";

    private static readonly (string Part, string What, string Next)[] Unwanted =
    [
        ("vbaproject", "マクロが入っているブックです。", "「Excelブック（.xlsx）」として保存し直すとマクロが除かれます。"),
        ("/macrosheets/", "マクロのシートが入っているブックです。", "マクロのシートを消し、「Excelブック（.xlsx）」として保存し直してください。"),
        ("/activex/", "ActiveXの部品が入っているブックです。", "部品を消して保存し直してください。"),
        ("/externallinks/", "ほかのブックへのリンクが入っているブックです。", "「データ」の「リンクの編集」でリンクを解除し、値だけにして保存し直してください。"),
        ("xl/connections.xml", "外部のデータへの接続が入っているブックです。", "接続を消し、値だけにして保存し直してください。"),
        ("/querytables/", "外部のデータへの接続が入っているブックです。", "接続を消し、値だけにして保存し直してください。"),
        ("/embeddings/", "ほかのファイルが埋め込まれているブックです。", "埋め込まれたものを消して保存し直してください。"),
        ("xl/workbook.bin", "バイナリ形式のブック（.xlsb）です。", Resave),
    ];

    /// <summary>Throws <see cref="FileRefusal"/> when the package is not one that may be parsed.</summary>
    public static void Pass(string file, ZipArchive package, long packed)
    {
        var place = new SourcePlace(file);
        if (package.Entries.Count > TableLimits.Parts)
            throw new FileRefusal(place, $"ブックの中の部品が多すぎます（{package.Entries.Count:N0}個、上限{TableLimits.Parts:N0}個）。", "必要なシートだけを新しいブックに写して保存し直してください。");
        CheckSize(place, package, packed);
        foreach (var part in package.Entries)
        {
            var name = part.FullName.Replace('\\', '/').ToLowerInvariant();
            if (Array.Find(Unwanted, unwanted => name.Contains(unwanted.Part, StringComparison.Ordinal)) is { Part: not null } found)
                throw new FileRefusal(place, found.What, found.Next);
            if (IsPackage(part))
                throw new FileRefusal(place, $"ブックの中に別の圧縮ファイルがあります（{Excerpt.Of(part.FullName, 40)}）。", "埋め込まれたファイルを消して保存し直してください。");
        }
        if (package.GetEntry("[Content_Types].xml") is null || package.GetEntry("xl/workbook.xml") is null)
            throw new FileRefusal(place, "Excelのブックではない圧縮ファイルです。", Resave);
    }

    private static void CheckSize(SourcePlace place, ZipArchive package, long packed)
    {
        var unpacked = 0L;
        foreach (var part in package.Entries)
        {
            unpacked += Math.Min(part.Length, TableLimits.Unpacked + 1);
            if (unpacked > TableLimits.Unpacked)
                throw new FileRefusal(place, $"ブックを開くと大きすぎます（上限{TableLimits.Unpacked / 1024 / 1024}MB）。", "使っていない行と列、図を消して保存し直してください。");
        }
        if (unpacked > TableLimits.FreeOfRatio && unpacked / Math.Max(1, packed) > TableLimits.Ratio)
            throw new FileRefusal(place, $"ブックの圧縮の割合が異常です（{TableLimits.Ratio}倍を超える）。", "使っていない行と列を消して保存し直してください。");
    }

    private static bool IsPackage(ZipArchiveEntry part)
    {
        if (part.Length < 4) return false;
        Span<byte> first = stackalloc byte[4];
        using var content = part.Open();
        return content.ReadAtLeast(first, 4, throwOnEndOfStream: false) == 4 && first is [(byte)'P', (byte)'K', 3, 4];
    }
}
