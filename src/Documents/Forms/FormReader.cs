using ReformFlow.Documents.Findings;
using ReformFlow.Documents.Sheets;
using ReformFlow.Documents.Tables;
using ReformFlow.Documents.Tidy;
using ReformFlow.Domain;
using ReformFlow.Domain.Doubts;

namespace ReformFlow.Documents.Forms;

/// <summary>Reads a filled form back: the named cells, and the list behind the forms for what they do not print.</summary>
internal sealed class FormReader
{
    private readonly TableReading.Tables _tables;
    private readonly ReadingOptions _options;
    private readonly ErrorList _errors = new();
    private readonly List<(NamedCell Cell, FormField? Field)> _fields;
    private readonly Dictionary<string, (RawTable Table, Dictionary<int, RawRow> Rows)> _sheets;

    private FormReader(TableReading.Tables tables, ReadingOptions options)
    {
        (_tables, _options) = (tables, options);
        _fields = [.. tables.Names.Where(name => FormField.IsName(name.Name) && FormStamp.Of(name.Name) is null && FormStamp.FieldsOf(name.Name) is null).Select(name => (name, FormField.Of(name.Name)))];
        _sheets = tables.All.ToDictionary(table => table.Sheet ?? "", table => (table, table.Rows.ToDictionary(row => row.Number)));
    }

    /// <summary>Whether the file is a form.</summary>
    public static bool IsForm(TableReading.Tables tables) => tables.Names.Any(name => FormField.IsName(name.Name)) || (tables.All.Count > 1 && tables.All.Any(table => table.Sheet == FormWriter.Rest && TidyHead.In(table) is not null));

    /// <summary>The plan with its doubts, or why the file was refused.</summary>
    public static PlanReading Read(TableReading.Tables tables, ReadingOptions options) => new FormReader(tables, options).Read();

    private PlanReading Read()
    {
        if (_tables.All.FirstOrDefault(table => table.Sheet == FormWriter.Rest) is not { } rest || TidyHead.In(rest) is not { } head)
        {
            _errors.Add(new SourcePlace(_tables.All[0].File), "", $"用紙のブックに「{FormWriter.Rest}」のシートがありません。", "書き出したブックのシートを消さずに書き込んでください。");
            return new PlanReading.Refused(_errors.InOrder);
        }
        CheckNames();
        var listed = new TidyTable(rest, head, _options.Years, _errors).Rows();
        var written = _fields.Where(field => field.Field is not null).SelectMany(field => RowsOf(field.Cell, field.Field!)).ToList();
        var covered = new Overridden(_fields.Select(field => field.Field), written);
        List<TidyRow> rows = [.. listed.Where(row => !covered.Contains(row.Key)), .. written];
        var reading = TidyReader.Read(_tables, rows, _options, _errors, doubts => More(doubts, rest, head));
        return reading is PlanReading.Read read ? read with { Stamps = _tables.Names.Select(name => FormStamp.Of(name.Name)).OfType<FormStamp>().ToValues() } : reading;
    }

    // A cell that lost its name is not read, and what was written in it would be lost without a word.
    private void CheckNames()
    {
        var there = _fields.Count(field => field.Field is not null);
        var handedOut = _tables.Names.Select(name => FormStamp.FieldsOf(name.Name)).OfType<int>().DefaultIfEmpty(0).Max();
        if (_fields.Count > 0 && there >= handedOut) return;
        _errors.Add(new SourcePlace(_tables.All[0].File), "", _fields.Count == 0 ? "用紙の欄の名前（RF_で始まるもの）がすべて消えています。" : $"用紙の欄の名前（RF_で始まるもの）が{handedOut - there}個消えています。",
            "様式を書き出し直し、シートや行を消したり写したりせずに、欄だけを書き換えてください。");
    }

    private IEnumerable<TidyRow> RowsOf(NamedCell name, FormField field)
    {
        if (Find(name) is not { } found) return [];
        var (table, cell) = found;
        var at = table.At(name.Row, name.Column - 1);
        if (TextChecks.Fault(cell.Text, mayBreak: true) is { } fault) _errors.Add(at, cell.Text, fault, "その文字を消してください。");
        else if (!TidyWords.IsText(field.About.Kind) && field.About.Kind is not (TidyKind.Lead or TidyKind.Related) && cell.Text.Contains('\n', StringComparison.Ordinal))
            _errors.Add(at, cell.Text, "一行で書く欄の中に改行があります。", "改行を消してください。");
        else return field.RowsOf(cell.Text).Select(row => row with { Place = at, Remark = cell.Remark });
        return [];
    }

    private (RawTable Table, RawCell Cell)? Find(NamedCell name) =>
        _sheets.TryGetValue(name.Sheet, out var sheet) ? (sheet.Table, sheet.Rows.GetValueOrDefault(name.Row)?[name.Column - 1] ?? new("")) : null;

    private void More(RowDoubts doubts, RawTable rest, TidyHead head)
    {
        TidyReader.OfTable(doubts, rest, head);
        foreach (var (name, _) in _fields.Where(field => field.Field is null || Find(field.Cell) is null))
            doubts.Add(DoubtKind.NotTaken, new(rest.File, name.Sheet, name.Row, name.Column), FileFindings.WholeDocument, name.Name, "用紙の欄の名前ではないので読まなかった");
        var forms = _fields.Select(field => field.Cell.Sheet).ToHashSet();
        foreach (var table in _tables.All.Where(table => table.Rows.Count > 0 && table.Sheet is not (FormWriter.Rest or FormWriter.History)))
        {
            if (!forms.Contains(table.Sheet ?? "")) doubts.Add(DoubtKind.NotTaken, table.At(0), FileFindings.WholeDocument, table.Sheet ?? "", "用紙でないシートなので読まなかった");
            else if (table.IsHidden) doubts.Add(DoubtKind.HiddenCells, table.At(0), FileFindings.WholeDocument, table.Sheet ?? "", "隠れたシートも読んだ。読んでよいか確かめる");
            else if (table.Rows.FirstOrDefault(row => row.IsHidden) is { } hidden) doubts.Add(DoubtKind.HiddenCells, table.At(hidden.Number), FileFindings.WholeDocument, "", "隠れた行も読んだ。読んでよいか確かめる");
        }
    }

    // A filled cell speaks for all rows that it covers; an empty one leaves what the list says.
    private sealed class Overridden
    {
        private readonly ILookup<TidyKey, FormField> _filled;

        public Overridden(IEnumerable<FormField?> fields, IReadOnlyList<TidyRow> written)
        {
            var told = written.Select(row => Cell(row.Key)).ToHashSet();
            _filled = fields.OfType<FormField>().Where(field => told.Contains(Cell(field.About))).ToLookup(field => Cell(field.About));
        }

        public bool Contains(TidyKey key) => _filled[Cell(key)].Any(field => field.Covers(key));

        private static TidyKey Cell(TidyKey key) =>
            key with { Kind = key.Kind is TidyKind.RelatedState ? TidyKind.Related : key.Kind, Order = key.Kind is TidyKind.Bar ? key.Order : 0 };
    }
}
