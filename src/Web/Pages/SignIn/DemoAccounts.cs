using ReformFlow.Domain;
using ReformFlow.Domain.Organisation;
using ReformFlow.Grains;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Web.Pages.SignIn;

/// <summary>One of the demonstration's accounts on the sign-in page.</summary>
/// <param name="Name">The account.</param>
/// <param name="Title">The titles of the posts that its person holds.</param>
/// <param name="Section">The heading under which it stands.</param>
public sealed record DemoAccount(string Name, string Title, string Section);

/// <summary>The accounts of the demonstration, for the sign-in page of a developer's machine. A town's own installation never lists any.</summary>
internal sealed class DemoAccounts(IWebHostEnvironment environment, IAccounts accounts, ITownBook book, BusinessClock clock)
{
    /// <summary>The password of every demonstration account, on the page for everybody to see.</summary>
    public const string Password = "demo-reformflow";

    /// <summary>The accounts, grouped in the order of the posts; empty outside Development.</summary>
    public async Task<Values<DemoAccount>> AllAsync(CancellationToken cancellation)
    {
        if (!environment.IsDevelopment()) return [];
        var listed = new List<DemoAccount>();
        foreach (var municipality in await book.AllAsync(cancellation))
        {
            if (await book.OfAsync(municipality, cancellation) is not { } snapshot) continue;
            listed.AddRange((await accounts.OfAsync(municipality, cancellation)).Where(account => !account.IsDisabled)
                .Select(account => (Place: PlaceOf(snapshot.Town, account), Account: Of(snapshot.Town, account))).OrderBy(each => each.Place).Select(each => each.Account));
        }
        return listed.ToValues();
    }

    private DemoAccount Of(Town town, Account account)
    {
        var held = Held(town, account).ToList();
        if (held.Count == 0) return new(account.Name, account.IsAdministrator ? "管理者" : account.Name, "職のないアカウント");
        return new(account.Name, string.Join('・', held.Select(post => post.Title)), held[0].Section is { } section ? town.NameOf(section, clock.Today) : "部長以上");
    }

    private int PlaceOf(Town town, Account account) =>
        Held(town, account).FirstOrDefault() is { } first ? town.Posts.Index().First(post => post.Item.Id == first.Id).Index : int.MaxValue;

    private IEnumerable<TownPost> Held(Town town, Account account) => account.Person is { } person
        ? town.Posts.Where(post => post.ExistsOn(clock.Today) && post.HoldersOn(clock.Today).Contains(person))
        : [];
}
