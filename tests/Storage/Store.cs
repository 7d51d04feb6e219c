using System.Net;
using System.Net.Sockets;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Storage;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Tests.Storage;

/// <summary>A running silo on one database, and the stock grain storage taken from it.</summary>
internal sealed class Store : IAsyncDisposable
{
    private readonly IHost _host;

    private Store(IHost host, DatabaseOptions options) => (_host, Options) = (host, options);

    public DatabaseOptions Options { get; }

    public IDatabase Database => _host.Services.GetRequiredService<IDatabase>();

    public IGrainStorage States => _host.Services.GetRequiredService<IGrainStorage>();

    public IServiceProvider Services => _host.Services;

    public static async Task<Store> StartAsync(DatabaseOptions options, Action<ISiloBuilder>? also = null)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.UseOrleans(silo =>
        {
            silo.AddReformFlowStorage(options);
            silo.Services.AddSingleton<IGrainStorageSerializer, RawDocumentSerializer>();
            silo.Configure<ClusterOptions>(cluster => (cluster.ServiceId, cluster.ClusterId) = ("reformflow", "tests"));
            var (siloPort, gatewayPort) = (FreePort(), FreePort());
            if (also is null) silo.UseLocalhostClustering(siloPort, gatewayPort, serviceId: "reformflow", clusterId: "tests");
            else also(silo.ConfigureEndpoints(IPAddress.Loopback, siloPort, gatewayPort));
        });
        var host = builder.Build();
        try
        {
            await host.StartAsync();
            return new(host, options);
        }
        catch
        {
            await ((IAsyncDisposable)host).DisposeAsync();
            throw;
        }
    }

    public Task WriteAsync(History history, GrainState<RawDocument> state) => States.WriteStateAsync(history.Type, history.Grain, state);

    public async Task<GrainState<RawDocument>> ReadAsync(History history)
    {
        var state = new GrainState<RawDocument>();
        await States.ReadStateAsync(history.Type, history.Grain, state);
        return state;
    }

    public async Task<IReadOnlyList<(long Seq, string? Operation, string Entry, string Hash)>> JournalAsync(History history)
    {
        await using var connection = await Database.OpenAsync(CancellationToken.None);
        return [.. await connection.QueryAsync<(long, string?, string, string)>(
            "SELECT seq, operation, entry, hash FROM journal WHERE service = 'reformflow' AND grain_type = @Type AND key = @Key ORDER BY seq", new { history.Type, history.Key })];
    }

    public async Task<T?> ScalarAsync<T>(string sql, object? values = null)
    {
        await using var connection = await Database.OpenAsync(CancellationToken.None);
        return await connection.ExecuteScalarAsync<T>(sql, values);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        await ((IAsyncDisposable)_host).DisposeAsync();
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
