using ReformFlow.Domain;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Web.Pages.Published;

/// <summary>Finds words in published texts, in memory: the same on every database, and nothing of a question reaches one.</summary>
public static class PublicSearch
{
    /// <summary>The longest question, in characters; what is longer is cut.</summary>
    public const int Longest = 100;

    private const int MostWords = 8, Around = 30;

    /// <summary>The versions in which every word of the question stands, in the order of numbers, the newest year first.</summary>
    public static Values<SearchHit> Find(IEnumerable<PublicSheet> sheets, string question)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        var words = Words(question);
        if (words.Count == 0) return [];
        return sheets.OrderBy(each => each.Sheet.Number, ItemNumber.AsCounted).ThenByDescending(each => each.Sheet.Year)
            .Select(sheet => Hit(sheet, words)).OfType<SearchHit>().ToValues();
    }

    private static List<string> Words(string question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var asked = new string(question.Where(letter => !char.IsSurrogate(letter) && letter != '\ufffe' && letter != '\uffff').Take(Longest).ToArray());
        return [.. FoldedText.Fold(asked).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(MostWords)];
    }

    private static SearchHit? Hit(PublicSheet sheet, List<string> words)
    {
        var passages = Passages(sheet.Sheet).Select(each => (each.Place, each.Text, Folded: new FoldedText(each.Text))).ToList();
        if (!words.TrueForAll(word => passages.Exists(each => each.Folded.Find(word) is not null))) return null;
        var (place, text, folded) = passages.First(each => each.Folded.Find(words[0]) is not null);
        var (start, end) = folded.Find(words[0])!.Value;
        var (first, last) = (Math.Max(0, start - Around), Math.Min(text.Length, end + Around));
        return new(sheet, place, (first > 0 ? "…" : "") + text[first..start], text[start..end], text[end..last] + (last < text.Length ? "…" : ""));
    }

    private static IEnumerable<(string Place, string Text)> Passages(Grains.Items.PublishedSheet sheet)
    {
        yield return ("取り組み事項", sheet.Item.Title);
        foreach (var heading in sheet.Headings) yield return ("位置づけ", heading);
        foreach (var lead in sheet.Item.Leads.All) yield return ("主体課", lead.Printed);
        foreach (var line in sheet.Item.Description.Lines) yield return ("取り組み内容", line);
        foreach (var indicator in sheet.Item.Indicators) yield return ("成果指標", indicator.DefinitionIn(sheet.Year).Name);
        foreach (var series in sheet.Item.AllSeries) if (series.Label.Length > 0) yield return ("成果指標", series.Label);
        foreach (var bar in sheet.Item.Schedule.Bars) yield return ("スケジュール", bar.Text);
        foreach (var line in sheet.Content.Narrative?.Lines ?? []) yield return ("取り組み実績", line);
        foreach (var line in sheet.Content.Remarks?.Lines ?? []) yield return ("備考", line);
    }
}

/// <summary>A published version in which the words were found.</summary>
/// <param name="Sheet">The version.</param>
/// <param name="Place">Where on the sheet.</param>
/// <param name="Before">What stands before the first word.</param>
/// <param name="Found">The first word as it is printed.</param>
/// <param name="After">What follows.</param>
public sealed record SearchHit(PublicSheet Sheet, string Place, string Before, string Found, string After);
