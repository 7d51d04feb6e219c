using System.Globalization;
using ReformFlow.Documents.Sheets;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cells;

namespace ReformFlow.Documents.Tidy.Building;

/// <summary>Takes values out of rows and tells where they cannot be what they should be.</summary>
internal sealed class RowChecks(string file, ErrorList errors, YearHeadingReader years)
{
    private const string Mend = "その欄を直して、もう一度取り込んでください。";

    /// <summary>Adds an error about a row and gives nothing.</summary>
    public void Wrong(TidyRow? row, string what, string next = Mend) => errors.Add(row?.Place ?? new(file), row?.Value ?? "", what, next);

    /// <summary>A text on one line, not blank; null when it is none, which was told.</summary>
    public string? Line(TidyRow row, int longest = 400)
    {
        if (string.IsNullOrWhiteSpace(row.Value)) Wrong(row, $"「{TidyWords.Of(row.Key.Kind)}」が空欄です。");
        else if (row.Value.Length > longest) Wrong(row, $"「{TidyWords.Of(row.Key.Kind)}」が{longest}字を超えています。");
        else return row.Value;
        return null;
    }

    /// <summary>A fiscal year; null when there is no row or it is none, which was told.</summary>
    public FiscalYear? Year(TidyRow? row)
    {
        if (row is null) return null;
        if (Digits.ReadYear(row.Value.Trim(), years) is { } year) return year;
        Wrong(row, $"「{TidyWords.Of(row.Key.Kind)}」が年度として読めません。", "「2019」か「令和元年度」のように書いてください。");
        return null;
    }

    /// <summary>An identity; null when it is none, which was told.</summary>
    public string? Id(TidyRow row, string value)
    {
        if (StableId.IsValid(value)) return value;
        Wrong(row, "IDとして使えない文字です（英小文字、数字、間のハイフン、40字まで）。", "書き出した一覧のIDをそのまま使ってください。");
        return null;
    }

    /// <summary>A day; null when it is none, which was told.</summary>
    public DateOnly? Day(TidyRow row)
    {
        if (DateOnly.TryParseExact(row.Value.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        Wrong(row, "日付として読めません。", "「2022-04-01」のように書いてください。");
        return null;
    }

    /// <summary>One of a few words; null when it is none of them, which was told.</summary>
    public T? Word<T>(TidyRow row, Func<string, T?> read, string known) where T : struct
    {
        if (read(row.Value.Trim()) is { } found) return found;
        Wrong(row, $"「{TidyWords.Of(row.Key.Kind)}」に使えない言葉です。", $"{known}のどれかにしてください。");
        return null;
    }

    /// <summary>A printed value with the reading that stands beside it; null when it is too long, which was told.</summary>
    public Cell? Value(TidyRow row, TidyRow? reading)
    {
        if (row.Value.Length > Cell.Longest)
        {
            Wrong(row, $"値が{Cell.Longest}字を超えています。", "文は「実績の内容」か「備考」に書いてください。");
            return null;
        }
        return reading is not null && ReadingText.Read(row.Value, reading.Value) is { } decided ? decided : Cell.Read(row.Value);
    }

    /// <summary>The paragraphs of rows; null when there is none.</summary>
    public static Paragraphs? Text(IReadOnlyList<TidyRow> rows) => rows.Count == 0 ? null : Paragraphs.Of(string.Join('\n', rows.Select(row => row.Value)));
}
