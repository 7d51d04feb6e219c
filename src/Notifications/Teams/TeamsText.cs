using System.Text.RegularExpressions;
using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Events;

namespace ReformFlow.Notifications.Teams;

/// <summary>How one kind of notice is announced in Teams. The app's manifest declares the same, and Teams refuses what it does not.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Template">The line in the activity feed; what stands in braces is filled in, <c>{actor}</c> by Teams with the app's name.</param>
public sealed partial record TeamsText(NoticeKind Kind, string Template)
{
    /// <summary>Number and title of the item.</summary>
    public const string Item = "item";

    /// <summary>The notice's title without the word in brackets before it.</summary>
    public const string Title = "title";

    /// <summary>The kind's word for Teams, such as <c>reviewRequested</c>: that of the table of events in one word.</summary>
    public string ActivityType { get; } = Separator().Replace(EventTable.Of(Kind).Word, match => match.Groups["first"].Value.ToUpperInvariant());

    /// <summary>What Teams' settings call the kind.</summary>
    public string Description { get; } = EventTable.Of(Kind).Ja;

    /// <summary>What is filled in by the program, in the order of the line.</summary>
    public Values<string> Variables { get; } = Placeholder().Matches(Template).Select(match => match.Groups["name"].Value).Where(name => name != "actor").ToValues();

    [GeneratedRegex(@"\.(?<first>[a-z])")]
    private static partial Regex Separator();

    [GeneratedRegex(@"\{(?<name>[a-z]+)\}")]
    private static partial Regex Placeholder();
}
