using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Cycles;

namespace ReformFlow.Grains.Cycles;

/// <summary>What is stored of a plan's year; nothing before somebody begins it.</summary>
internal sealed record CycleStored(CycleState? Cycle)
{
    public CycleStored() : this((CycleState?)null) { }
}

/// <summary>What a cycle's journal keeps: what happened, and by whom.</summary>
public sealed record CycleHappened(CycleEvent Event, OperationId? Operation, Actor By);
