using ReformFlow.Domain.Approval;

namespace ReformFlow.Domain.Cycles;

/// <summary>What happened to a cycle: what its journal keeps. Closed: these are all the kinds there are.</summary>
public abstract record CycleEvent
{
    private CycleEvent() { }

    /// <summary>Planning began the year.</summary>
    public sealed record OpeningBegun(CycleDates Dates, Values<ItemId> Items) : CycleEvent;

    /// <summary>Opening was tried again for the items that are not open; items may have joined. Those that left the plan stay in the year.</summary>
    public sealed record OpeningResumed(Values<ItemId> Items) : CycleEvent;

    /// <summary>The sheet of an item was opened, or could not be.</summary>
    public sealed record ItemTried(CycleItem Item) : CycleEvent;

    /// <summary>Every item was tried.</summary>
    public sealed record Opened : CycleEvent;

    /// <summary>The dates were changed, with a reason.</summary>
    /// <param name="Dates">The dates from now on.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="At">When; null in what was written before moments were kept, of which nobody is told any more.</param>
    public sealed record DatesChanged(CycleDates Dates, string Reason, DateTimeOffset? At = null) : CycleEvent;

    /// <summary>公表の保留: planning holds publication back until a day; an earlier hold is replaced.</summary>
    public sealed record PublicationHeld(PublicationHold Hold) : CycleEvent;

    /// <summary>保留の解除: planning lets publication go its way again, with a reason.</summary>
    public sealed record HoldLifted(string Reason) : CycleEvent;

    /// <summary>Planning began the close; every sheet was published or closed.</summary>
    public sealed record ClosingBegun : CycleEvent;

    /// <summary>The close ended without a certificate, because not everything was settled any more; the year is open again.</summary>
    /// <param name="Missing">The items that stand in the way.</param>
    public sealed record ClosingStopped(Values<ItemId> Missing) : CycleEvent;

    /// <summary>Planning set an interim check, or changed it.</summary>
    public sealed record CheckSet(InterimCheck Check) : CycleEvent;

    /// <summary>Planning took back an interim check that nobody had answered.</summary>
    public sealed record CheckDropped(int Number) : CycleEvent;

    /// <summary>A section answered an interim check, or answered it anew.</summary>
    public sealed record CheckAnswered(InterimAnswer Answer) : CycleEvent;

    /// <summary>A section gave a value of the calendar year, or gave it anew.</summary>
    public sealed record EarlyValueGiven(EarlyValue Value) : CycleEvent;

    /// <summary>A signed document was written; the certificate ends the close.</summary>
    public sealed record Certified(CertificateNote Note) : CycleEvent;
}

/// <summary>What an event makes of a cycle.</summary>
public static class CycleEvolution
{
    /// <summary>The cycle after the event. The only way a cycle ever changes.</summary>
    public static CycleState After(this CycleState cycle, CycleEvent happened, Actor by)
    {
        var next = cycle with { Version = cycle.Version + 1 };
        return happened switch
        {
            CycleEvent.OpeningBegun begun => next with { Phase = CyclePhase.Opening, Dates = begun.Dates, Items = Waiting(begun.Items), Runs = by },
            CycleEvent.OpeningResumed resumed => next with { Phase = CyclePhase.Opening, Items = Again(next.Items, resumed.Items), Runs = by },
            CycleEvent.ItemTried tried => next with { Items = next.Items.Select(item => item.Item == tried.Item.Item ? tried.Item : item).ToValues() },
            CycleEvent.Opened => next with { Phase = CyclePhase.Open, Runs = null },
            CycleEvent.DatesChanged changed => next with { Dates = changed.Dates, Changed = ChangeOf(cycle, changed) },
            CycleEvent.PublicationHeld held => next with { Hold = held.Hold },
            CycleEvent.HoldLifted => next with { Hold = null },
            CycleEvent.ClosingBegun => next with { Phase = CyclePhase.Closing, Runs = by },
            CycleEvent.ClosingStopped => next with { Phase = CyclePhase.Open, Runs = null },
            CycleEvent.Certified { Note: var note } => next with
            {
                Certificates = next.Certificates.With(note),
                Phase = note.Kind is CertificateKind.Close ? CyclePhase.Closed : next.Phase,
                Runs = note.Kind is CertificateKind.Close ? null : next.Runs,
            },
            _ => next with { SaidInside = After(cycle.Inside, happened) },
        };
    }

    // Changes that follow one another closely count as one: over a weekend nobody has been told of the first yet.
    private static DatesChange? ChangeOf(CycleState cycle, CycleEvent.DatesChanged changed) => changed.At is not { } at || cycle.Dates is not { } before ? cycle.Changed
        : new(cycle.Changed is { } last && at - last.At < Closely ? last.Before : before, changed.Reason, at, (cycle.Changed?.Number ?? 0) + 1);

    private static readonly TimeSpan Closely = TimeSpan.FromDays(4);

    private static InsideYear After(InsideYear inside, CycleEvent happened) => happened switch
    {
        CycleEvent.CheckSet { Check: var check } => inside with { Checks = inside.Checks.Where(known => known.Number != check.Number).Append(check).OrderBy(each => each.Number).ToValues(), LastNumber = Math.Max(inside.LastNumber ?? 0, check.Number) },
        CycleEvent.CheckDropped dropped => inside with { Checks = inside.Checks.Where(known => known.Number != dropped.Number).ToValues(), LastNumber = Math.Max(inside.LastNumber ?? 0, dropped.Number) },
        CycleEvent.CheckAnswered { Answer: var answer } => inside with { Answers = inside.Answers.Where(known => (known.Check, known.Item) != (answer.Check, answer.Item)).Append(answer).ToValues() },
        CycleEvent.EarlyValueGiven { Value: var value } => inside with { Early = inside.Early.Where(known => (known.Item, known.Series) != (value.Item, value.Series)).Append(value).ToValues() },
        _ => throw new InvalidOperationException($"{happened.GetType()} is a new kind of event."),
    };

    private static Values<CycleItem> Waiting(Values<ItemId> items) => items.Select(item => new CycleItem(item, false, null, [])).ToValues();

    // What is open stays open; the rest waits again, and whoever joined the plan joins the year. Nobody who was in the year
    // leaves it: his sheet is there, and the certificate must name it, whatever became of the item in the plan.
    private static Values<CycleItem> Again(Values<CycleItem> before, Values<ItemId> items) => items.Union(before.Select(known => known.Item))
        .Select(item => before.FirstOrDefault(known => known.Item == item && known.IsOpened) ?? new CycleItem(item, false, null, [])).ToValues();
}
