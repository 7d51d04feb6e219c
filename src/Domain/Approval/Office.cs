namespace ReformFlow.Domain.Approval;

/// <summary>What a post does on sheets.</summary>
public enum Role
{
    /// <summary>担当者 of a section.</summary>
    Drafter,

    /// <summary>副担当 of a section.</summary>
    DeputyDrafter,

    /// <summary>係長 or another intermediate post.</summary>
    Intermediate,

    /// <summary>課長.</summary>
    SectionChief,

    /// <summary>部長.</summary>
    DivisionHead,

    /// <summary>副町長, 町長.</summary>
    Executive,

    /// <summary>企画担当.</summary>
    PlanningOfficer,

    /// <summary>企画の承認者.</summary>
    PlanningApprover,
}

/// <summary>One post (職) as it is held today.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Role">What it does.</param>
/// <param name="Section">The section it belongs to; null for a post above sections.</param>
/// <param name="Higher">The next higher post; null at the top.</param>
/// <param name="Holders">Who holds it today; empty when vacant (欠員).</param>
/// <param name="IsAbsent">Whether its holder is registered as absent today.</param>
/// <param name="Deputies">Who is named to decide in his absence (代決); only the final decision can be taken so.</param>
public sealed record Post(PostId Id, Role Role, SectionId? Section, PostId? Higher, Values<PersonId> Holders,
    bool IsAbsent, Values<PersonId> Deputies);

/// <summary>The posts of a municipality on one day.</summary>
public sealed record Office
{
    // Rules climb from post to post for every person that a page asks about.
    private readonly Dictionary<PostId, Post> _byId;

    /// <summary>Keeps the posts.</summary>
    /// <exception cref="ArgumentException">An id stands twice, a higher post is unknown, or posts are above one another in a circle.</exception>
    public Office(Values<Post> posts)
    {
        Posts = Guard.Distinct(posts, post => post.Id);
        _byId = posts.ToDictionary(post => post.Id);
        Guard.Holds(posts.All(post => post.Higher is null || _byId.ContainsKey(post.Higher)), "A higher post exists.", nameof(posts));
        Guard.Holds(posts.All(post => Upwards(post.Id).Take(posts.Count + 1).Count() <= posts.Count), "No post is above itself.", nameof(posts));
    }

    /// <summary>The posts.</summary>
    public Values<Post> Posts { get; }

    /// <summary>
    /// The post and everything above it, nearest first. A route that was pinned before a reorganisation may name a post that
    /// is gone: then those at the top, so that a sheet under way is never stranded.
    /// </summary>
    public IEnumerable<Post> Upwards(PostId id) => Find(id) is { } known ? From(known) : Posts.Where(post => post.Higher is null);

    /// <summary>Whether the post exists today.</summary>
    public bool Knows(PostId id) => Find(id) is not null;

    /// <summary>The posts that a person holds.</summary>
    public IEnumerable<Post> HeldBy(PersonId person) => Posts.Where(post => post.Holders.Contains(person));

    private IEnumerable<Post> From(Post first)
    {
        for (var post = first; post is not null; post = post.Higher is { } higher ? Find(higher) : null) yield return post;
    }

    /// <summary>Offices with the same posts are the same; the index says nothing more.</summary>
    public bool Equals(Office? other) => other is not null && Posts.Equals(other.Posts);

    /// <inheritdoc />
    public override int GetHashCode() => Posts.GetHashCode();

    private Post? Find(PostId id) => _byId.GetValueOrDefault(id);
}
