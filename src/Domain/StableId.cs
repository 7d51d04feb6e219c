namespace ReformFlow.Domain;

/// <summary>
/// A name that is chosen once and never changes: 1 to 40 lower-case ASCII letters, digits and inner hyphens.
/// Printed numbers and names change with a revision of the plan or a reorganisation; identities do not.
/// </summary>
public abstract record StableId
{
    /// <summary>Checks and keeps the word.</summary>
    /// <exception cref="ArgumentException">The word has another form.</exception>
    protected StableId(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Guard.Holds(IsValid(value), $"'{value}' is not 1 to 40 lower-case letters, digits and inner hyphens.", nameof(value));
        Value = value;
    }

    /// <summary>The word itself.</summary>
    public string Value { get; }

    /// <summary>Whether <paramref name="text"/> has the form of a stable id.</summary>
    public static bool IsValid(string text) =>
        text is { Length: >= 1 and <= 40 }
        && text.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')
        && text[0] != '-'
        && text[^1] != '-';

    /// <summary>The word itself.</summary>
    public sealed override string ToString() => Value;
}

/// <summary>
/// One 自治体 (tenant). Every key starts with it and no query crosses it. 1 to 20 lower-case ASCII letters and digits, the
/// first one a letter: no hyphen, so that a key says where the municipality's name ends, and no mere digits, which are a
/// government code.
/// </summary>
public sealed record MunicipalityId(string Word) : StableId(Word)
{
    /// <summary>The word itself.</summary>
    public string Word { get; } = IsValid(Word)
        ? Word
        : throw new ArgumentException($"'{Word}' is not 1 to 20 lower-case letters and digits that begin with a letter.", nameof(Word));

    /// <summary>Whether <paramref name="text"/> has the form of a municipality's id.</summary>
    public static new bool IsValid(string text) =>
        StableId.IsValid(text) && text.Length <= 20 && text[0] is >= 'a' and <= 'z' && !text.Contains('-', StringComparison.Ordinal);
}

/// <summary>One reform plan (計画) of a municipality.</summary>
public sealed record PlanId(string Word) : StableId(Word);

/// <summary>One level entry of a plan: a policy (基本方針), a measure (個別項目), or what else a plan calls them.</summary>
public sealed record HeadingId(string Word) : StableId(Word);

/// <summary>One action item (取り組み事項). Not in the plan's key: an item may live on in the next plan.</summary>
public sealed record ItemId(string Word) : StableId(Word);

/// <summary>One indicator (成果指標) within its item.</summary>
public sealed record IndicatorId(string Word) : StableId(Word);

/// <summary>One series (系列) of yearly values, unique within its item.</summary>
public sealed record SeriesId(string Word) : StableId(Word);

/// <summary>One section (課) over its whole life, whatever its name.</summary>
public sealed record SectionId(string Word) : StableId(Word);

/// <summary>One human being (職員). Separation of duties counts these, never accounts.</summary>
public sealed record PersonId(string Word) : StableId(Word);

/// <summary>One post (職): a role in a section, held by persons over time. Approvals belong to posts.</summary>
public sealed record PostId(string Word) : StableId(Word);
