using ReformFlow.Documents.Lists;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Cells;

namespace ReformFlow.Documents.Tidy;

/// <summary>The columns of the tidy list, in their order.</summary>
internal static class TidyColumns
{
    public const string Kind = "区分", Subject = "ID", Number = "項目番号", Title = "題名", Indicator = "指標ID", IndicatorName = "成果指標",
        Series = "系列ID", SeriesLabel = "系列", Year = "西暦", YearName = "年度", Version = "版", Order = "順", Value = "値",
        Amount = "数値", Most = "上限", Unit = "単位";

    /// <summary>The heads.</summary>
    public static string[] Heads { get; } =
        [Kind, Subject, Number, Title, Indicator, IndicatorName, Series, SeriesLabel, Year, YearName, Version, Order, Value, Amount, Most, Unit];

    /// <summary>The columns whose numbers are numbers in a workbook, by their place in <see cref="Heads"/>.</summary>
    public static bool IsNumber(int column) => Heads[column] is Year or Version or Order or Amount or Most;

    /// <summary>The cells of a row. The last three are for those who calculate: nothing is read from them.</summary>
    public static string[] Cells(TidyRow row, EraTable eras)
    {
        var (key, caption) = (row.Key, row.Caption);
        var (amount, most, unit) = TidyWords.IsValue(key.Kind) ? Lists.Amount.Of(CellReader.Read(row.Value)) : new("", "", "");
        return
        [
            TidyWords.Of(key.Kind), key.Subject, FormulaGuard.Guarded(caption.Number), FormulaGuard.Guarded(caption.Title), key.Indicator, FormulaGuard.Guarded(caption.Indicator),
            key.Series, FormulaGuard.Guarded(caption.Series), Count(key.Year), key.Year == 0 ? "" : eras.FiscalYearName(new(key.Year)), Count(key.Version), Count(key.Order),
            FormulaGuard.Guarded(row.Value), amount, most, unit,
        ];
    }

    private static string Count(int number) => number == 0 ? "" : Digits.Of(number);
}
