using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Serialization;
using Orleans.Storage;
using ReformFlow.Grains;
using ReformFlow.Grains.Ports;
using ReformFlow.Grains.Recording;
using ReformFlow.Silo.Accounts;
using ReformFlow.Notifications;
using ReformFlow.Notifications.Calendars;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Silo.Jobs;
using ReformFlow.Silo.Lists;
using ReformFlow.Silo.Maintenance;
using ReformFlow.Silo.Outbox;
using ReformFlow.Silo.Signing;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Hosting;

/// <summary>Puts one process's worth of ReformFlow together: database, grains, clocks, what pages read.</summary>
public static class SiloComposition
{
    /// <summary>The configuration's key for where pages are, as the web server was told: it listens at further addresses, which readers do not use.</summary>
    public const string PagesAt = "pages-at";

    /// <summary>Adds everything but pages. The same for the embedded process and for every node of a cluster.</summary>
    /// <exception cref="StartupRefusedException">An option is wrong.</exception>
    public static IHostApplicationBuilder AddReformFlow(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var database = builder.Configuration.Read<DatabaseOptions>(DatabaseOptions.Section);
        var cluster = builder.Configuration.Read<ClusterOptions>(ClusterOptions.Section);
        cluster.Validate();
        builder.Services.AddReformFlowParts();
        var signing = builder.Configuration.Read<SigningOptions>(SigningOptions.Section);
        builder.Services.AddSingleton(new SigningKeys(signing.FolderBeside(database))).AddSingleton<ISigner, CertificateSigner>();
        builder.UseOrleans(silo =>
        {
            silo.AddReformFlowStorage(database);
            if (cluster.Enabled) Join(silo, cluster, database);
            else StandAlone(silo);
            silo.AddActivityPropagation();
            Tune(silo);
        });
        builder.Services.AddHostedService<CycleResumption>();
        builder.Services.AddReformFlowJobs(database);
        builder.AddMail(database);
        builder.AddTeams();
        builder.AddWorkflows();
        builder.Services.AddOutbox(builder.Configuration.ReadOutbox());
        return builder;
    }

    /// <summary>What grains and pages share, whatever hosts them.</summary>
    internal static IServiceCollection AddReformFlowParts(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddKeyedSingleton(BusinessClock.Key, (provider, _) => provider.GetRequiredService<TimeProvider>());
        services.AddSerializer(serializer => serializer.AddDomainSerialization());
        services.AddGrainParts();
        services.AddSingleton<IGrainStorageSerializer, DocumentSerializer>();
        services.AddSingleton<ITownBook, TownBook>();
        services.AddSingleton<ISheetLists, SheetLists>();
        services.AddSingleton<ISheetArchive, SheetArchive>();
        services.AddSingleton<IPublicPlans, PublicPlans>();
        services.AddSingleton<IJournal, JournalReader>();
        services.AddSingleton<ICertificates, Certificates>();
        services.AddSingleton<IDraftBuffers, DraftBuffers>();
        services.AddSingleton<IImportFiles, ImportFiles>().AddSingleton<IColumnMappings, ColumnMappings>();
        services.AddSingleton<IAttachments, Attachments>();
        services.AddSingleton<IPrintedDocuments, PrintedDocuments>().AddSingleton<IPrintedBooks, PrintedBooks>().AddSingleton<IPrintingTurns, PrintingTurns>();
        services.AddSingleton<IAccounts, AccountTable>();
        services.AddSingleton<IKeyRing, KeyRing>();
        services.AddSingleton<IApiTokens, ApiTokens>().AddSingleton<ICalendarAddresses, CalendarAddresses>();
        services.AddSingleton<INotices, Notices>();
        services.AddSingleton<IMaintenance, Maintenance.Maintenance>();
        services.AddOutboxTables();
        return services;
    }

    // After the silo, because hosted services start in this order and jobs ask grains.
    private static void AddReformFlowJobs(this IServiceCollection services, DatabaseOptions database)
    {
        services.AddNotifications().AddSingleton(_ => JobStorages.Create(database));
        services.AddSingleton<JobServer>().AddHostedService(provider => provider.GetRequiredService<JobServer>()).AddHostedService<JobWatch>();
        services.AddHostedService<QueueLengths>().AddHostedService<OutboxLengths>();
        services.AddSingleton(provider => new NodeHealth(provider, provider.GetRequiredService<TimeProvider>()));
    }

    // One process alone listens on the loopback only, on ports that no second copy can collide with.
    private static void StandAlone(ISiloBuilder silo) =>
        silo.UseLocalhostClustering(FreePort(), FreePort(), serviceId: Installation.ServiceId, clusterId: Installation.ServiceId);

    private static void Join(ISiloBuilder silo, ClusterOptions cluster, DatabaseOptions database)
    {
        silo.Configure<Orleans.Configuration.ClusterOptions>(options => options.ServiceId = options.ClusterId = Installation.ServiceId);
        silo.UseReformFlowClustering(database);
        silo.ConfigureEndpoints(cluster.Ip, cluster.SiloPort is 0 ? FreePort() : cluster.SiloPort, cluster.GatewayPort is 0 ? FreePort() : cluster.GatewayPort);
    }

    // What a caller waits for after a node died is the response timeout of its own call, not the detection: kept short,
    // because every act may be repeated under its operation id.
    private static void Tune(ISiloBuilder silo)
    {
        silo.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = options.SystemResponseTimeout = TimeSpan.FromSeconds(5));
        silo.Configure<ClusterMembershipOptions>(options =>
        {
            options.ProbeTimeout = TimeSpan.FromSeconds(1);
            options.NumMissedProbesLimit = 3;
            options.NumVotesForDeathDeclaration = 1;
            options.TableRefreshTimeout = TimeSpan.FromSeconds(10);
            options.IAmAliveTablePublishTimeout = LifeSigns.MemberEvery;
            options.NumMissedTableIAmAliveLimit = LifeSigns.MembersMissed;
        });
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>What an installation is called by the runtime and in every stored key.</summary>
internal static class Installation
{
    /// <summary>The service's id; part of every stored key, so it never changes.</summary>
    public const string ServiceId = "reformflow";
}
