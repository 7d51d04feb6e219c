namespace ReformFlow.Domain.Plans;

/// <summary>
/// One entry of a plan's levels: a policy (基本方針) with its measures (個別項目), or whatever the plan calls them and
/// however deep they go.
/// </summary>
public sealed record Heading
{
    /// <summary>Keeps the entry.</summary>
    /// <exception cref="ArgumentException">The number or title is blank.</exception>
    public Heading(HeadingId id, string number, string title, Paragraphs prose, Values<Heading> children)
    {
        Id = id ?? throw new ArgumentNullException(nameof(id));
        Number = Guard.Line(number, 12);
        Title = Guard.Line(title);
        Prose = prose ?? throw new ArgumentNullException(nameof(prose));
        Children = children ?? throw new ArgumentNullException(nameof(children));
    }

    /// <summary>Its identity within the plan.</summary>
    public HeadingId Id { get; }

    /// <summary>The number as printed: "1", "(2)".</summary>
    public string Number { get; }

    /// <summary>The title without the number.</summary>
    public string Title { get; }

    /// <summary>The introductory prose; empty where there is none.</summary>
    public Paragraphs Prose { get; }

    /// <summary>The next level below.</summary>
    public Values<Heading> Children { get; }

    /// <summary>How many levels there are from here down, this one included.</summary>
    public int Depth => 1 + Children.Select(child => child.Depth).DefaultIfEmpty(0).Max();

    /// <summary>This entry and everything below it, in printed order.</summary>
    public IEnumerable<Heading> Flat() => Children.SelectMany(child => child.Flat()).Prepend(this);
}
