using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ReformFlow.Silo.Hosting;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Tests.Cluster;

/// <summary>How a program ends that does not get as far as running.</summary>
public class StartingTests
{
    [Fact]
    public void StoppedWhileItStarts_ItEndsAsUsual() => Assert.Equal(0, Run(services => services.AddHostedService<Stopped>()));

    [Fact]
    public void RefusingToStart_ItSaysSo() => Assert.Equal(1, Run(services => services.AddHostedService<Refusing>()));

    [Fact]
    public void BrokenWhileItStarts_ItIsACrash() => Assert.Throws<OperationCanceledException>(() => Run(services => services.AddHostedService<Broken>()));

    private static int Run(Action<IServiceCollection> with) => Starting.Run(() =>
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.ClearProviders();
        with(builder.Services);
        return builder.Build();
    });

    private sealed class Stopped(IHostApplicationLifetime lifetime) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellation)
        {
            lifetime.StopApplication();
            return Task.Delay(Timeout.Infinite, cancellation);
        }

        public Task StopAsync(CancellationToken cancellation) => Task.CompletedTask;
    }

    private sealed class Refusing : IHostedService
    {
        public Task StartAsync(CancellationToken cancellation) => throw new StartupRefusedException("起動しません。", "It does not start.");

        public Task StopAsync(CancellationToken cancellation) => Task.CompletedTask;
    }

    private sealed class Broken : IHostedService
    {
        public Task StartAsync(CancellationToken cancellation) => throw new OperationCanceledException("somebody else's");

        public Task StopAsync(CancellationToken cancellation) => Task.CompletedTask;
    }
}
