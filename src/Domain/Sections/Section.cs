namespace ReformFlow.Domain.Sections;

/// <summary>
/// One section (課) under one name for a span of days. A rename, split or merge ends it and names its successors
/// (機構改革), so that a published year keeps the name of its time.
/// </summary>
public sealed record Section
{
    /// <summary>Keeps the section.</summary>
    /// <exception cref="ArgumentException">The name is blank, it ends before it begins, or it has successors without an end.</exception>
    public Section(SectionId id, string name, string? division, DateOnly validFrom, DateOnly? validTo, Values<SectionId> successors)
    {
        Id = id ?? throw new ArgumentNullException(nameof(id));
        Name = Guard.Line(name, 60);
        Division = division is null ? null : Guard.Line(division, 60);
        Guard.Holds(validTo is not { } end || end >= validFrom, "A section does not end before it begins.", nameof(validTo));
        (ValidFrom, ValidTo) = (validFrom, validTo);
        Successors = successors ?? throw new ArgumentNullException(nameof(successors));
        Guard.Holds(successors.Count == 0 || validTo is not null, "Only a section that ended has successors.", nameof(successors));
    }

    /// <summary>Its identity.</summary>
    public SectionId Id { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The division (部) it belongs to; null in a town without divisions.</summary>
    public string? Division { get; }

    /// <summary>First day.</summary>
    public DateOnly ValidFrom { get; }

    /// <summary>Last day; null while it exists.</summary>
    public DateOnly? ValidTo { get; }

    /// <summary>Who took over: one for a rename or merge, several for a split, none when its work ended.</summary>
    public Values<SectionId> Successors { get; }

    /// <summary>Whether the section exists on at least one day of the span.</summary>
    public bool ExistsWithin(DateOnly first, DateOnly last) => ValidFrom <= last && (ValidTo is not { } end || end >= first);
}
