using ReformFlow.Domain;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Tenant;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Tests.Storage.Outbox;

/// <summary>The copy of the tenant's directory and the contacts that follow it, on both databases.</summary>
[Collection(Stores.Name)]
public class DirectoryTests(Stores stores)
{
    private const string Oid = "aaaaaaaa-0000-0000-0000-000000000001", Next = "aaaaaaaa-0000-0000-0000-000000000002";

    [Theory, EachDatabase]
    internal async Task AContact_FollowsTheDirectory(DatabaseEngine engine)
    {
        await using var office = await PostOffice.OpenAsync(stores, engine);
        var directory = new ScriptedDirectory(new([User(Oid, "tanto@example.lg.jp")], "mark-1"), new([User(Oid, "tanto@example.lg.jp", isGone: true), User(Next, "tanto@example.lg.jp")], "mark-2"));
        await KnowAsync(office, "tanto@example.lg.jp");

        await SyncAsync(office, directory);
        Assert.Equal(Oid, await OidAsync(office));
        await SyncAsync(office, directory);

        Assert.Equal(Next, await OidAsync(office));
        Assert.Equal([null, "mark-1"], directory.Asked);
        Assert.Equal("mark-2", (await office.Part<IDirectoryCopy>().MarkAsync())!.Value.Mark);
    }

    [Theory, EachDatabase]
    internal async Task AT43_AMarkThatTheDirectoryForgot_MeansThatAllIsReadAgain_AndNobodyIsMissing(DatabaseEngine engine)
    {
        await using var office = await PostOffice.OpenAsync(stores, engine);
        var many = Enumerable.Range(0, 500).Select(number => User($"bbbbbbbb-0000-0000-0000-{number:D12}", $"p{number}@example.lg.jp")).ToValues();
        var directory = new ScriptedDirectory(new([User(Oid, "tanto@example.lg.jp")], "mark-1"), null, new([User(Next, "tanto@example.lg.jp"), .. many], "mark-2"));
        await KnowAsync(office, "tanto@example.lg.jp");
        await SyncAsync(office, directory);

        await SyncAsync(office, directory);

        Assert.Equal([null, "mark-1", null], directory.Asked);
        var copy = await office.Part<IDirectoryCopy>().AllAsync();
        Assert.Equal(501, copy.Count(user => !user.IsGone));
        Assert.True(copy.Single(user => user.Oid == Oid).IsGone);
        Assert.Equal(Next, await OidAsync(office));
    }

    [Theory, EachDatabase]
    internal async Task AReadingThatFails_LeavesEverythingAsItWas(DatabaseEngine engine)
    {
        await using var office = await PostOffice.OpenAsync(stores, engine);
        await KnowAsync(office, "tanto@example.lg.jp");
        await SyncAsync(office, new ScriptedDirectory(new DirectoryChanges([User(Oid, "tanto@example.lg.jp")], "mark-1")));

        await SyncAsync(office, new ScriptedDirectory { Failure = new DirectoryUnreadException("503") });

        Assert.Equal((Oid, "mark-1"), (await OidAsync(office), (await office.Part<IDirectoryCopy>().MarkAsync())!.Value.Mark));
    }

    [Theory, EachDatabase]
    internal async Task ReadByTwoAtOnce_ItIsThereOnce(DatabaseEngine engine)
    {
        await using var office = await PostOffice.OpenAsync(stores, engine);
        await KnowAsync(office, "tanto@example.lg.jp");
        var changes = new DirectoryChanges([User(Oid, "old@example.lg.jp"), User(Next, null), User(Oid, "tanto@example.lg.jp")], "mark-1");

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SyncAsync(office, new ScriptedDirectory(changes))));

        Assert.Equal([User(Oid, "tanto@example.lg.jp"), User(Next, null)], await office.Part<IDirectoryCopy>().AllAsync());
        Assert.Equal(Oid, await OidAsync(office));
    }

    private static DirectoryUser User(string oid, string? mail, bool isGone = false) => new(oid, mail, null, isGone);

    private static Task SyncAsync(PostOffice office, ScriptedDirectory directory) =>
        Microsoft.Extensions.DependencyInjection.ActivatorUtilities.CreateInstance<DirectorySync>(office.Services, (IEnumerable<IDirectory>)[directory]).RunAsync(CancellationToken.None);

    private static Task<int> KnowAsync(PostOffice office, string email) => office.Part<IContacts>().SaveAsync([new(PostOffice.Municipality, PostOffice.Planner, email, null)], office.Operation());

    private static async Task<string?> OidAsync(PostOffice office) => (await office.Part<IContacts>().FindAsync(PostOffice.Municipality, PostOffice.Planner))?.EntraOid;

    /// <summary>Answers reading after reading by a script; the last one stays. Null says that the mark is not known any more.</summary>
    private sealed class ScriptedDirectory(params DirectoryChanges?[] answers) : IDirectory
    {
        public List<string?> Asked { get; } = [];

        public Exception? Failure { get; init; }

        public Task<DirectoryChanges?> ReadAsync(string? mark, CancellationToken cancellation)
        {
            if (Failure is not null) throw Failure;
            Asked.Add(mark);
            return Task.FromResult(answers[Math.Min(Asked.Count, answers.Length) - 1]);
        }
    }
}
