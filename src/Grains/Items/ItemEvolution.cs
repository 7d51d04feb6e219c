using ReformFlow.Domain.Approval;

namespace ReformFlow.Grains.Items;

/// <summary>What an event makes of a stored item. Rebuilding from the journal and acting go the same way.</summary>
internal static class ItemEvolution
{
    /// <summary>The item after the event.</summary>
    /// <param name="item">The item before.</param>
    /// <param name="happened">What happened.</param>
    /// <param name="at">When; for people only.</param>
    public static ItemState After(this ItemState item, ItemEvent happened, DateTimeOffset at) => happened switch
    {
        ItemEvent.Prepared prepared => item.With(new(prepared.Of, prepared.Plan, Laid(prepared), at, at)),
        ItemEvent.Acted acted => item.With(After(item.Find(acted.Of)!, acted.Taken, at)),
        _ => throw new InvalidOperationException($"{happened.GetType()} is a new kind of event."),
    };

    private static SheetState Laid(ItemEvent.Prepared prepared)
    {
        var sheet = SheetState.For(prepared.Of, prepared.Questions, prepared.TargetVersion);
        return prepared.Early is { Count: > 0 } early ? sheet with { Content = new(early) } : sheet;
    }

    private static ItemYear After(ItemYear year, ActTaken taken, DateTimeOffset at) => year with
    {
        Sheet = year.Sheet.After(taken),
        ChangedAt = at,
        StageSince = taken.To == taken.From ? year.StageSince : at,
        CorrectionReason = taken.Act.Verb switch
        {
            Verb.Correct => taken.Act.Words,
            Verb.Publish or Verb.AbandonCorrection => null,
            _ => year.CorrectionReason,
        },
    };
}
