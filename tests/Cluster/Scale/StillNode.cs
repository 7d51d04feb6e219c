using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using ReformFlow.Grains;
using ReformFlow.Notifications.Channels;
using ReformFlow.Silo.Hosting;

namespace ReformFlow.Tests.Cluster.Scale;

/// <summary>A node's parts on a database that is prepared already, of which nothing runs by itself: no silo, no jobs, no pump.</summary>
internal sealed class StillNode : IAsyncDisposable
{
    private readonly IHost _host;

    /// <param name="settings">The settings of the database.</param>
    /// <param name="now">The business clock's moment.</param>
    /// <param name="channel">The only channel.</param>
    /// <param name="also">What else is registered.</param>
    public StillNode(Dictionary<string, string?> settings, DateTimeOffset now, IChannel channel, Action<IServiceCollection>? also = null)
    {
        Clock = new(now);
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.Services.AddKeyedSingleton<TimeProvider>(BusinessClock.Key, Clock);
        builder.AddReformFlow();
        builder.Services.RemoveAll<IChannel>().AddSingleton(channel);
        also?.Invoke(builder.Services);
        _host = builder.Build();
    }

    public FakeTimeProvider Clock { get; }

    public DateTimeOffset Now => Part<BusinessClock>().Now;

    public T Part<T>() where T : notnull => _host.Services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => ((IAsyncDisposable)_host).DisposeAsync();
}
