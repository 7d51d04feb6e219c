using System.Text;
using ReformFlow.Documents.Tables;

namespace ReformFlow.Documents.Tidy;

/// <summary>The row of heads of a tidy list, wherever it stands near the top of a sheet and in whatever order its columns are.</summary>
/// <param name="Row">Its number.</param>
/// <param name="Columns">The column of each known head, counted from 0.</param>
/// <param name="Unknown">Heads that the list does not have.</param>
internal sealed record TidyHead(int Row, IReadOnlyDictionary<string, int> Columns, IReadOnlyList<(string Head, int Column)> Unknown)
{
    private const int Nearest = 10;

    /// <summary>The heads of a sheet; null when it holds no tidy list.</summary>
    public static TidyHead? In(RawTable table)
    {
        foreach (var row in table.Rows.TakeWhile(row => row.Number <= Nearest))
        {
            var heads = row.Cells.Select((cell, column) => (Head: Plain(cell.Text), Column: column)).Where(head => head.Head.Length > 0).ToList();
            var known = heads.Where(head => TidyColumns.Heads.Contains(head.Head)).GroupBy(head => head.Head).ToDictionary(head => head.Key, head => head.First().Column);
            if (known.ContainsKey(TidyColumns.Kind) && known.ContainsKey(TidyColumns.Value))
                return new(row.Number, known, heads.FindAll(head => !known.ContainsKey(head.Head)));
        }
        return null;
    }

    /// <summary>The cell under a head; empty when the list has no such column.</summary>
    public RawCell Cell(RawRow row, string head) => Columns.TryGetValue(head, out var column) ? row[column] : new("");

    /// <summary>The column of a head, counted from 0; -1 when the list has none.</summary>
    public int ColumnOf(string head) => Columns.TryGetValue(head, out var column) ? column : -1;

    // Whoever retyped a head may have used full width or a space.
    private static string Plain(string text) => text.IsNormalized(NormalizationForm.FormKC) ? text.Trim() : text.Normalize(NormalizationForm.FormKC).Trim();
}
