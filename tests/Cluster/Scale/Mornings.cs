using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ReformFlow.Notifications.Due;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Outbox.Sending;

namespace ReformFlow.Tests.Cluster.Scale;

/// <summary>The mornings of a spring on which nobody submits anything: two with digests, three with a reminder to everybody who writes.</summary>
internal sealed class Mornings : IAsyncDisposable
{
    private readonly Dictionary<string, string?> _settings;

    /// <param name="settings">The settings of the database.</param>
    /// <param name="every">After how many planned letters the memory is looked at.</param>
    /// <param name="perMinute">The rate of mails.</param>
    public Mornings(Dictionary<string, string?> settings, int every, int perMinute)
    {
        _settings = settings;
        var outbox = new OutboxOptions { EmailPerMinute = perMinute, EmailAtOnce = 4 };
        Node = new(_settings, At(Days[0]), Mail, services => services.RemoveAll<OutboxOptions>().AddSingleton(outbox)
            .AddSingleton(provider => new ChannelSet([Mail], outbox, provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<Growth>(provider => new(ActivatorUtilities.CreateInstance<Silo.Outbox.Carriages>(provider), every)).AddSingleton<ICarriages>(provider => provider.GetRequiredService<Growth>()));
    }

    /// <summary>The days.</summary>
    public static IReadOnlyList<DateOnly> Days { get; } = [new(2022, 4, 19), new(2022, 4, 28), new(2022, 5, 10), new(2022, 5, 12), new(2022, 5, 13)];

    /// <summary>A Monday with a digest for everybody who writes and for every chief.</summary>
    public static DateOnly DigestDay { get; } = new(2022, 5, 30);

    public CountingChannel Mail { get; } = new();

    public StillNode Node { get; }

    public Growth Growth => Node.Part<Growth>();

    /// <summary>Plans what is due on a morning in every town.</summary>
    public Task PlanAsync(DateOnly day)
    {
        Node.Clock.SetUtcNow(At(day));
        return Node.Part<DueWork>().RunAsync(Node.Now);
    }

    /// <summary>Sends what is due, until nothing is or somebody ends it.</summary>
    public Task SendAsync(CancellationToken end = default) => Node.Part<Pump>().RunAsync(Mail, end);

    public ValueTask DisposeAsync() => Node.DisposeAsync();

    private static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(new(9, 10)), TimeSpan.FromHours(9));
}
