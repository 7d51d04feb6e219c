using System.Text;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;

namespace ReformFlow.Documents.Tidy;

/// <summary>How the bytes of a list of values separated by commas stand for characters.</summary>
public enum CsvEncoding
{
    /// <summary>UTF-8 with its mark, so that spreadsheets open it right. Every character can stand in it.</summary>
    Utf8,

    /// <summary>CP932 (what Japanese Windows calls Shift_JIS), for programs that know nothing else.</summary>
    Cp932,
}

/// <summary>A list of values separated by commas.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="Lost">The characters that the encoding does not have, each once; 〓 stands in their place. Empty: nothing was lost.</param>
public sealed record CsvFile(byte[] Bytes, Values<string> Lost);

/// <summary>Writes the tidy list as values separated by commas (RFC 4180), lines ended by CR LF.</summary>
internal static class TidyCsv
{
    private const char InPlace = '〓';

    private static readonly Encoding Cp932 =
        CodePagesEncodingProvider.Instance.GetEncoding(932, new EncoderReplacementFallback(InPlace.ToString()), DecoderFallback.ReplacementFallback)!;

    /// <summary>The file.</summary>
    public static CsvFile Write(IEnumerable<TidyRow> rows, EraTable eras, CsvEncoding encoding)
    {
        var text = new StringBuilder();
        Line(text, TidyColumns.Heads);
        foreach (var row in rows) Line(text, TidyColumns.Cells(row, eras));
        if (encoding is CsvEncoding.Utf8) return new([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text.ToString())], []);
        var lost = new SortedSet<string>(StringComparer.Ordinal);
        return new(Cp932.GetBytes(Kept(text.ToString(), lost)), lost.ToValues());
    }

    private static void Line(StringBuilder text, string[] cells)
    {
        for (var column = 0; column < cells.Length; column++)
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
