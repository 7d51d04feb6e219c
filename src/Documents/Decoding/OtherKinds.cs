namespace ReformFlow.Documents.Decoding;

/// <summary>Recognises files that people choose by mistake, so that the answer can name them.</summary>
internal static class OtherKinds
{
    /// <summary>What was expected instead; the second half of every such answer.</summary>
    public const string Expected = "取り組み推進項目調書の文書（列をタブで区切った文、先頭の行は「取り組み推進項目調書」、UTF-8かシフトJIS）を選び直してください。Excelの表は「テキスト（タブ区切り）」で保存したものを選びます。";

    /// <summary>The kind of a file that is no text, by its first bytes; null when it may be one.</summary>
    public static string? OfBytes(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "PDFファイル",
        [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..] => "Excelのブック（またはほかのZIP形式のファイル）",
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "古い形式のExcelまたはWordのファイル",
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..] => "画像ファイル",
        _ => null,
    };

    /// <summary>The kind of a text that is no document of sheets, by its first line that is not blank.</summary>
    public static string OfFirstLine(string line)
    {
        var start = line.AsSpan().TrimStart();
        return start switch
        {
            ['<', ..] => "HTMLまたはXMLの文書",
            ['{' or '[', ..] => "JSONの文書",
            _ when start.Count(',') >= 2 => "CSVの表",
            _ => "取り組み推進項目調書ではない文書",
        };
    }

    /// <summary>The refusal of a whole file.</summary>
    public static ReadingError Refusal(int line, string printed, string what) => new(line, printed, what, Expected);
}
