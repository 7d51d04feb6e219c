using System.Data.Common;
using Dapper;
using Microsoft.Extensions.Time.Testing;
using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Silo.Lists;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Tests.Storage;

/// <summary>Books: the newest is given out, superseded ones go after a time.</summary>
[Collection(Stores.Name)]
public class PrintedBookTests(Stores stores)
{
    private readonly FakeTimeProvider _clock = new(new(2031, 4, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly PlanId _plan = new($"plan-{Guid.NewGuid():N}");

    [Theory, EachDatabase]
    public async Task TheNewestBook_IsGivenOut_WhateverCameLater(DatabaseEngine engine)
    {
        var books = new PrintedBooks(stores[engine].Database, _clock);
        Assert.Null(await books.NewestAsync(new("ninomiya"), _plan, new(2022), default));

        await books.KeepAsync(Name(3), [3], default);
        await books.KeepAsync(Name(2), [2], default);
        await books.KeepAsync(Name(3), [4], default);

        Assert.Equal([3], (await books.NewestAsync(new("ninomiya"), _plan, new(2022), default))!.Bytes.ToArray());
        Assert.Equal([2], (await books.FindAsync(Name(2), default))!.Bytes.ToArray());
        Assert.Equal(new PrintedBook(Name(3), _clock.GetUtcNow()), Assert.Single(await books.NewestAsync(default), book => book.Name.Plan == _plan));
        Assert.Null(await books.NewestAsync(new("oiso"), _plan, new(2022), default));
    }

    [Theory, EachDatabase]
    public async Task ASupersededBook_GoesSomeTimeAfterTheNextWasMade(DatabaseEngine engine)
    {
        var books = new PrintedBooks(stores[engine].Database, _clock);
        await books.KeepAsync(Name(1), [1], default);
        _clock.Advance(TimeSpan.FromDays(30));
        var second = _clock.GetUtcNow();
        await books.KeepAsync(Name(2), [2], default);

        await books.RemoveSupersededAsync(second.AddSeconds(-1), default);
        Assert.NotNull(await books.FindAsync(Name(1), default));
        await books.RemoveSupersededAsync(second, default);
        Assert.Null(await books.FindAsync(Name(1), default));
        Assert.NotNull(await books.FindAsync(Name(2), default));
    }

    [Theory, EachDatabase]
    public async Task NobodyChangesABook(DatabaseEngine engine)
    {
        var store = stores[engine];
        await new PrintedBooks(store.Database, _clock).KeepAsync(Name(1), [1], default);

        await Assert.ThrowsAnyAsync<DbException>(() => store.Database.WriteAsync((connection, transaction) => connection.ExecuteAsync("UPDATE printed_book SET versions = 9", transaction: transaction), default));
    }

    private BookName Name(int versions) => new(new("ninomiya"), _plan, new(2022), versions);
}
