using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Organisation;

namespace ReformFlow.Notifications.Policy;

/// <summary>
/// Who is called by name in a comment: whatever follows ＠ or @ and is somebody's name or the title of a post. Nobody has to learn a code, and a
/// name that is nobody's is plain text.
/// </summary>
internal static class Mentions
{
    /// <summary>The names that people answer to on a day, the longest first: 財務課長補佐 is not 財務課長.</summary>
    public static IReadOnlyList<(string Name, Values<PersonId> Who)> NamesIn(Town town, DateOnly day)
    {
        var posts = town.OfficeOn(day).Posts.Where(post => post.Holders.Count > 0).Select(post => (Name: town.TitleOf(post.Id), Who: post.Holders.ToValues()));
        var holders = posts.SelectMany(post => post.Who).Distinct().Select(person => (Name: town.NameOf(person), Who: (Values<PersonId>)[person]));
        return [.. holders.Concat(posts).Select(each => (Name: Bare(each.Name), each.Who)).GroupBy(each => each.Name, StringComparer.Ordinal)
            .Select(same => (same.Key, same.SelectMany(each => each.Who).Distinct().ToValues())).OrderByDescending(each => each.Key.Length)];
    }

    /// <summary>Those who are called, each once.</summary>
    public static IEnumerable<PersonId> In(string words, IReadOnlyList<(string Name, Values<PersonId> Who)> names)
    {
        var parts = Bare(words).Split(Act.NameMarks.ToCharArray());
        return parts.Skip(1).SelectMany(part => names.FirstOrDefault(each => part.StartsWith(each.Name, StringComparison.Ordinal)).Who ?? []).Distinct();
    }

    // 山田 太郎 is also written 山田太郎.
    private static string Bare(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
