using System.Text;

namespace ReformFlow.Documents.Writing;

/// <summary>Writes lines of tab-separated cells; rows of the form are padded to one width.</summary>
/// <param name="width">How many cells a row of the form has.</param>
internal sealed class TextLinesWriter(int width)
{
    private readonly StringBuilder _text = new();

    /// <summary>A row of the form, padded with empty cells.</summary>
    public void Row(params IReadOnlyList<string> cells)
    {
        _text.AppendJoin('\t', cells);
        _text.Append('\t', Math.Max(0, width - cells.Count));
        _text.Append('\n');
    }

    /// <summary>A heading's row, which has two cells and no padding.</summary>
    public void Labels(string label, string text) => _text.Append(label).Append('\t').Append(text).Append('\n');

    /// <summary>A line of text.</summary>
    public void Text(string line) => _text.Append(line).Append('\n');

    /// <summary>An empty line.</summary>
    public void Blank() => _text.Append('\n');

    /// <summary>Everything written so far.</summary>
    public override string ToString() => _text.ToString();
}
