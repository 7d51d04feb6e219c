using ReformFlow.Domain.Calendar;

namespace ReformFlow.Domain.Plans;

/// <summary>One 行政改革推進計画: its years, its levels, its items and the places where they are printed.</summary>
public sealed record Plan
{
    /// <summary>Keeps the plan.</summary>
    /// <exception cref="ArgumentException">One of the invariants named on the members does not hold. A level's name is never blank.</exception>
    public Plan(PlanId id, string name, FiscalYear first, FiscalYear last, Values<string> levelNames,
        Values<Heading> headings, Values<ActionItem> items, Values<Placement> placements)
    {
        Id = id ?? throw new ArgumentNullException(nameof(id));
        Name = Guard.Line(name);
        Guard.Holds(first <= last, "A plan does not end before it begins.", nameof(last));
        (First, Last) = (first, last);
        LevelNames = Guard.Distinct(levelNames, level => Guard.Line(level, name: nameof(levelNames)));
        Headings = headings ?? throw new ArgumentNullException(nameof(headings));
        Guard.Distinct(AllHeadings.ToValues(), heading => heading.Id, nameof(headings));
        Guard.Holds(headings.All(heading => heading.Depth <= levelNames.Count), "Deeper than the plan has names of levels.", nameof(headings));
        Placements = Guard.Distinct(placements, placement => placement.Number);
        Items = items;
    }

    /// <summary>Its identity within the municipality.</summary>
    public PlanId Id { get; }

    /// <summary>The plan's printed name.</summary>
    public string Name { get; }

    /// <summary>First fiscal year; not after <see cref="Last"/>.</summary>
    public FiscalYear First { get; }

    /// <summary>Last fiscal year.</summary>
    public FiscalYear Last { get; }

    /// <summary>What the plan calls its levels, top first, such as 基本方針 and 個別項目; no name twice.</summary>
    public Values<string> LevelNames { get; }

    /// <summary>The top level. No heading's id stands twice, none is deeper than <see cref="LevelNames"/>.</summary>
    public Values<Heading> Headings { get; }

    /// <summary>
    /// The items, each once however often it is printed. They live within the plan's years, merge only into one another,
    /// and are what the places name.
    /// </summary>
    public Values<ActionItem> Items
    {
        get;
        init
        {
            field = Guard.Distinct(value, item => item.Id, nameof(Items));
            Guard.Holds(value.All(LivesHere), "An item lives within the plan's years and merges into an item of the plan.", nameof(Items));
            Guard.Holds(ArePlacesKnown(value), "A placement names an item and a heading of this plan.", nameof(Placements));
            Guard.Holds(HasEachOneOriginalPlace(value), "Every item has one original place; all others are re-posts.", nameof(Placements));
        }
    }

    /// <summary>The places in printed order. No number twice; each item has exactly one place that is not a re-post.</summary>
    public Values<Placement> Placements { get; }

    /// <summary>All headings of all levels in printed order.</summary>
    public IEnumerable<Heading> AllHeadings => Headings.SelectMany(heading => heading.Flat());

    /// <summary>The item; null when the plan has none of that id.</summary>
    public ActionItem? Find(ItemId id) => Items.FirstOrDefault(item => item.Id == id);

    /// <summary>The place where an item is printed first and counted.</summary>
    public Placement OriginalPlaceOf(ItemId id) => Placements.Single(place => place.Item == id && !place.IsRepost);

    private bool HasEachOneOriginalPlace(Values<ActionItem> items)
    {
        var originals = Placements.Where(place => !place.IsRepost).CountBy(place => place.Item).ToDictionary();
        return items.All(item => originals.GetValueOrDefault(item.Id) == 1);
    }

    private bool LivesHere(ActionItem item) =>
        item.Life.From >= First && item.Life.From <= Last
        && (item.Life.End is not { } end || end.LastYear <= Last)
        && (item.Life.End is not ItemEnd.Merged merged || Items.Any(other => other.Id == merged.Into));

    private bool ArePlacesKnown(Values<ActionItem> items)
    {
        var (known, headings) = (items.Select(item => item.Id).ToHashSet(), AllHeadings.Select(heading => heading.Id).ToHashSet());
        return Placements.All(place => known.Contains(place.Item) && headings.Contains(place.Under));
    }
}

/// <summary>One place where an item is printed (掲載箇所).</summary>
/// <param name="Item">The item.</param>
/// <param name="Under">The heading it is printed under.</param>
/// <param name="Number">The printed number at this place.</param>
/// <param name="IsRepost">再掲: printed again, counted once, at its original place.</param>
public sealed record Placement(ItemId Item, HeadingId Under, ItemNumber Number, bool IsRepost);
