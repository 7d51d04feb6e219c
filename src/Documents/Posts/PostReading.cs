using ReformFlow.Domain;
using ReformFlow.Domain.Organisation;

namespace ReformFlow.Documents.Posts;

/// <summary>What reading a file of posts came to. Closed: these are all the kinds there are.</summary>
public abstract record PostReading
{
    private PostReading() { }

    /// <summary>The whole file was read.</summary>
    /// <param name="People">Everybody who holds a post or is a deputy, in the order of the lines.</param>
    /// <param name="Posts">The posts.</param>
    public sealed record Read(Values<Person> People, Values<TownPost> Posts) : PostReading;

    /// <summary>Nothing was taken.</summary>
    /// <param name="Errors">Why: at least one reason, in the order of the lines, at most 50.</param>
    public sealed record Refused(Values<ReadingError> Errors) : PostReading;
}
