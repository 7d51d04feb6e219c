using ReformFlow.Domain;

namespace ReformFlow.Documents.Sheets;

/// <summary>One line of a text box.</summary>
/// <param name="Line">Its number.</param>
/// <param name="Clean">Its text without HTML.</param>
internal sealed record BoxLine(int Line, CleanText Clean);

/// <summary>A text box of the form: 取り組み内容, 内容, 備考 or the prose of a heading.</summary>
/// <param name="Line">Its first line; where it belongs when it is empty.</param>
/// <param name="Lines">Its lines; the paragraphs do not stop at them, a line may hold several.</param>
internal sealed record Box(int Line, Values<BoxLine> Lines)
{
    /// <summary>The text as its paragraphs.</summary>
    public Paragraphs Text { get; } = Paragraphs.Of(string.Join('\n', Lines.Select(line => line.Clean.Text)));

    /// <summary>Reads a part whose text stands in one column; its further rows hold more text in the same column.</summary>
    /// <returns>Null when there was an error, which was added.</returns>
    public static Box? Read(Part part, int column, ErrorList errors)
    {
        var sound = RowErrors.EndsAt(part.Head, column, errors);
        foreach (var row in part.Tail) sound &= IsMore(row, column, errors);
        return sound ? Of(part.Head.Line, part.Tail.Prepend(part.Head), column) : null;
    }

    /// <summary>The text of one column of rows.</summary>
    public static Box Of(int line, IEnumerable<Row> rows, int column) =>
        new(line, rows.Select(row => new BoxLine(row.Line, HtmlScraps.Clean(row[column]))).ToValues());

    private static bool IsMore(Row row, int column, ErrorList errors)
    {
        if (Enumerable.Range(0, column).All(row.IsBlank)) return RowErrors.EndsAt(row, column, errors);
        RowErrors.Unknown(row, errors);
        return false;
    }
}
