using ReformFlow.Domain;
using ReformFlow.Domain.Plans;
using static ReformFlow.Documents.Tidy.TidyKind;

namespace ReformFlow.Documents.Tidy.Building;

/// <summary>Builds the levels of a plan out of the rows of its headings.</summary>
internal sealed class TidyHeadings(IReadOnlyList<RowSet> headings, int levels, RowChecks checks)
{
    private readonly ILookup<string, RowSet> _below = headings.ToLookup(heading => heading.One(HeadingAbove)?.Value ?? "");
    private readonly HashSet<RowSet> _built = [];

    /// <summary>The top level; null when something was told.</summary>
    public Values<Heading>? Build()
    {
        var top = Below("", 1);
        // What no way from the top leads to hangs under an unknown heading or under itself.
        if (top is null || headings.FirstOrDefault(heading => !_built.Contains(heading)) is not { } lost) return top;
        checks.Wrong(lost.One(HeadingAbove), "「上の見出し」の見出しがないか、見出しが自分の下にあります。", "上の見出しのIDを直してください。");
        return null;
    }

    private Values<Heading>? Below(string above, int depth)
    {
        var (found, sound) = (new List<Heading>(), true);
        foreach (var rows in _below[above])
        {
            if (Of(rows, depth) is { } heading) found.Add(heading);
            else sound = false;
        }
        return sound ? found.ToValues() : null;
    }

    private Heading? Of(RowSet rows, int depth)
    {
        _built.Add(rows);
        var titleRow = rows.One(HeadingTitle)!;
        if (depth > levels)
        {
            checks.Wrong(titleRow, $"見出しが階層（{levels}段）より深くなっています。", "「階層名」の行を加えるか、上の見出しを直してください。");
            return null;
        }
        if (rows.One(HeadingNumber) is not { } numberRow)
        {
            checks.Wrong(titleRow, "見出しの番号の行がありません。", "「見出しの番号」の行を加えてください。");
            return null;
        }
        var (id, title, number, children) = (checks.Id(titleRow, rows.Subject), checks.Line(titleRow), checks.Line(numberRow, 12), Below(rows.Subject, depth + 1));
        return id is null || title is null || number is null || children is null ? null
            : new(new(id), number, title, RowChecks.Text(rows.All(HeadingProse, "")) ?? Paragraphs.None, children);
    }
}
