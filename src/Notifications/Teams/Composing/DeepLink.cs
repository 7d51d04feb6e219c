using System.Text.Json;

namespace ReformFlow.Notifications.Teams.Composing;

/// <summary>The address of a page within the app's tab in Teams: the only kind of link that a notification may have.</summary>
internal static class DeepLink
{
    /// <summary>The most characters; longer ones Windows does not open.</summary>
    public const int Longest = 1900;

    private const string Inbox = "/inbox";

    /// <summary>The link. What would make it too long is left out: first the label, then the way by a browser, then the page itself.</summary>
    /// <param name="app">The app's id in the organisation's catalogue.</param>
    /// <param name="site">Where the pages are, for readers without the tab.</param>
    /// <param name="path">The page, from the root.</param>
    /// <param name="label">What the link is called.</param>
    public static string To(string app, string site, string path, string label) =>
        Candidates(app, site, path, label).First(link => link.Length <= Longest);

    private static IEnumerable<string> Candidates(string app, string site, string path, string label)
    {
        yield return Link(app, $"{site}{path}", label, path);
        yield return Link(app, $"{site}{path}", null, path);
        yield return Link(app, null, null, path);
        yield return Link(app, null, null, Inbox);
    }

    private static string Link(string app, string? url, string? label, string path)
    {
        var context = JsonSerializer.Serialize(new Dictionary<string, string> { ["subEntityId"] = path });
        var parts = new[] { ("webUrl", url), ("label", label), ("context", context) }.Where(part => part.Item2 is not null);
        return $"https://teams.microsoft.com/l/entity/{app}/home?{string.Join('&', parts.Select(part => $"{part.Item1}={Uri.EscapeDataString(part.Item2!)}"))}";
    }
}
