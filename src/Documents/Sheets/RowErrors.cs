namespace ReformFlow.Documents.Sheets;

/// <summary>Errors that several parts of the form share.</summary>
internal static class RowErrors
{
    /// <summary>A row whose labels are none of the form, or not where they belong.</summary>
    public static void Unknown(Row row, ErrorList errors)
    {
        if (row.Count == 1 && IsCutBySpaces(row.Printed))
            errors.Add(row, "列がタブで区切られていません。", "見出しと中身の間を、空白ではなくタブで区切ってください。");
        else
            errors.Add(row, "どの欄の行か分かりません。", "見出しの書き誤りや、行の置き場所を確かめてください。");
    }

    /// <summary>Whether nothing is printed behind a column; otherwise adds an error, because nothing is dropped silently.</summary>
    public static bool EndsAt(Row row, int column, ErrorList errors)
    {
        if (row.LastPrinted <= column) return true;
        errors.Add(row, $"{row.LastPrinted + 1}列目に余分な文字があります（「{Excerpt.Of(row[row.LastPrinted], 20)}」）。", "この行の欄の数を確かめてください。");
        return false;
    }

    private static bool IsCutBySpaces(string printed)
    {
        var words = printed.Split([' ', '\u3000'], 2, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 2 && new Row(0, words[0]).Kind is not (RowRole.Unlabelled or RowRole.Continuing);
    }
}
