using System.Text.RegularExpressions;
using ReformFlow.Documents.Sheets;
using ReformFlow.Documents.Tables;
using ReformFlow.Documents.Tidy;
using ReformFlow.Domain;

namespace ReformFlow.Documents.Mapping;

/// <summary>One row of a foreign table, and what it says about its item.</summary>
internal sealed partial class MappedRow(RawTable table, ColumnMapping mapping, ReadingOptions options, ErrorList errors, List<(SourcePlace At, Scraps Scraps)> scraps)
{
    private const string Alike = "一つの取り組み事項の中でそろえるか、列の対応を直してください。";

    // The cells by which people see which item a row is about.
    private static readonly MappedField[] Naming = [MappedField.ItemTitle, MappedField.ItemNumber, MappedField.Leads, MappedField.Measure, MappedField.Policy];

    private readonly ILookup<MappedField, ColumnUse> _uses = mapping.Columns.ToLookup(use => use.Field);
    private RawRow _row = new(0, [], false);
    private string _indicator = "", _item = "";

    /// <summary>Everything in the row, for messages.</summary>
    public string Said => string.Join(' ', _row.Cells.Select(cell => cell.Text).Where(text => text.Length > 0));

    /// <summary>The word by which the row is the sum of others and no item; null where it is none.</summary>
    public string? Sum => IsOther(MappedField.Leads) || IsOther(MappedField.ItemNumber) ? null
        : Naming.Select(Line).FirstOrDefault(IsSum) ?? (Line(MappedField.ItemTitle).Length == 0 ? Unread.FirstOrDefault(IsSum) : null);

    // A column that nobody reads says no word of an item's own, such as the name of a series.
    private IEnumerable<string> Unread => _row.Cells.Where((_, column) => mapping.Columns.All(use => use.Column != column + 1)).Select(OneLineOf);

    /// <summary>Turns to the next row.</summary>
    public void Take(RawRow row)
    {
        _row = row;
        foreach (var use in mapping.Columns)
            if (TextChecks.Fault(row[use.Column - 1].Text, mayBreak: true) is { } fault) errors.Add(table.At(row.Number, use.Column - 1), row[use.Column - 1].Text, fault, "その文字を消してください。");
    }

    /// <summary>The place of a field in the row.</summary>
    public SourcePlace At(MappedField field) => _uses[field].FirstOrDefault() is { } use ? table.At(_row.Number, use.Column - 1) : table.At(_row.Number);

    /// <summary>The text of a field on one line; empty where there is none.</summary>
    public string Line(MappedField field) => _uses[field].FirstOrDefault() is { } use ? OneLineOf(_row[use.Column - 1]) : "";

    private static string OneLineOf(RawCell cell) => HtmlScraps.Clean(cell.Text).OnOneLine.Trim();

    /// <summary>Tells the item what the row says about it.</summary>
    public void Tell(MappedItem item)
    {
        if (_item != item.Id) (_item, _indicator) = (item.Id, "");
        foreach (var (field, kind) in new[] { (MappedField.Leads, TidyKind.Lead), (MappedField.Related, TidyKind.Related) }) Sections(item, field, kind);
        foreach (var use in _uses[MappedField.Description]) Text(item, use, TidyKind.Description, 0);
        foreach (var use in _uses[MappedField.Bars]) Text(item, use, TidyKind.Bar, 0);
        var rowYear = RowYear();
        foreach (var use in _uses[MappedField.Narrative]) Text(item, use, TidyKind.Narrative, rowYear ?? mapping.SheetYear.StartYear);
        foreach (var use in _uses[MappedField.Remarks]) Text(item, use, TidyKind.Remarks, rowYear ?? mapping.SheetYear.StartYear);
        Values(item, rowYear);
    }

    private int? RowYear()
    {
        if (Line(MappedField.Year) is not { Length: > 0 } text) return null;
        if (Digits.ReadYear(text, options.Years) is { } year) return year.StartYear;
        errors.Add(At(MappedField.Year), text, "年度として読めません。", "「令和4年度」か「2022」のように書いてください。");
        return null;
    }

    private void Sections(MappedItem item, MappedField field, TidyKind kind)
    {
        if (Text(field) is not { Length: > 0 } text || item.Has(kind) || (kind is TidyKind.Related && item.Has(TidyKind.RelatedState))) return;
        var rows = new Forms.FormField(new(kind, item.Id)).RowsOf(text);
        foreach (var row in rows) item.Add(row with { Place = At(field) });
    }

    private string Text(MappedField field) => _uses[field].FirstOrDefault() is { } use ? Clean(use) : "";

    private string Clean(ColumnUse use)
    {
        var clean = HtmlScraps.Clean(_row[use.Column - 1].Text);
        if (!clean.Scraps.IsEmpty) scraps.Add((table.At(_row.Number, use.Column - 1), clean.Scraps));
        return clean.Text.Trim();
    }

    private void Text(MappedItem item, ColumnUse use, TidyKind kind, int year)
    {
        if (_row[use.Column - 1].Text.Length == 0 || item.Has(kind, year)) return;
        foreach (var (index, line) in Paragraphs.Of(Clean(use)).Lines.Index())
            item.Add(new(new(kind, item.Id, Year: year, Order: index + 1), line) { Place = table.At(_row.Number, use.Column - 1), Remark = _row[use.Column - 1].Remark });
    }

    private void Values(MappedItem item, int? rowYear)
    {
        if (Line(MappedField.Indicator) is { Length: > 0 } named) _indicator = named;
        var cells = mapping.Columns.Where(use => use.Field is MappedField.Target or MappedField.Actual or MappedField.Value).Where(use => _row[use.Column - 1] is var cell && (cell.Text.Length > 0 || cell.Remark is not null)).ToList();
        if (cells.Count == 0) return;
        var label = Line(MappedField.Series);
        var series = item.Series(_indicator.Length > 0 ? _indicator : label.Length > 0 ? label : item.Title, label, (key, value) => new(key, value) { Place = At(MappedField.Indicator) });
        foreach (var use in cells) Value(item, series, use, use.Year?.StartYear ?? rowYear);
    }

    private void Value(MappedItem item, TidyKey series, ColumnUse use, int? year)
    {
        var (at, cell) = (table.At(_row.Number, use.Column - 1), _row[use.Column - 1]);
        if (year is null) errors.Add(at, cell.Text, "値の年度が分かりません。", "年度の欄を書いてください。");
        else if (IsTarget(use) is not { } target) errors.Add(At(MappedField.RowKind), Line(MappedField.RowKind), "目標の行か実績の行か分かりません。", "「目標」か「実績」と書いてください。");
        else
        {
            var key = target ? series with { Year = year.Value } : new(TidyKind.Actual, item.Id, Series: series.Series, Year: year.Value);
            if (item.Add(new(key, cell.Text.Trim()) { Place = at, Remark = cell.Remark }) is { } other)
                errors.Add(at, cell.Text, $"同じ系列の同じ年度に別の値「{Excerpt.Of(other, 30)}」があります。", Alike);
        }
    }

    private bool IsOther(MappedField field) => Line(field) is { Length: > 0 } text && !IsSum(text);

    private static bool IsSum(string text) => SumForm().IsMatch(Spelling.Of(text));

    [GeneratedRegex(@"\A(?:計|.{0,20}(?:合計|小計|総計|中計))(?:\(.{0,20}\))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex SumForm();

    private bool? IsTarget(ColumnUse use) => use.Field switch
    {
        MappedField.Target => true,
        MappedField.Actual => false,
        _ when Spelling.Of(Line(MappedField.RowKind)) is var word && word.StartsWith(Labels.Targets, StringComparison.Ordinal) => true,
        _ when Spelling.Of(Line(MappedField.RowKind)).StartsWith("実績", StringComparison.Ordinal) => false,
        _ => null,
    };
}
