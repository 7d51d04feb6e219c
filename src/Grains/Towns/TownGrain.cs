using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Organisation;
using ReformFlow.Grains.Contracts;
using ReformFlow.Grains.Ports;
using ReformFlow.Grains.Recording;

namespace ReformFlow.Grains.Towns;

/// <summary>What is stored of a municipality's organisation.</summary>
/// <param name="Town">The organisation; null before it is registered.</param>
internal sealed record TownState(Town? Town)
{
    public TownState() : this((Town?)null) { }
}

/// <summary>A change that was made, and by whom: what the town's journal keeps.</summary>
public sealed record TownChanged(TownChange Change, Actor By);

/// <summary>Keeps the organisation. Who may change what is <see cref="TownUpkeep"/>'s to say.</summary>
internal sealed class TownGrain([PersistentState("town")] IPersistentState<StateDocument<TownState>> stored, IJournal journal, BusinessClock clock, ActMetrics metrics)
    : RecordedGrain<TownState>(stored, clock, metrics), ITownGrain
{
    public Task<Town?> Read() => Task.FromResult(State.Town);

    public async Task<TownAnswer> Change(TownChange change, OperationId operation, Actor actor)
    {
        if (State.Town is { } known && await journal.FindAsync(Key, operation) is { } line)
            return RecordedEvent.Read<TownChanged>(line.Entry).Event is var left && left.By.Person == actor.Person && left.Change == change
                ? new TownAnswer.Accepted(known)
                : new TownAnswer.Refused(TownRefusal.OperationReused, "");
        // Whose key it is only the grain knows; a register of another municipality is never this one's.
        if (change is TownChange.Register { Town.Municipality.Id: var other } && GrainKeys.Town(other) != Key)
            return new TownAnswer.Refused(TownRefusal.Contradictory, other.Value);
        var answer = TownUpkeep.Decide(State.Town, change, actor.Person, Clock.Today);
        if (answer is TownAnswer.Accepted { Town: var town })
            await CommitAsync(new(town), Clock.Now, [new(new TownChanged(change, actor), operation)]);
        return answer;
    }
}
