using ReformFlow.Domain.Approval;

namespace ReformFlow.Domain.Organisation;

/// <summary>One post (職) over time: what it does, where it stands, who held it and who may decide for its holder.</summary>
public sealed record TownPost
{
    /// <summary>Keeps the post.</summary>
    /// <exception cref="ArgumentException">The title is blank, or the post ends before it begins.</exception>
    public TownPost(PostId id, Role role, string title, SectionId? section, PostId? higher, DateOnly validFrom, DateOnly? validTo,
        Values<Tenure> holders, Values<Tenure> deputies)
    {
        Id = id ?? throw new ArgumentNullException(nameof(id));
        Role = role;
        Title = Guard.Line(title, 60);
        Section = section;
        Higher = higher;
        Guard.Holds(validTo is not { } end || end >= validFrom, "A post does not end before it begins.", nameof(validTo));
        (ValidFrom, ValidTo) = (validFrom, validTo);
        Holders = holders ?? throw new ArgumentNullException(nameof(holders));
        Deputies = deputies ?? throw new ArgumentNullException(nameof(deputies));
    }

    /// <summary>Its identity.</summary>
    public PostId Id { get; }

    /// <summary>What it does on sheets.</summary>
    public Role Role { get; }

    /// <summary>Its printed title, such as 財務課長.</summary>
    public string Title { get; }

    /// <summary>The section it belongs to; null for a post above sections.</summary>
    public SectionId? Section { get; }

    /// <summary>The next higher post; null at the top.</summary>
    public PostId? Higher { get; }

    /// <summary>First day on which the post exists.</summary>
    public DateOnly ValidFrom { get; }

    /// <summary>Last day; null while it exists.</summary>
    public DateOnly? ValidTo { get; }

    /// <summary>Who held it when; several at once where a post is shared (担当者 of a section).</summary>
    public Values<Tenure> Holders { get; init; }

    /// <summary>
    /// Who was named to decide in the holder's absence (代決) when. On a day it counts only for who is there and holds a post:
    /// nobody decides from his own absence or after he has left the town hall.
    /// </summary>
    public Values<Tenure> Deputies { get; init; }

    /// <summary>Whether the post exists on the day.</summary>
    public bool ExistsOn(DateOnly day) => ValidFrom <= day && (ValidTo is not { } end || day <= end);

    /// <summary>Who holds it on the day; empty when vacant (欠員).</summary>
    public Values<PersonId> HoldersOn(DateOnly day) => On(Holders, day);

    /// <summary>The post as the rules see it on the day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="higher">The next higher post that exists on that day; null at the top.</param>
    /// <param name="isAbsent">Who is absent.</param>
    /// <param name="serves">Who holds any post.</param>
    internal Post On(DateOnly day, PostId? higher, Func<PersonId, bool> isAbsent, Func<PersonId, bool> serves)
    {
        var holders = HoldersOn(day);
        return new(Id, Role, Section, higher, holders, holders.Count > 0 && holders.All(isAbsent),
            On(Deputies, day).Where(deputy => serves(deputy) && !isAbsent(deputy)).ToValues());
    }

    private static Values<PersonId> On(Values<Tenure> tenures, DateOnly day) =>
        tenures.Where(tenure => tenure.Contains(day)).Select(tenure => tenure.Person).Distinct().ToValues();
}

/// <summary>A person at a post for a span of days (発令).</summary>
/// <param name="Person">Who.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day; null while it lasts. Not before <paramref name="From"/>.</param>
public sealed record Tenure(PersonId Person, DateOnly From, DateOnly? To = null)
{
    /// <summary>Last day; null while it lasts.</summary>
    public DateOnly? To { get; init => field = NotBefore(From, value); } = NotBefore(From, To);

    /// <summary>Whether the day lies in it; both ends do.</summary>
    public bool Contains(DateOnly day) => From <= day && (To is not { } end || day <= end);

    private static DateOnly? NotBefore(DateOnly from, DateOnly? to) =>
        to is not { } end || end >= from ? to : throw new ArgumentException("Nobody leaves before he comes.", nameof(to));
}
