using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Organisation;

namespace ReformFlow.Web.Api.Towns;

/// <summary>The organisation as it is today.</summary>
/// <param name="Municipality">The municipality's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Code">Its present government code.</param>
/// <param name="Today">The business day that is shown.</param>
/// <param name="Posts">The posts that exist today.</param>
/// <param name="People">Everybody who holds one today.</param>
internal sealed record TownView(string Municipality, string Name, string Code, DateOnly Today, IReadOnlyList<PostView> Posts, IReadOnlyList<PersonView> People)
{
    // A transfer is secret until it is announced, so only today is shown.
    public static TownView Of(Town town, DateOnly today)
    {
        var office = town.OfficeOn(today);
        var holders = office.Posts.SelectMany(post => post.Holders).Distinct().OrderBy(person => person.Value, StringComparer.Ordinal);
        return new(town.Municipality.Id.Value, town.Municipality.Name, town.Municipality.Codes.Last(code => code.From <= today || code == town.Municipality.Codes[0]).Code, today,
            [.. office.Posts.Select(post => PostView.Of(post, town))], [.. holders.Select(person => new PersonView(person.Value, town.NameOf(person)))]);
    }
}

/// <summary>A post today.</summary>
internal sealed record PostView(string Id, string Title, Role Role, string? Section, string? Higher, IReadOnlyList<string> Holders, bool IsAbsent, IReadOnlyList<string> Deputies)
{
    public static PostView Of(Post post, Town town) => new(post.Id.Value, town.TitleOf(post.Id), post.Role, post.Section?.Value, post.Higher?.Value,
        [.. post.Holders.Select(person => person.Value)], post.IsAbsent, [.. post.Deputies.Select(person => person.Value)]);
}

/// <summary>A person.</summary>
internal sealed record PersonView(string Id, string Name);
