using System.Text;
using ReformFlow.Domain;

namespace ReformFlow.Documents.Lists;

/// <summary>Writes lines of cells as values separated by commas (RFC 4180), lines ended by CR LF.</summary>
internal static class CsvText
{
    private const char InPlace = '〓';

    private static readonly Encoding Cp932 =
        CodePagesEncodingProvider.Instance.GetEncoding(932, new EncoderReplacementFallback(InPlace.ToString()), DecoderFallback.ReplacementFallback)!;

    /// <summary>The file: the lines one after the other, a list of cells each.</summary>
    public static CsvFile Write(IEnumerable<IReadOnlyList<string>> lines, CsvEncoding encoding)
    {
        var text = new StringBuilder();
        foreach (var line in lines) Line(text, line);
        if (encoding is CsvEncoding.Utf8) return new([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text.ToString())], []);
        var lost = new SortedSet<string>(StringComparer.Ordinal);
        return new(Cp932.GetBytes(Kept(text.ToString(), lost)), lost.ToValues());
    }

    private static void Line(StringBuilder text, IReadOnlyList<string> cells)
    {
        for (var column = 0; column < cells.Count; column++)
        {
            if (column > 0) text.Append(',');
            var cell = cells[column];
            // Outer spaces stand between quotes too, because some programs cut them off otherwise.
            if (cell.AsSpan().ContainsAny("\",\r\n\t") || cell.AsSpan().Trim().Length != cell.Length) text.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
            else text.Append(cell);
        }
        text.Append("\r\n");
    }

    // Windows maps some characters to others that look alike: what does not come back as itself is lost as well.
    private static string Kept(string text, SortedSet<string> lost)
    {
        if (Cp932.GetString(Cp932.GetBytes(text)) == text) return text;
        var kept = new StringBuilder(text.Length);
        foreach (var letter in text.EnumerateRunes())
        {
            var written = letter.ToString();
            if (letter.IsAscii || Cp932.GetString(Cp932.GetBytes(written)) == written) kept.Append(written);
            else
            {
                lost.Add(written);
                kept.Append(InPlace);
            }
        }
        return kept.ToString();
    }
}
