using Orleans.Concurrency;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Cycles;

namespace ReformFlow.Grains.Contracts;

/// <summary>One plan's year. Key: <see cref="GrainKeys.Cycle"/>. Opening and closing go on by themselves after a crash.</summary>
[Alias("reformflow.cycle")]
public interface ICycleGrain : IGrainWithStringKey
{
    /// <summary>Answers one command. A repeated operation id gives the cycle as it is and does nothing again.</summary>
    [Alias("command")]
    Task<CycleAnswer> Command(CycleCommand command, OperationId operation, Actor actor);

    /// <summary>The cycle; in its first phase when nobody has begun it.</summary>
    [Alias("read")]
    Task<CycleState> Read();

    /// <summary>Goes on with an opening or a close that a crash interrupted; does nothing otherwise.</summary>
    [Alias("go-on")]
    Task GoOn();

    /// <summary>Adds a supplement for every version that became public after the close and has none; does nothing otherwise.</summary>
    /// <remarks>
    /// Told, not asked: nobody learns what became of it. An item that waited for its cycle could wait for itself, because a cycle
    /// that closes opens the next year, whose cycle asks the item. What is lost on the way is made up for by <see cref="GoOn"/>.
    /// </remarks>
    [OneWay]
    [Alias("supplement")]
    Task Supplement();
}
