using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Plans;
using ReformFlow.Grains.Contracts;

namespace ReformFlow.Web.Acting;

/// <summary>
/// Takes acts to their grains. A call that fails has an unknown outcome, and the same operation id gives the same answer, so
/// it is asked again a few times before the person is told that nobody knows yet.
/// </summary>
internal sealed partial class Acts(IGrainFactory grains, ILogger<Acts> log)
{
    private const int Tries = 4;

    /// <summary>The answer to an act on a sheet.</summary>
    /// <exception cref="OutcomeUnknownException">The database or the node did not answer; the same operation may be sent again.</exception>
    public Task<ActAnswer> ActAsync(SheetId sheet, Act act, Actor actor) =>
        AskAsync(act.Operation, () => grains.GetGrain<IActionItemGrain>(GrainKeys.Item(sheet.Municipality, sheet.Item)).Act(sheet.Year, act, actor));

    /// <summary>Any call that carries an operation id, asked until it is answered.</summary>
    /// <exception cref="OutcomeUnknownException">It was not answered.</exception>
    public async Task<T> AskAsync<T>(OperationId operation, Func<Task<T>> ask)
    {
        ArgumentNullException.ThrowIfNull(ask);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await ask();
            }
            catch (Exception unknown) when (unknown is not OperationCanceledException)
            {
                LogUnknown(unknown, operation.Value, attempt);
                if (attempt == Tries) throw new OutcomeUnknownException(operation, unknown);
                await Task.Delay(TimeSpan.FromMilliseconds(100 * attempt * attempt));
            }
        }
    }
}

/// <summary>Nobody knows yet whether an act was done. The same operation id may be sent again and gets the true answer.</summary>
internal sealed class OutcomeUnknownException(OperationId operation, Exception cause)
    : Exception($"The outcome of {operation.Value} is not known yet.", cause)
{
    /// <summary>The act.</summary>
    public OperationId Operation { get; } = operation;
}
