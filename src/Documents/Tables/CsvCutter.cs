using System.Text;

namespace ReformFlow.Documents.Tables;

/// <summary>Cuts a text into rows and cells (RFC 4180): separated by commas or tabs, a cell with either, a line break or a quote between quotes.</summary>
internal static class CsvCutter
{
    private const int Beginning = 2_000;

    /// <summary>The rows; throws <see cref="FileRefusal"/> with the line where the text is none.</summary>
    public static List<RawRow> Rows(string file, string text)
    {
        var separator = SeparatorOf(text);
        var (rows, pool) = (new List<RawRow>(), new TextPool());
        var cells = new List<RawCell>();
        var (at, line, begun, all) = (0, 1, 1, 0L);
        while (at < text.Length)
        {
            cells.Add(new(Cell(file, text, separator, pool, ref at, ref line, begun)));
            if (cells.Count > TableLimits.Columns) throw new FileRefusal(new(file, null, begun), $"列が多すぎます（上限{TableLimits.Columns:N0}列）。", "区切りの文字を確かめてください。");
            var ended = at >= text.Length || text[at] is '\r' or '\n';
            if (!ended && ++at < text.Length) continue;
            if (!ended) cells.Add(new(""));
            if (at < text.Length && text[at++] == '\r' && at < text.Length && text[at] == '\n') at++;
            Keep(file, rows, cells, begun);
            if (rows.Count > 0 && rows[^1].Number == begun && (all += rows[^1].Cells.Count) > TableLimits.Cells)
                throw new FileRefusal(new(file, null, begun), $"セルが多すぎます（上限{TableLimits.Cells:N0}）。", "要らない列と行を消すか、ファイルを分けて保存し直してください。");
            begun = ++line;
        }
        return rows;
    }

    private static void Keep(string file, List<RawRow> rows, List<RawCell> cells, int number)
    {
        while (cells.Count > 0 && cells[^1].Text.Length == 0) cells.RemoveAt(cells.Count - 1);
        if (cells.Count > 0) rows.Add(new(number, cells.ToArray(), IsHidden: false));
        if (rows.Count > TableLimits.Rows) throw new FileRefusal(new(file, null, number), $"行が多すぎます（上限{TableLimits.Rows:N0}行）。", "ファイルを分けてください。");
        cells.Clear();
    }

    private static string Cell(string file, string text, char separator, TextPool pool, ref int at, ref int line, int begun)
    {
        if (text[at] != '"')
        {
            var end = text.AsSpan(at).IndexOfAny(separator, '\r', '\n');
            var plain = pool.Of(end < 0 ? text.AsSpan(at) : text.AsSpan(at, end));
            at += plain.Length;
            return plain;
        }
        var (cell, opened) = (new StringBuilder(), line);
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '\n') line++;
            if (text[at] != '"') cell.Append(text[at]);
            else if (at + 1 < text.Length && text[at + 1] == '"') cell.Append(text[at++]);
            else return AfterQuote(text, separator, ref at) ? cell.Replace("\r\n", "\n").ToString() : throw Stray(file, line);
        }
        throw new FileRefusal(new(file, null, begun), $"{opened}行目で始まる「\"」が閉じていません。", "表計算ソフトで開いて、CSVとして保存し直してください。");
    }

    private static bool AfterQuote(string text, char separator, ref int at)
    {
        at++;
        return at >= text.Length || text[at] == separator || text[at] is '\r' or '\n';
    }

    private static FileRefusal Stray(string file, int line) =>
        new(new(file, null, line), "「\"」の後に余分な文字があります。", "表計算ソフトで開いて、CSVとして保存し直してください。");

    // Tabs only where the beginning has more of them: titles of Japanese lists hold commas, never tabs.
    private static char SeparatorOf(string text)
    {
        var beginning = text.AsSpan(0, Math.Min(text.Length, Beginning));
        return beginning.Count('\t') > beginning.Count(',') ? '\t' : ',';
    }
}
