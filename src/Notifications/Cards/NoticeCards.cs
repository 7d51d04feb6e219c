using System.Globalization;
using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Texts;

namespace ReformFlow.Notifications.Cards;

/// <summary>What the card of a notice says: the same as its text, with the facts of one sheet or the list of several. Pure.</summary>
public static class NoticeCards
{
    private static readonly (string Fact, string Name)[] OfItem = [("title", "取組項目"), ("sections", "担当課"), ("due", "期限"), ("status", "状態")];

    /// <summary>The card's content.</summary>
    /// <param name="kind">The notice's kind.</param>
    /// <param name="text">Its text, filled.</param>
    /// <param name="facts">What the text was filled with.</param>
    /// <param name="link">The page, from the root.</param>
    public static CardContent Of(NoticeKind kind, FilledText text, IReadOnlyDictionary<string, string> facts, string link)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(facts);
        var row = CardTable.Of(kind);
        var content = new CardContent(Heading(text.Subject), row.Tone, row.Button, link) { Lead = text.Preview };
        return facts.ContainsKey("title") ? content with { Facts = Facts(facts) } : content with { Lines = Lines(text, facts), Total = Count(facts) };
    }

    /// <summary>A subject without the 【】 at its beginning, which is for lists of mails.</summary>
    public static string Heading(string subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var rest = subject.StartsWith('【') ? subject[(subject.IndexOf('】', StringComparison.Ordinal) + 1)..] : subject;
        return rest.Length > 0 ? rest : subject;
    }

    private static Values<CardFact> Facts(IReadOnlyDictionary<string, string> facts) => OfItem
        .Select(each => new CardFact(each.Name, each.Fact == "title" ? $"{facts.GetValueOrDefault("number")} {facts["title"]}".Trim() : facts.GetValueOrDefault(each.Fact) ?? ""))
        .Where(fact => fact.Value.Length > 0).ToValues();

    // The list says itself how many it leaves out; the card says that in its own place.
    private static Values<string> Lines(FilledText text, IReadOnlyDictionary<string, string> facts) =>
        (facts.GetValueOrDefault("list") ?? text.Body).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => !line.StartsWith("ほか ", StringComparison.Ordinal)).ToValues();

    private static int Count(IReadOnlyDictionary<string, string> facts) =>
        facts.ContainsKey("list") && int.TryParse(facts.GetValueOrDefault("count"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;
}
