using ReformFlow.Documents.Tables;
using ReformFlow.Documents.Tidy;

namespace ReformFlow.Documents.Forms;

/// <summary>
/// Shares the facts of one item out between the cells of its form and the list behind the forms. A cell gets its name only where
/// its text, read back, says exactly the same rows; everything else stays in the list, so nothing can be lost on the way.
/// </summary>
internal sealed class FormCarrier(IReadOnlyList<TidyRow> rows)
{
    private readonly HashSet<TidyKey> _carried = [];
    private readonly ILookup<(TidyKind, int), TidyRow> _byKind = rows.ToLookup(row => (row.Key.Kind, row.Key.Year));

    /// <summary>The names that were given, with the cells.</summary>
    public List<(string Name, string Cell)> Names { get; } = [];

    /// <summary>What no cell of the form tells.</summary>
    public IEnumerable<TidyRow> Rest => rows.Where(row => !_carried.Contains(row.Key));

    /// <summary>The text that the form prints for a field.</summary>
    public string TextOf(FormField field) => Shown(field.TextOf(Covered(field)));

    /// <summary>Names the cell in which the field stands.</summary>
    public void Carry(FormField field, string cell)
    {
        var covered = Covered(field);
        var told = field.RowsOf(TextOf(field)).Select(row => (row.Key, row.Value)).ToHashSet();
        // What an empty cell means is for the list to say: nothing, or an answer without a text.
        if (told.Count > 0 && !told.SetEquals(covered.Select(row => (row.Key, row.Value)))) return;
        Names.Add((field.Name, cell));
        if (told.Count > 0) _carried.UnionWith(covered.Select(row => row.Key));
    }

    private List<TidyRow> Covered(FormField field)
    {
        var rows = _byKind[(field.About.Kind, field.About.Year)].Where(row => field.Covers(row.Key));
        return field.About.Kind is TidyKind.Related ? [.. rows, .. _byKind[(TidyKind.RelatedState, 0)].Where(row => field.Covers(row.Key))] : [.. rows];
    }

    private static string Shown(string text) => text.Length <= TableLimits.CellText ? text : Excerpt.Of(text, TableLimits.CellText);
}
