using ReformFlow.Domain;

namespace ReformFlow.Documents.Sheets;

/// <summary>A whole document as it is printed: complete and agreeing with itself, but with nothing concluded from it yet.</summary>
/// <param name="Policies">The printings of headings, in order.</param>
/// <param name="Places">The places, in order; at least one.</param>
/// <param name="Years">The document's years.</param>
/// <param name="YearRows">What its rows of years mean.</param>
/// <param name="EncodingAssumed">Whether the file's encoding was found by trial.</param>
/// <param name="OwnLetters">The lines with characters that only the town's own machines know.</param>
internal sealed record SheetDocument(
    IReadOnlyList<PrintedPolicy> Policies, Values<PrintedPlace> Places, YearColumns Years, YearAgreement YearRows, bool EncodingAssumed,
    IReadOnlyList<OwnLetters> OwnLetters)
{
    /// <summary>The longest line, in characters. The longest of the seed has 250.</summary>
    public const int LongestLine = 10_000;

    /// <summary>The document; null when there was an error, which was added.</summary>
    public static SheetDocument? Parse(IReadOnlyList<string> lines, bool encodingAssumed, ReadingOptions options, ErrorList errors)
    {
        var rows = RowsOf(lines, errors);
        if (!errors.IsEmpty) return null;
        var outline = Outline.Of(rows, errors);
        var places = outline.Places.ConvertAll(place => PlaceParser.Parse(place, errors));
        if (places.Count == 0 && errors.IsEmpty)
            errors.Add(rows[0], "取り組み事項が一つもありません。", $"「{Labels.Item}」の行から始まる調書を入れてください。");
        var sound = places.OfType<PrintedPlace>().ToValues();
        if (sound.Count == 0) return null;

        // Checked among the sound places even where others are not, so that an officer is told everything at once.
        var agreement = new YearAgreement(options.Years, errors);
        var years = agreement.Of(sound);
        PlaceNumbers.CheckTwice(sound, errors);
        if (sound.Count == places.Count) PlaceNumbers.CheckReposts(sound, errors);
        return years is null || !errors.IsEmpty ? null : new(outline.Policies, sound, years, agreement, encodingAssumed, Sheets.OwnLetters.In(lines));
    }

    private static List<Row> RowsOf(IReadOnlyList<string> lines, ErrorList errors)
    {
        var rows = new List<Row>();
        for (var index = 0; index < lines.Count; index++)
        {
            if (string.IsNullOrWhiteSpace(lines[index])) continue;
            if (lines[index].Length > LongestLine)
                errors.Add(index + 1, lines[index], $"一行が{LongestLine:N0}字を超えています。", "文を段落ごとに別の行に分けてください。");
            else
                rows.Add(new(index + 1, lines[index]));
            if (rows is [{ Kind: not RowRole.Page } other]) return NotSheets(other, errors);
        }
        if (rows.Count > 1 && !rows.Exists(row => row.Printed.Contains('\t', StringComparison.Ordinal)))
        {
            errors.Add(rows[1], "どの行にもタブがありません。列がカンマか空白で区切られています。", Decoding.OtherKinds.Expected);
            return [];
        }
        if (rows.Count == 0 && errors.IsEmpty)
            errors.Add(1, "", "文書に文字がありません。", Decoding.OtherKinds.Expected);
        return rows;
    }

    private static List<Row> NotSheets(Row first, ErrorList errors)
    {
        errors.Add(first, $"{Decoding.OtherKinds.OfFirstLine(first.Printed)}です。先頭の行が「{Labels.Page}」ではありません。", Decoding.OtherKinds.Expected);
        return [];
    }
}
