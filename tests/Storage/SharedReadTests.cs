using System.Collections.Concurrent;
using ReformFlow.Silo.Lists;

namespace ReformFlow.Tests.Storage;

/// <summary>One read answers everybody who asked before it began, and nobody who asked later.</summary>
public class SharedReadTests
{
    private readonly ConcurrentQueue<TaskCompletionSource<int>> _begun = new();
    private readonly SharedRead<int> _shared;

    public SharedReadTests() => _shared = new(() =>
    {
        var read = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        _begun.Enqueue(read);
        return read.Task;
    });

    [Fact]
    public async Task WhoeverAsksDuringARead_GetsTheNextOne_AndAllOfThemTheSame()
    {
        var first = _shared.AskAsync();
        var one = await BegunAsync();
        Task<int>[] later = [_shared.AskAsync(), _shared.AskAsync(), _shared.AskAsync()];
        Assert.Empty(_begun);

        one.SetResult(1);
        Assert.Equal(1, await first);
        (await BegunAsync()).SetResult(2);
        var answers = await Task.WhenAll(later);
        Assert.Equal([2, 2, 2], answers);
        Assert.Empty(_begun);
    }

    [Fact]
    public async Task AFailure_IsForThoseWhoAskedForIt_AndNotForTheNext()
    {
        var first = _shared.AskAsync();
        var one = await BegunAsync();
        var second = _shared.AskAsync();
        one.SetException(new InvalidOperationException("the database is away"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => first);
        (await BegunAsync()).SetResult(2);
        Assert.Equal(2, await second);
    }

    // Reads as short as they can be meet questions at every moment of theirs; a single stale answer would be one for ever.
    [Fact]
    public async Task NobodyIsAnsweredByAReadThatBeganBeforeHeAsked_HoweverManyAskAtOnce()
    {
        var committed = 0;
        var shared = new SharedRead<int>(async () =>
        {
            var seen = Volatile.Read(ref committed);
            if ((seen & 1) == 0) await Task.Yield();
            Thread.SpinWait(seen % 300);
            return seen;
        });
        var stale = 0;
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(async () =>
        {
            for (var asked = 0; asked < 20_000; asked++)
            {
                var before = Interlocked.Increment(ref committed);
                if (await shared.AskAsync() < before) Interlocked.Increment(ref stale);
            }
        })));
        Assert.Equal(0, stale);
    }

    private async Task<TaskCompletionSource<int>> BegunAsync()
    {
        TaskCompletionSource<int>? read;
        while (!_begun.TryDequeue(out read)) await Task.Yield();
        return read;
    }
}
