using ReformFlow.Domain;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Events;
using ReformFlow.Notifications.Mail.Composing;
using ReformFlow.Notifications.Texts;

namespace ReformFlow.Notifications.Teams.Composing;

/// <summary>Makes the notification of a letter. The same letter makes the same one, whoever sends it and however often.</summary>
/// <param name="site">Where the pages are.</param>
/// <param name="bulkForInfo">Whether what only informs may go to many people at once.</param>
internal sealed class TeamsComposer(string site, bool bulkForInfo)
{
    private const int LongestTopic = 80, LongestPath = 1000;

    /// <summary>The notification.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="app">The app's id in the organisation's catalogue.</param>
    public TeamsNote Compose(Letter letter, string app)
    {
        var text = TeamsTexts.Of(RowOf(letter).Kind);
        var title = Cut(WithoutBrackets(letter.Subject), LongestTopic);
        var item = letter.Item is { } about ? Cut(about, LongestTopic) : title;
        var chain = IsForMany(letter) ? ChainId.OfAll(letter.Municipality.Value, letter.Thread) : ChainId.Of(letter.To.Address, letter.Thread);
        return new(text.ActivityType, chain, item, DeepLink.To(app, site, $"/{OneLine.Of(letter.Link, LongestPath).TrimStart('/')}", item), Cut(letter.Preview, Filling.LongestPreview),
            text.Variables.Select(name => new TeamsParameter(name, name == TeamsText.Item ? item : title)).ToValues());
    }

    /// <summary>Whether it may go to many people in one request: nobody has to do anything, so nobody's own answer is needed.</summary>
    public bool IsForMany(Letter letter) => bulkForInfo && RowOf(letter).Class is NoticeClass.Informing;

    private static EventRow RowOf(Letter letter) => EventTable.Find(letter.Event) ?? throw new ArgumentException($"'{letter.Event}' is no kind of notice.", nameof(letter));

    private static string WithoutBrackets(string subject) => subject.StartsWith('【') ? subject[(subject.IndexOf('】', StringComparison.Ordinal) + 1)..] is { Length: > 0 } rest ? rest : subject : subject;

    // By UTF-16 units, because that is what Teams counts; a letter of two is not cut in half.
    private static string Cut(string text, int longest) => Filling.Cut(OneLine.Of(text), longest);
}
