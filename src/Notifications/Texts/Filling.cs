using System.Text.RegularExpressions;

namespace ReformFlow.Notifications.Texts;

/// <summary>Puts facts into a text.</summary>
public static partial class Filling
{
    /// <summary>The most characters of a subject.</summary>
    public const int LongestSubject = 60;

    /// <summary>The most characters of a preview: what Teams shows.</summary>
    public const int LongestPreview = 150;

    /// <summary>The most characters of an item's title in a subject.</summary>
    public const int LongestTitle = 30;

    /// <summary>The names of a template's placeholders.</summary>
    public static IEnumerable<string> PlaceholdersOf(string template) => Placeholder().Matches(template).Select(match => match.Groups["name"].Value);

    /// <summary>Whether a template has a brace that belongs to no placeholder.</summary>
    public static bool HasStrayBrace(string template)
    {
        ArgumentNullException.ThrowIfNull(template);
        return template.Count(letter => letter is '{' or '}') != 4 * PlaceholdersOf(template).Count();
    }

    /// <summary>The text with the facts.</summary>
    /// <exception cref="InvalidOperationException">A placeholder has no fact: nothing half-filled ever leaves.</exception>
    public static FilledText Fill(this NoticeText text, IReadOnlyDictionary<string, string> facts)
    {
        ArgumentNullException.ThrowIfNull(text);
        string Filled(string template, Func<string, string, string> shape) => Placeholder().Replace(template, match => shape(match.Groups["name"].Value,
            facts.GetValueOrDefault(match.Groups["name"].Value) ?? throw new InvalidOperationException($"{text.Id} version {text.Version} asks for '{match.Groups["name"].Value}', which nobody gave.")));

        return new(text.Version,
            Cut(OneLine(Filled(text.Subject, (name, value) => name == "title" ? Cut(value, LongestTitle) : value)), LongestSubject),
            Cut(OneLine(Filled(text.Preview, (_, value) => value)), LongestPreview),
            Filled(text.Body, (_, value) => value).Trim());
    }

    /// <summary>The text cut with … where it is longer. A letter of two UTF-16 units is not cut in half.</summary>
    public static string Cut(string text, int longest)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= longest) return text;
        var end = char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1;
        return $"{text[..end]}…";
    }

    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)).Trim();

    [GeneratedRegex(@"\{\{(?<name>[a-z_]+)\}\}")]
    private static partial Regex Placeholder();
}
