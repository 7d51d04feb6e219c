using ReformFlow.Grains.Ports;
using ReformFlow.Silo.Accounts;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Tests.Storage;

/// <summary>Accounts are the same on both databases.</summary>
[Collection(Stores.Name)]
public class AccountTableTests(Stores stores)
{
    private static readonly DateTimeOffset Made = new(2026, 6, 1, 9, 0, 0, TimeSpan.FromHours(9)), Until = Made.AddMinutes(15);

    private static int _counted;

    [Theory, EachDatabase]
    public async Task AnAccount_ComesBackAsItWasAdded_WithAndWithoutWhatMayBeMissing(DatabaseEngine engine)
    {
        var table = Table(engine);
        var (officer, administrator) = (New(), New() with { Person = null, IsAdministrator = true, IsDisabled = true, LockedUntil = Until, FailedCount = 3 });

        Assert.True(await table.AddAsync(officer, default));
        Assert.True(await table.AddAsync(administrator, default));

        Assert.Equal(officer, await table.FindAsync(officer.Name, default));
        Assert.Equal(administrator, await table.FindAsync(administrator.Name, default));
        Assert.Null(await table.FindAsync("nobody", default));
    }

    [Theory, EachDatabase]
    public async Task AnAccountOfATakenName_ChangesNothing(DatabaseEngine engine)
    {
        var (table, account) = (Table(engine), New());
        await table.AddAsync(account, default);

        Assert.False(await table.AddAsync(account with { PasswordHash = "another" }, default));
        Assert.Equal(account, await table.FindAsync(account.Name, default));
    }

    [Theory, EachDatabase]
    public async Task AnUpdate_IsWrittenOnTheStampThatWasSeenAndOnNoOther(DatabaseEngine engine)
    {
        var (table, account) = (Table(engine), New());
        await table.AddAsync(account, default);
        var changed = account with { PasswordHash = "new", SecurityStamp = "second", IsDisabled = true, Person = null };

        Assert.True(await table.UpdateAsync(changed, "first", default));
        Assert.False(await table.UpdateAsync(changed with { PasswordHash = "late" }, "first", default));
        Assert.False(await table.UpdateAsync(New(), "first", default));
        Assert.Equal(changed, await table.FindAsync(account.Name, default));
    }

    [Theory, EachDatabase]
    public async Task WrongPasswordsAtOnce_AreAllCounted_AndExactlyOneLocks(DatabaseEngine engine)
    {
        var (table, account) = (Table(engine), New());
        await table.AddAsync(account, default);

        var locked = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => table.CountFailureAsync(account.Name, 10, Until, default))));

        Assert.Single(locked, each => each);
        Assert.Equal(account with { FailedCount = 2, LockedUntil = Until }, await table.FindAsync(account.Name, default));
        Assert.False(await table.CountFailureAsync("nobody", 1, Until, default));
    }

    [Theory, EachDatabase]
    public async Task TheAccountsOfATown_AreListedByName_AndAnAdministratorIsFound(DatabaseEngine engine)
    {
        await using var store = await Store.StartAsync(await stores.NewAsync(engine));
        var (table, town, other) = (new AccountTable(store.Database), New(), New() with { Municipality = new("nagi") });
        await table.AddAsync(town with { Name = "b" }, default);
        await table.AddAsync(town with { Name = "a" }, default);
        await table.AddAsync(other, default);

        Assert.Equal(["a", "b"], (await table.OfAsync(town.Municipality, default)).Select(account => account.Name));
        Assert.False(await table.HasAdministratorAsync(default));
        await table.AddAsync(other with { Name = "c", IsAdministrator = true, IsDisabled = true }, default);
        Assert.True(await table.HasAdministratorAsync(default));
    }

    [Theory, EachDatabase]
    public async Task AToken_SpeaksForItsPerson_UntilItsAccountOrItselfEnds(DatabaseEngine engine)
    {
        await using var store = await Store.StartAsync(await stores.NewAsync(engine));
        var (table, account, tokens) = (new AccountTable(store.Database), New(), new ApiTokens(store.Database, TimeProvider.System));
        await table.AddAsync(account, default);
        var (lasting, over) = (await tokens.CreateAsync(account.Municipality, account.Person!, "API", null, default), await tokens.CreateAsync(account.Municipality, account.Person!, "API", TimeSpan.FromDays(-1), default));

        Assert.Equal(account.Person, (await tokens.FindAsync(lasting, default))?.Person);
        Assert.Null(await tokens.FindAsync(over, default));
        await table.UpdateAsync(account with { IsDisabled = true }, account.SecurityStamp, default);
        Assert.Null(await tokens.FindAsync(lasting, default));
        await table.UpdateAsync(account, account.SecurityStamp, default);
        Assert.NotNull(await tokens.FindAsync(lasting, default));
        Assert.Equal(2, await tokens.RevokeAllAsync(account.Municipality, account.Person!, default));
        Assert.Null(await tokens.FindAsync(lasting, default));
    }

    private AccountTable Table(DatabaseEngine engine) => new(stores[engine].Database);

    private static Account New() => new($"officer-{Interlocked.Increment(ref _counted)}", new("ninomiya"), new("zaimu-tanto"), "hash", "first", 0, null, false, false, Made);
}
