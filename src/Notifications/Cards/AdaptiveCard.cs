using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ReformFlow.Notifications.Texts;

namespace ReformFlow.Notifications.Cards;

/// <summary>Makes a card for Teams: Adaptive Card 1.5, the newest that Teams shows, of text, facts and one link. Pure.</summary>
public static class AdaptiveCard
{
    /// <summary>How many lines a card lists; the page behind its button has all of them.</summary>
    public const int MostLines = 10;

    // Together with ten lines well below the 28 KB that Teams takes, also where each letter has three bytes and a backslash.
    private const int LongestHeading = 200, LongestLead = 500, LongestFact = 200, LongestLine = 200;

    // Japanese stays readable, and short: \u escapes would double it. The answer is JSON for a machine, never part of a page.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The card.</summary>
    /// <param name="content">What it says.</param>
    /// <param name="site">Where pages are, without a last slash.</param>
    /// <param name="most">How many lines at most.</param>
    public static JsonObject Of(CardContent content, string site, int most = MostLines)
    {
        ArgumentNullException.ThrowIfNull(content);
        var body = new JsonArray(Text(content.Heading, LongestHeading, ("size", "Medium"), ("weight", "Bolder"), ("color", Color(content.Tone))));
        if (content.Lead.Length > 0) body.Add(Text(content.Lead, LongestLead));
        if (content.Facts.Count > 0) body.Add(new JsonObject { ["type"] = "FactSet", ["facts"] = new JsonArray([.. content.Facts.Select(Fact)]) });
        foreach (var line in content.Lines.Take(most)) body.Add(Text(line, LongestLine, ("spacing", "Small")));
        if (Math.Max(content.Total, content.Lines.Count) - Math.Min(most, content.Lines.Count) is > 0 and var more)
            body.Add(Text(string.Create(CultureInfo.InvariantCulture, $"ほか {more} {content.Counted}"), LongestLine, ("isSubtle", true)));
        return new()
        {
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["type"] = "AdaptiveCard",
            ["version"] = "1.5",
            ["lang"] = "ja",
            ["fallbackText"] = Filling.Cut(content.Heading, LongestHeading),
            ["msteams"] = new JsonObject { ["width"] = "Full" },
            ["body"] = body,
            ["actions"] = new JsonArray(new JsonObject { ["type"] = "Action.OpenUrl", ["title"] = content.Button, ["url"] = site + content.Link }),
        };
    }

    /// <summary>The card as a message to a workflow that posts what it is sent (notifications.md §1.5).</summary>
    public static string Message(CardContent content, string site, int most = MostLines) => new JsonObject
    {
        ["type"] = "message",
        ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["contentUrl"] = null, ["content"] = Of(content, site, most) }),
    }.ToJsonString(Readable);

    private static JsonObject Text(string text, int longest, params (string Name, JsonNode Value)[] more)
    {
        var block = new JsonObject { ["type"] = "TextBlock", ["text"] = CardMarkdown.Plain(Filling.Cut(text, longest)), ["wrap"] = true };
        foreach (var (name, value) in more) block[name] = value;
        return block;
    }

    private static JsonNode Fact(CardFact fact) => new JsonObject { ["title"] = fact.Name, ["value"] = CardMarkdown.Plain(Filling.Cut(fact.Value, LongestFact)) };

    private static string Color(CardTone tone) => tone.ToString();
}
