using System.Collections.Frozen;
using ReformFlow.Domain;
using ReformFlow.Notifications.Events;

namespace ReformFlow.Notifications.Texts;

/// <summary>The texts of notices, by id and language. Checked when it is made, so that a broken text stops the start and not a notice.</summary>
public sealed class TextCatalogue
{
    /// <summary>The language of the texts that come with the program.</summary>
    public const string Japanese = "ja";

    private readonly FrozenDictionary<(string Id, string Language), NoticeText> _newest;

    /// <summary>Keeps the texts; of one id and language the highest version counts.</summary>
    /// <exception cref="ArgumentException">A text is broken; the message says which and why.</exception>
    public TextCatalogue(Values<NoticeText> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var wrong = Check(texts).ToList();
        if (wrong.Count > 0) throw new ArgumentException(string.Join(Environment.NewLine, wrong), nameof(texts));
        Texts = texts;
        _newest = texts.GroupBy(text => (text.Id, text.Language)).ToFrozenDictionary(same => same.Key, same => same.MaxBy(text => text.Version)!);
    }

    /// <summary>The texts that come with the program.</summary>
    public static TextCatalogue Standard { get; } = new([.. RequestTexts.All, .. ReminderTexts.All, .. ResultTexts.All, .. YearTexts.All, .. OperationTexts.All]);

    /// <summary>Every text in every version.</summary>
    public Values<NoticeText> Texts { get; }

    /// <summary>The newest text of an id.</summary>
    /// <exception cref="KeyNotFoundException">There is no such text, which the check at the start rules out for the kinds.</exception>
    public NoticeText Of(string id, string language = Japanese) => _newest[(id, language)];

    /// <summary>The newest text of an id; null where there is none.</summary>
    public NoticeText? Find(string id, string language = Japanese) => _newest.GetValueOrDefault((id, language));

    /// <summary>What is wrong with texts: a kind without one, an unknown id, a placeholder that nobody fills, a brace left over.</summary>
    public static IEnumerable<string> Check(Values<NoticeText> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        foreach (var row in EventTable.Rows.Where(row => !texts.Any(text => text.Id == row.Word && text.Language == Japanese)))
            yield return $"{row.Word}: there is no text in {Japanese}.";
        foreach (var same in texts.GroupBy(text => (text.Id, text.Version, text.Language)).Where(same => same.Count() > 1))
            yield return $"{same.Key.Id} version {same.Key.Version} ({same.Key.Language}) stands twice.";
        foreach (var text in texts)
            foreach (var wrong in CheckOne(text))
                yield return $"{text.Id} version {text.Version} ({text.Language}): {wrong}";
    }

    private static IEnumerable<string> CheckOne(NoticeText text)
    {
        if (EventTable.Find(text.Id.Split('/')[0]) is not { } row)
        {
            yield return "there is no such kind of notice.";
            yield break;
        }
        string[] parts = [text.Subject, text.Preview, text.Body];
        if (parts.Any(string.IsNullOrWhiteSpace)) yield return "subject, preview and body all say something.";
        if (text.Subject.Contains('\n', StringComparison.Ordinal) || text.Preview.Contains('\n', StringComparison.Ordinal)) yield return "subject and preview are one line.";
        var known = TextFacts.Of(row.Kind);
        foreach (var unknown in parts.SelectMany(Filling.PlaceholdersOf).Except(known)) yield return $"'{unknown}' is no fact of this kind. Known are: {string.Join(", ", known)}.";
        if (parts.Any(part => Filling.HasStrayBrace(part))) yield return "a brace is left over; a placeholder is written {{name}}.";
    }
}
