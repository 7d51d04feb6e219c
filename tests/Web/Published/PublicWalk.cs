using AngleSharp.Html.Parser;

namespace ReformFlow.Tests.Web.Published;

/// <summary>Goes from a page to everything that it leads to on the same server, and on from there.</summary>
/// <param name="client">Asks the server; its base address says which links are its own.</param>
internal sealed class PublicWalk(HttpClient client)
{
    private static readonly string[] Pointing = ["href", "src", "action"];

    /// <summary>What was reached, by its address from the root, with the page from which it was first found.</summary>
    public Dictionary<string, string> Reached { get; } = [];

    /// <summary>Links to other servers.</summary>
    public HashSet<string> Outside { get; } = [];

    /// <summary>Walks on; whatever leads nowhere is a failure that says where the link stands.</summary>
    public async Task<PublicWalk> FromAsync(string start)
    {
        var waiting = new Queue<(string Address, string On)>([(start, "the beginning")]);
        while (waiting.TryDequeue(out var next))
        {
            if (!Reached.TryAdd(next.Address, next.On)) continue;
            using var answer = await client.GetAsync(new Uri(next.Address, UriKind.Relative));
            Assert.True(answer.IsSuccessStatusCode, $"{next.On} leads to {next.Address}, which answers {answer.StatusCode}");
            if (answer.Content.Headers.ContentType?.MediaType is not "text/html") continue;
            var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
            foreach (var link in page.All.SelectMany(each => Pointing.Select(each.GetAttribute).OfType<string>()))
            {
                var target = new Uri(new Uri(client.BaseAddress!, next.Address), link);
                if (target.Authority != client.BaseAddress!.Authority) Outside.Add(target.ToString());
                else if (target.AbsolutePath == new Uri(client.BaseAddress!, next.Address).AbsolutePath && target.Fragment.Length > 1)
                    Assert.True(page.GetElementById(Uri.UnescapeDataString(target.Fragment[1..])) is not null, $"{next.Address} leads to {link}, which is not on it");
                else waiting.Enqueue((target.PathAndQuery, next.Address));
            }
        }
        return this;
    }
}
