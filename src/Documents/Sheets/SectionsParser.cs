using ReformFlow.Domain;

namespace ReformFlow.Documents.Sheets;

/// <summary>Reads the row of 主体課 and 関連課. Lists are cut at 、 only: what ・ means is for the section master to say.</summary>
internal static class SectionsParser
{
    // The longest name that the domain takes.
    private const int LongestName = 60;

    /// <summary>The two lists; null when there was an error, which was added.</summary>
    public static PrintedSections? Parse(Part part, ErrorList errors)
    {
        foreach (var stray in part.Tail) RowErrors.Unknown(stray, errors);
        var row = part.Head;
        if (!RowErrors.EndsAt(row, 3, errors) || part.Tail.Count > 0) return null;
        if (Spelling.Of(row[2]) != Labels.Related)
        {
            errors.Add(row, "「関連課」の欄がありません。", "「主体課」の行の三列目に「関連課」、四列目に課の名前を書いてください。空欄でもかまいません。");
            return null;
        }

        var (leads, related) = (HtmlScraps.Clean(row[1]), HtmlScraps.Clean(row[3]));
        if (leads.OnOneLine.Length == 0)
        {
            errors.Add(row, "主体課が空欄です。", "調書を書く課の名前を書いてください。");
            return null;
        }
        return Names(leads, row, errors) is { } leadNames && Names(related, row, errors) is { } relatedNames
            ? new(row.Line, leadNames, relatedNames, leads.Scraps.And(related.Scraps))
            : null;
    }

    private static Values<string>? Names(CleanText box, Row row, ErrorList errors)
    {
        if (box.OnOneLine.Length == 0) return [];
        var names = box.OnOneLine.Split('、').Select(name => name.Trim()).ToValues();
        if (names.Contains(""))
            errors.Add(row, "「、」の前か後に課の名前がありません。", "余分な「、」を消すか、課の名前を書いてください。");
        else if (names.FirstOrDefault(name => name.Length > LongestName) is { } tooLong)
            errors.Add(row, $"課の名前が{LongestName}字を超えています（「{Excerpt.Of(tooLong, 20)}」）。", "課の名前は一つずつ「、」で区切ってください。");
        else
            return names;
        return null;
    }
}
