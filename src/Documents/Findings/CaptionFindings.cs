using ReformFlow.Documents.Tidy;
using ReformFlow.Domain.Doubts;

namespace ReformFlow.Documents.Findings;

/// <summary>
/// Finds words beside the ids of a list that somebody changed: nothing is read from those columns, so whoever mended a title
/// there must be told where it belongs.
/// </summary>
internal static class CaptionFindings
{
    /// <summary>Adds one doubt for each item whose words beside the ids are not those of its own row.</summary>
    public static void AddTo(RowDoubts doubts, IReadOnlyList<TidyRow> rows)
    {
        var titles = rows.Where(row => row.Key.Kind is TidyKind.ItemTitle or TidyKind.HeadingTitle).ToDictionary(row => row.Key.Subject, row => row.Value);
        foreach (var same in rows.Where(row => row.Place is not null && row.Caption.Title.Length > 0).GroupBy(row => row.Key.Subject))
        {
            if (!titles.TryGetValue(same.Key, out var title) || same.FirstOrDefault(row => row.Caption.Title != title) is not { } other) continue;
            doubts.Add(DoubtKind.NotTaken, other.Place!, "題名", other.Caption.Title, $"「題名」の列は読まない。題名は区分「取り組み事項」か「見出し」の行の値「{Excerpt.Of(title, 40)}」のままとした", other.Key);
        }
    }
}
