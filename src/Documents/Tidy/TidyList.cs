using ReformFlow.Documents.Lists;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Documents.Tidy;

/// <summary>
/// A plan with its sheets as a list with one fact a row: item, indicator, series, year, target or actual, and all texts, so
/// that nothing is lost. <see cref="PlanFile"/> reads it back without a difference.
/// </summary>
public static class TidyList
{
    /// <summary>The rows, for a comparison or a page.</summary>
    /// <param name="book">The plan and its sheets.</param>
    /// <param name="open">The values that are asked for and not there: each has a row to write into. Default: none.</param>
    public static IEnumerable<TidyRow> Rows(PlanBook book, IEnumerable<OpenValue>? open = null) => PlanRows.Of(book ?? throw new ArgumentNullException(nameof(book)), open ?? []);

    /// <summary>The list as values separated by commas. Texts that a spreadsheet might take for formulas are guarded.</summary>
    /// <param name="book">The plan and its sheets.</param>
    /// <param name="encoding">How characters are written; what CP932 lacks is named in the answer.</param>
    /// <param name="eras">The eras for the column of 年度. Default: <see cref="EraTable.Standard"/>.</param>
    /// <param name="open">As in <see cref="Rows"/>.</param>
    public static CsvFile ToCsv(PlanBook book, CsvEncoding encoding = CsvEncoding.Utf8, EraTable? eras = null, IEnumerable<OpenValue>? open = null) =>
        CsvText.Write(Rows(book, open).Select(row => TidyColumns.Cells(row, eras ?? EraTable.Standard)).Prepend(TidyColumns.Heads), encoding);

    /// <summary>The list as a workbook (.xlsx) of one sheet.</summary>
    /// <param name="book">The plan and its sheets; no text in it is longer than a cell holds, 32,767 characters.</param>
    /// <param name="eras">The eras for the column of 年度. Default: <see cref="EraTable.Standard"/>.</param>
    /// <param name="open">As in <see cref="Rows"/>.</param>
    public static byte[] ToWorkbook(PlanBook book, EraTable? eras = null, IEnumerable<OpenValue>? open = null) => TidyWorkbook.Write(Rows(book, open), eras ?? EraTable.Standard);
}

/// <summary>A value that a sheet asks for and that is not there yet.</summary>
/// <param name="Item">The item.</param>
/// <param name="Series">The series.</param>
/// <param name="Year">The year.</param>
public sealed record OpenValue(ItemId Item, SeriesId Series, FiscalYear Year);
