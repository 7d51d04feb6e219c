using ReformFlow.Domain;
using ReformFlow.Domain.Cells;

namespace ReformFlow.Documents.Sheets;

/// <summary>
/// Reads a row of values: block label, label, then one value a year. A row that lost its label stands one column left; it
/// is taken so only when the cell in the label's place is plainly a value and the last column is blank.
/// </summary>
internal static class ValueRowParser
{
    private const int FirstValue = 2, LongestLabel = 100;

    /// <summary>The words that stand where values belong, in any row of the place.</summary>
    public static HashSet<string> PrintedValues(List<Part> parts) =>
    [
        .. from part in parts
           where part.Kind is RowRole.Years
           from row in part.Tail
           from column in Enumerable.Range(FirstValue, Math.Max(0, row.LastPrinted - 1))
           where !row.IsBlank(column)
           select row[column].Trim()
    ];

    /// <summary>The row; null when there was an error, which was added.</summary>
    public static ValueRow? Parse(Row row, int years, IReadOnlySet<string> printedValues, ErrorList errors)
    {
        var shifted = ShiftOf(row, years, printedValues);
        if (shifted == 0 && row.Kind is RowRole.Unlabelled)
        {
            RowErrors.Unknown(row, errors);
            return null;
        }

        var first = FirstValue - shifted;
        var label = shifted == 0 ? row[1] : "";
        var count = Math.Max(row.Count - first, 0);
        if (row.LastPrinted >= first + years) count = row.LastPrinted - first + 1;
        if (count < years || row.LastPrinted >= first + years)
            errors.Add(row, $"値が{count}個ありますが、年度は{years}列です。", "値の欄を年度の列とそろえてください。値のない年度も、タブで欄だけは残してください。");
        else if (label.Length > LongestLabel)
            errors.Add(row, $"系列の見出しが{LongestLabel}字を超えています。", "見出しを短くしてください。");
        else if (Enumerable.Range(first, years).FirstOrDefault(column => row[column].Length > Cell.Longest) is > 0 and var tooLong)
            errors.Add(row, $"{tooLong + 1}列目の値が{Cell.Longest}字を超えています。", "値は数値か短い語句にして、説明は「内容」か「備考」に書いてください。");
        else
            return new(row, label, Enumerable.Range(first, years).Select(column => row[column]).ToValues(), shifted);
        return null;
    }

    private static int ShiftOf(Row row, int years, IReadOnlySet<string> printedValues)
    {
        // Two columns only where the first cell is no label of the form; one where the label's cell holds a value.
        var shift = row.Kind is RowRole.Unlabelled ? 2 : 1;
        var first = FirstValue - shift;
        var exactlyTheValues = row.LastPrinted == first + years - 1 && Enumerable.Range(first, years).All(column => !row.IsBlank(column));
        return exactlyTheValues && IsPlainlyValue(row[first].Trim(), printedValues) ? shift : 0;
    }

    private static bool IsPlainlyValue(string printed, IReadOnlySet<string> printedValues) =>
        printedValues.Contains(printed) || (printed.Length <= Cell.Longest && CellReader.Read(printed) is not Reading.Text);
}
