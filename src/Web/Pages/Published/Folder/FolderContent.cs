using System.Text;
using ReformFlow.Domain;

namespace ReformFlow.Web.Pages.Published.Folder;

/// <summary>A file of the folder and the addresses that lead to it on the server.</summary>
/// <param name="Path">The file's path with / between folders.</param>
/// <param name="Addresses">The addresses.</param>
/// <param name="MakeAsync">Makes its bytes, pages with the server's addresses in their links.</param>
internal sealed record FolderFile(string Path, Values<string> Addresses, Func<CancellationToken, Task<byte[]>> MakeAsync)
{
    /// <summary>Whether it is a page, whose links are made relative.</summary>
    public bool IsPage => Path.EndsWith(".html", StringComparison.Ordinal);
}

/// <summary>Names everything that belongs into a plan's folder: its pages, the exact texts, what others make, and the looks.</summary>
internal sealed class FolderContent(FolderPages pages, PublicPlan plan, IReadOnlyList<PublicItem> items, IReadOnlyDictionary<PublicSheet, string> texts, IReadOnlyList<IPublicFiles> others)
{
    private static readonly string[] Looks = ["lib/tokens.css", "site.css", "print.css", "icon.svg"];

    private string Address => plan.Newest.PlanAddress;

    private string Town => $"/{plan.Newest.Sheet.Municipality}";

    /// <summary>All files.</summary>
    public IEnumerable<FolderFile> All() => [.. Overviews(), .. items.SelectMany(OfItem), .. Others(), .. Looks.Select(Look)];

    private IEnumerable<FolderFile> Overviews()
    {
        foreach (var year in plan.Years)
        {
            var asked = $"{Address}?year={year.StartYear}";
            Values<string> addresses = year == plan.Years[0] ? ["/", Town, Address, asked] : [asked];
            yield return Page<PublicPlanPage>(year == plan.Years[0] ? "index.html" : $"{Address[1..]}/year-{year.StartYear}.html", addresses,
                new() { [nameof(PublicPlanPage.Plan)] = plan, [nameof(PublicPlanPage.Year)] = year });
        }
        yield return Page<PublicSearchPage>($"{Town[1..]}/index-of-items.html", [$"{Town}/search"], new() { [nameof(PublicSearchPage.All)] = plan.All });
    }

    private IEnumerable<FolderFile> OfItem(PublicItem item)
    {
        yield return Page<PublicItemPage>($"{item.Newest.ItemAddress[1..]}/index.html", [item.Newest.ItemAddress], new() { [nameof(PublicItemPage.Item)] = item });
        foreach (var version in item.All)
        {
            yield return Page<PublicVersionPage>($"{version.Address[1..]}.html", [version.Address],
                new() { [nameof(PublicVersionPage.Item)] = item, [nameof(PublicVersionPage.Shown)] = version });
            yield return new($"{version.Address[1..]}.json", [$"{version.Address}.json"], _ => Task.FromResult(Encoding.UTF8.GetBytes(texts[version])));
        }
    }

    // The same file may be named for several pages; it is made once.
    private IEnumerable<FolderFile> Others() =>
        from file in plan.Years.SelectMany(year => others.SelectMany(each => each.OfYear(plan, year)))
            .Concat(items.SelectMany(item => item.All).SelectMany(version => others.SelectMany(each => each.OfVersion(version)))).DistinctBy(file => file.Address)
        let path = file.Address[1..]
        select new FolderFile(Path.HasExtension(path) ? path : $"{path}.html", [file.Address], file.MakeAsync);

    private FolderFile Page<T>(string path, Values<string> addresses, Dictionary<string, object?> parameters) where T : Microsoft.AspNetCore.Components.IComponent =>
        new(path, addresses, async _ => Encoding.UTF8.GetBytes(await pages.DrawAsync<T>(parameters)));

    private static FolderFile Look(string name) => new(name, [$"/{name}"], async cancellation =>
    {
        await using var stream = typeof(FolderContent).Assembly.GetManifestResourceStream($"public/{name}") ?? throw new InvalidOperationException($"The program was built without {name}.");
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, cancellation);
        return copy.ToArray();
    });
}
