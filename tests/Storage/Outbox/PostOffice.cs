using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Organisation;
using ReformFlow.Domain.Sections;
using ReformFlow.Grains;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Outbox.Sending;
using ReformFlow.Silo.Lists;
using ReformFlow.Silo.Outbox;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Tests.Storage.Outbox;

/// <summary>The outbox of one node over one database, with channels that a test scripts and a clock that it moves.</summary>
internal sealed partial class PostOffice : IAsyncDisposable
{
    public static readonly MunicipalityId Municipality = new("ninomiya");
    public static readonly PersonId Reader = new("zaimu-kacho"), Planner = new("kikaku-tanto");

    private readonly ServiceProvider _services;
    private readonly IChannel[] _channels;

    private PostOffice(ServiceProvider services, IChannel[] channels, ManualClock clock) => (_services, _channels, Clock) = (services, channels, clock);

    public ManualClock Clock { get; }

    public DateTimeOffset Now => Part<BusinessClock>().Now;

    public IServiceProvider Services => _services;

    public T Part<T>() where T : notnull => _services.GetRequiredService<T>();

    public List<T> All<T>() where T : notnull => [.. _services.GetServices<T>()];

    /// <summary>Opens one on a new database, where the reader has both addresses.</summary>
    public static async Task<PostOffice> OpenAsync(DatabaseOptions options, ManualClock clock, params IChannel[] channels)
    {
        var database = DatabaseFactory.Create(options);
        await DatabaseStart.PrepareAsync(database, options, NullLogger.Instance, CancellationToken.None);
        var office = Beside(database, options, clock, channels);
        await office.Part<IContacts>().SaveAsync([new(Municipality, Reader, "kacho@example.lg.jp", "11111111-2222-3333-4444-555555555555")], office.Operation());
        return office;
    }

    /// <summary>Another node's on the same database, which goes on when this one has ended.</summary>
    public PostOffice Another(params IChannel[] channels) => Beside(Part<IDatabase>(), Part<DatabaseOptions>(), Clock, channels.Length == 0 ? _channels : channels);

    private static PostOffice Beside(IDatabase database, DatabaseOptions options, ManualClock clock, IChannel[] channels)
    {
        var services = new ServiceCollection().AddLogging().AddMetrics().AddSingleton(options).AddSingleton(database)
            .AddSingleton(TimeProvider.System).AddKeyedSingleton<TimeProvider>(BusinessClock.Key, clock).AddSingleton<BusinessClock>()
            .AddSingleton<ITownBook, OneTown>().AddSingleton<ISheetLists, SheetLists>().AddSingleton<INotices, Notices>().AddOutboxTables();
        foreach (var channel in channels) services.AddSingleton(channel);
        // Faster than any real channel may be set to.
        services.AddOutbox(new() { EmailPerMinute = 6_000_000, TeamsPerMinute = 6_000_000, EmailAtOnce = 4, TeamsAtOnce = 4 });
        return new(services.BuildServiceProvider(), channels, clock);
    }

    /// <summary>Plans so many notices to the reader on these channels.</summary>
    public async Task PlanAsync(int count, NoticeKind kind, Values<Channel> channels, TimeSpan? expiresIn = null)
    {
        var notices = Enumerable.Range(0, count).Select(number => new Notice($"{kind}/{number}", Municipality, Reader, kind, "ninomiya-item-7-2022", $"題{number}", "本文", "/sheets/ninomiya-item-7-2022") { Cause = "act-1", Thread = $"{kind}/{number}" }).ToValues();
        await Part<INotices>().AddAsync(notices, Now);
        await Part<ICarriages>().AddAsync(notices.SelectMany(notice => channels.Select(channel => new Carriage(notice.UniqueKey, channel, Now, Now + expiresIn))).ToValues(), Now);
    }

    /// <summary>Sends and sweeps until nothing is due.</summary>
    public async Task WorkAsync()
    {
        int done;
        do
        {
            done = await Part<Sweeper>().RunAsync();
            foreach (var channel in _channels) done += await Part<Pump>().RunAsync(channel);
        }
        while (done > 0);
    }

    /// <summary>Works, and lets time pass in steps, until everything has ended.</summary>
    public async Task WorkUntilAllHasEndedAsync(TimeSpan step, int steps = 500)
    {
        for (var left = steps; await CountAsync("status NOT IN ('Sent', 'Superseded', 'Dead', 'Cancelled')") > 0; left--)
        {
            Assert.True(left > 0, $"after {steps} steps there were still {string.Join(", ", await StandingAsync())}");
            await WorkAsync();
            Clock.Advance(step);
        }
    }

    public async Task<int> CountAsync(string where) => (int)await ScalarAsync($"SELECT count(*) FROM delivery WHERE {where}");

    public async Task<long> ScalarAsync(string sql)
    {
        await using var connection = await Part<IDatabase>().OpenAsync(CancellationToken.None);
        return await connection.ExecuteScalarAsync<long>(sql);
    }

    public async Task<IReadOnlyList<string>> TextsAsync(string sql)
    {
        await using var connection = await Part<IDatabase>().OpenAsync(CancellationToken.None);
        return [.. await connection.QueryAsync<string>(sql)];
    }

    public async Task<Values<DeliveryCount>> StandingAsync() => await Part<IDeliveryLists>().CountsAsync(Municipality);

    public async Task<Delivery> DeliveryAsync(Channel channel)
    {
        await using var connection = await Part<IDatabase>().OpenAsync(CancellationToken.None);
        var id = await connection.ExecuteScalarAsync<string>("SELECT id FROM delivery WHERE channel = @channel", new { channel = $"{channel}" });
        return (await Part<IDeliveryLists>().WayAsync(Municipality, id!))!.Delivery;
    }

    public NoticeOperation Operation() => new(Municipality, Now, "kikaku-tanto", Planner, NoticeOperationKind.ChangeContact, "", "");

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private sealed class OneTown : ITownBook
    {
        private static readonly DateOnly Since = new(2019, 4, 1);

        private readonly TownSnapshot _snapshot = new(new(new(Municipality, "二宮町", [new("143421", Since)]), SectionMaster.Empty, [new(Reader, "財務課長"), new(Planner, "企画担当")],
            [new(new("kikaku-tanto"), Role.PlanningOfficer, "企画担当", null, null, Since, null, [new(Planner, Since)], [])], [], RoutePattern.ChiefsOnly, []), [], []);

        public Task<TownSnapshot?> OfAsync(MunicipalityId municipality, CancellationToken cancellation) => Task.FromResult(municipality == Municipality ? _snapshot : null);

        public Task<Values<MunicipalityId>> AllAsync(CancellationToken cancellation) => Task.FromResult<Values<MunicipalityId>>([Municipality]);
    }
}
