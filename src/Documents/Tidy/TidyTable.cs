using System.Text;
using ReformFlow.Documents.Lists;
using ReformFlow.Documents.Sheets;
using ReformFlow.Documents.Tables;
using ReformFlow.Domain.Calendar;

namespace ReformFlow.Documents.Tidy;

/// <summary>Takes the rows of a tidy list out of a sheet.</summary>
internal sealed class TidyTable(RawTable table, TidyHead head, YearHeadingReader years, ErrorList errors)
{
    private static readonly TidyKind[] OfYears = [TidyKind.Target, TidyKind.TargetReading, TidyKind.Sheet, TidyKind.Actual, TidyKind.ActualReading,
        TidyKind.OpenActual, TidyKind.Narrative, TidyKind.Remarks, TidyKind.Explanation, TidyKind.ExplanationKind, TidyKind.ExplanationAbout];

    /// <summary>The rows; those that cannot be taken are told.</summary>
    public List<TidyRow> Rows()
    {
        var rows = new List<TidyRow>();
        foreach (var raw in table.Rows.Where(row => row.Number > head.Row))
            if (Row(raw) is { } row) rows.Add(row);
        return rows;
    }

    private TidyRow? Row(RawRow raw)
    {
        var word = head.Cell(raw, TidyColumns.Kind).Text.Trim();
        if (word.Length == 0 && IsMerged(raw, TidyColumns.Kind)) return Wrong(raw, TidyColumns.Kind, "セルが結合されているので、この行の区分がありません。", "結合を解き、行ごとに書いてください。");
        if (TidyWords.KindOf(word) is not { } kind) return Wrong(raw, TidyColumns.Kind, $"区分「{Excerpt.Of(word, 20)}」は一覧にない言葉です。", "書き出した一覧の区分のどれかにしてください。");
        if (YearOf(raw, kind) is not { } year || CountOf(raw, TidyColumns.Version) is not { } version || CountOf(raw, TidyColumns.Order) is not { } order) return null;
        var value = head.Cell(raw, TidyColumns.Value);
        if (kind is TidyKind.OpenActual)
        {
            if (value is { Text.Length: 0, Remark: null }) return null;
            kind = TidyKind.Actual;
        }
        var text = FormulaGuard.Restored(value.Text);
        if (TextChecks.Fault(text, TidyWords.IsText(kind)) is { } fault) return Wrong(raw, TidyColumns.Value, fault, "その文字を消してください。");
        var key = new TidyKey(kind, Id(raw, TidyColumns.Subject), Id(raw, TidyColumns.Indicator), Id(raw, TidyColumns.Series), year, version, order);
        return new(key, text)
        {
            Caption = new(Shown(raw, TidyColumns.Number), Shown(raw, TidyColumns.Title), Shown(raw, TidyColumns.IndicatorName), Shown(raw, TidyColumns.SeriesLabel)),
            Place = At(raw, TidyColumns.Value),
            Remark = value.Remark ?? (value.Text.Length == 0 && IsMerged(raw, TidyColumns.Value) ? "結合されたセルの中" : null),
        };
    }

    private string Id(RawRow raw, string column) => head.Cell(raw, column).Text.Trim();

    private string Shown(RawRow raw, string column) => FormulaGuard.Restored(head.Cell(raw, column).Text);

    private int? YearOf(RawRow raw, TidyKind kind)
    {
        var text = Id(raw, TidyColumns.Year);
        if (text.Length == 0) text = Id(raw, TidyColumns.YearName);
        if (!OfYears.Contains(kind)) return 0;
        if (Digits.ReadYear(text, years) is { } year) return year.StartYear;
        Wrong(raw, TidyColumns.Year, $"年度「{Excerpt.Of(text, 20)}」が読めません。", "「2019」か「令和元年度」のように書いてください。");
        return null;
    }

    private int? CountOf(RawRow raw, string column)
    {
        var text = Id(raw, column);
        if (text.Length == 0) return 0;
        if (Digits.Read(text.Normalize(NormalizationForm.FormKC)) is { } count) return count;
        Wrong(raw, column, $"「{column}」が数ではありません。", "1、2、3…の数を書くか、空欄にしてください。");
        return null;
    }

    private bool IsMerged(RawRow raw, string column) => table.IsInsideAnother(raw.Number, head.ColumnOf(column));

    private SourcePlace At(RawRow raw, string column) => table.At(raw.Number, head.ColumnOf(column));

    private TidyRow? Wrong(RawRow raw, string column, string what, string next)
    {
        errors.Add(At(raw, column), head.Cell(raw, column).Text, what, next);
        return null;
    }
}
