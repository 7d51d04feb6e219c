namespace ReformFlow.Silo.Lists;

/// <summary>
/// One read for everybody who asks while the one before is under way. Nobody gets an answer of a read that began before he asked,
/// so what was committed before the question is in the answer.
/// </summary>
internal sealed class SharedRead<T>(Func<Task<T>> read)
{
    private readonly Lock _turn = new();
    private Task<T>? _running;
    private Task<T>? _next;

    /// <summary>The answer of a read that begins now or later.</summary>
    public Task<T> AskAsync()
    {
        lock (_turn)
        {
            if (_running is null or { IsCompleted: true }) return _running = Task.Run(read);
            return _next ??= AfterAsync(_running);
        }
    }

    private async Task<T> AfterAsync(Task running)
    {
        // Whatever became of it is for those who asked for it. Never in the asker's own stack, where the lock is held already: the next
        // read would begin before it was noted as the next, and then answer questions for ever.
        await running.ConfigureAwait(ConfigureAwaitOptions.ForceYielding | ConfigureAwaitOptions.SuppressThrowing);
        Task<T> mine;
        lock (_turn)
        {
            (_running, _next) = (mine = Task.Run(read), null);
        }
        return await mine;
    }
}
