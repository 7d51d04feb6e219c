namespace ReformFlow.Domain.Organisation;

/// <summary>One 職員: a human being, whatever posts and accounts belong to him. Separation of duties counts these.</summary>
/// <param name="Id">Identity for ever, also over transfers and re-hiring.</param>
/// <param name="Name">The name shown on sheets and in histories.</param>
public sealed record Person(PersonId Id, string Name)
{
    /// <summary>The name shown on sheets and in histories.</summary>
    public string Name { get; } = Guard.Line(Name, 60);
}

/// <summary>A span in which somebody is registered as absent (不在): his reviews are passed over, his final decision goes to the deputy.</summary>
/// <param name="Person">Who.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day; not before <paramref name="From"/>.</param>
public sealed record Absence(PersonId Person, DateOnly From, DateOnly To)
{
    /// <summary>Last day.</summary>
    public DateOnly To { get; } = To >= From ? To : throw new ArgumentException("An absence does not end before it begins.", nameof(To));

    /// <summary>Whether the day lies in it; both ends do.</summary>
    public bool Contains(DateOnly day) => From <= day && day <= To;
}
