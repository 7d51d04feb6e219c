using System.Text;
using Microsoft.AspNetCore.Components;
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

/// <summary>
/// Names everything that belongs into a plan's folder: its pages, the exact texts, what others make, and the looks. A page is the
/// index of a folder of its own, so that its address on the server leads to it on nearly every web server too.
/// </summary>
internal sealed class FolderContent(FolderPages pages, PublicMoment moment, IReadOnlyList<IPublicFiles> others)
{
    private PublicPlan Plan => moment.Plan;

    private string Address => Plan.Newest.PlanAddress;

    private string Town => $"/{Plan.Newest.Sheet.Municipality}";

    /// <summary>All files.</summary>
    public IEnumerable<FolderFile> All() => [.. Overviews(), .. moment.Items.SelectMany(OfItem), .. Others(), .. Asides(), .. PublicLooks.Names.Select(Look)];

    private IEnumerable<FolderFile> Overviews()
    {
        foreach (var year in Plan.Years)
        {
            var asked = $"{Address}?year={year.StartYear}";
            Values<string> addresses = year == Plan.Years[0] ? ["/", Town, Address, asked] : [asked];
            yield return Page<PublicPlanPage>(year == Plan.Years[0] ? "index.html" : $"{Address[1..]}/year-{year.StartYear}.html", addresses,
                new() { [nameof(PublicPlanPage.Plan)] = Plan, [nameof(PublicPlanPage.Year)] = year });
        }
        yield return Page<PublicSearchPage>($"{Town[1..]}/index-of-items.html", [$"{Town}/search"], new() { [nameof(PublicSearchPage.All)] = Plan.All });
    }

    private IEnumerable<FolderFile> OfItem(PublicItem item)
    {
        yield return Page<PublicItemPage>($"{item.Newest.ItemAddress[1..]}/index.html", [item.Newest.ItemAddress], new() { [nameof(PublicItemPage.Item)] = item });
        foreach (var version in item.All)
        {
            yield return Page<PublicVersionPage>($"{version.Address[1..]}/index.html", [version.Address],
                new() { [nameof(PublicVersionPage.Item)] = item, [nameof(PublicVersionPage.Shown)] = version });
            yield return new($"{version.Address[1..]}.json", [$"{version.Address}.json"], _ => Task.FromResult(Encoding.UTF8.GetBytes(moment.Texts[version.Address])));
        }
    }

    // The same file may be named for several pages; it is made once.
    private IEnumerable<FolderFile> Others() =>
        from file in Plan.Years.SelectMany(year => others.SelectMany(each => each.OfYear(Plan, year)))
            .Concat(moment.Items.SelectMany(item => item.All).SelectMany(version => others.SelectMany(each => each.OfVersion(version)))).Where(file => !file.IsBehind).DistinctBy(file => file.Address)
        select new FolderFile(Path.HasExtension(file.Address) ? file.Address[1..] : $"{file.Address[1..]}/index.html", [file.Address], file.MakeAsync);

    private IEnumerable<FolderFile> Asides() => others.SelectMany(each => each.PagesOf(Plan)).Select(page => Page(page.Component, $"{page.Address[1..]}/index.html", [page.Address], page.Parameters));

    private FolderFile Page<T>(string path, Values<string> addresses, Dictionary<string, object?> parameters) where T : IComponent => Page(typeof(T), path, addresses, parameters);

    private FolderFile Page(Type component, string path, Values<string> addresses, Dictionary<string, object?> parameters) =>
        new(path, addresses, async _ => Encoding.UTF8.GetBytes(await pages.DrawAsync(component, parameters)));

    private static FolderFile Look(string name) => new(name, [$"/{name}"], cancellation => PublicLooks.ReadAsync(name, cancellation));
}
