using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Sections;

namespace ReformFlow.Domain.Plans;

/// <summary>One action item (取り組み事項): what a plan wants done, by whom, and how it is measured.</summary>
public sealed record ActionItem
{
    /// <summary>Keeps the item.</summary>
    /// <exception cref="ArgumentException">The title is blank, or a member's own invariant does not hold.</exception>
    public ActionItem(ItemId id, string title, LeadSections leads, RelatedSections related, Paragraphs description,
        Schedule schedule, Values<Indicator> indicators, ItemLife life)
    {
        Id = id ?? throw new ArgumentNullException(nameof(id));
        Title = Guard.Line(title);
        Leads = leads ?? throw new ArgumentNullException(nameof(leads));
        Related = related ?? throw new ArgumentNullException(nameof(related));
        Description = description ?? throw new ArgumentNullException(nameof(description));
        Schedule = schedule ?? throw new ArgumentNullException(nameof(schedule));
        Indicators = indicators;
        Life = life ?? throw new ArgumentNullException(nameof(life));
    }

    /// <summary>Its identity for ever.</summary>
    public ItemId Id { get; }

    /// <summary>The title without a re-post's suffix.</summary>
    public string Title { get; }

    /// <summary>The sections that write its sheet (主体課).</summary>
    public LeadSections Leads { get; init; }

    /// <summary>The sections concerned (関連課).</summary>
    public RelatedSections Related { get; init; }

    /// <summary>What is to be done (取り組み内容).</summary>
    public Paragraphs Description { get; }

    /// <summary>The schedule with its bars.</summary>
    public Schedule Schedule { get; init; }

    /// <summary>What is measured; may be empty in plans of other towns. No indicator and no series of any of them stands twice.</summary>
    public Values<Indicator> Indicators
    {
        get;
        init
        {
            field = Guard.Distinct(value, indicator => indicator.Id, nameof(Indicators));
            Guard.Distinct(AllSeries.ToValues(), series => series.Id, nameof(Indicators));
        }
    }

    /// <summary>From when to when the item is in the plan; it is never merged into itself.</summary>
    public ItemLife Life
    {
        get;
        init
        {
            Guard.Holds(value.End is not ItemEnd.Merged merged || merged.Into != Id, "An item cannot be merged into itself.", nameof(Life));
            field = value;
        }
    }

    /// <summary>Every series of every indicator, in printed order.</summary>
    public IEnumerable<Series> AllSeries => Indicators.SelectMany(indicator => indicator.Series);
}

/// <summary>In which years an item is in the plan.</summary>
public sealed record ItemLife
{
    /// <summary>Keeps the years.</summary>
    /// <exception cref="ArgumentException">The item ends before it begins.</exception>
    public ItemLife(FiscalYear from, ItemEnd? end = null)
    {
        Guard.Holds(end is null || end.LastYear >= from, "An item does not end before it begins.", nameof(end));
        From = from;
        End = end;
    }

    /// <summary>First fiscal year; later than the plan's own for an item added mid-plan.</summary>
    public FiscalYear From { get; }

    /// <summary>How it ended; null while it is in the plan.</summary>
    public ItemEnd? End { get; }

    /// <summary>Whether a sheet is written for the year.</summary>
    public bool Contains(FiscalYear year) => From <= year && (End is null || year <= End.LastYear);
}

/// <summary>How an item left the plan. The last year still gets a sheet. Closed: these are all the kinds there are.</summary>
public abstract record ItemEnd
{
    private ItemEnd(FiscalYear lastYear, string reason)
    {
        LastYear = lastYear;
        Reason = Guard.Line(reason, RevisionDecision.LongestReason);
    }

    /// <summary>The last fiscal year with a sheet.</summary>
    public FiscalYear LastYear { get; }

    /// <summary>Why; printed for residents.</summary>
    public string Reason { get; }

    /// <summary>完了: done.</summary>
    public sealed record Completed(FiscalYear Last, string Why) : ItemEnd(Last, Why);

    /// <summary>中止: given up.</summary>
    public sealed record Discontinued(FiscalYear Last, string Why) : ItemEnd(Last, Why);

    /// <summary>統合: goes on inside another item.</summary>
    public sealed record Merged(FiscalYear Last, string Why, ItemId Into) : ItemEnd(Last, Why);
}
