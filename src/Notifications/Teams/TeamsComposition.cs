using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ReformFlow.Grains;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Mail.Settings;
using ReformFlow.Notifications.Mail.Smtp;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Policy;
using ReformFlow.Notifications.Teams.Carrying;
using ReformFlow.Notifications.Teams.Composing;
using ReformFlow.Notifications.Teams.Graph;
using ReformFlow.Notifications.Teams.People;
using ReformFlow.Notifications.Teams.Settings;
using ReformFlow.Notifications.Tenant;

namespace ReformFlow.Notifications.Teams;

/// <summary>Registers the way by Teams.</summary>
public static class TeamsComposition
{
    /// <summary>
    /// Adds the channel and its trial where Teams is on. Where it is off, only the options are there and no library of
    /// Microsoft's is loaded. Asks nobody on the network either way.
    /// </summary>
    /// <param name="services">The host's services; the table <see cref="ITeamsPeople"/> is the host's to add.</param>
    /// <param name="options">Checked by <see cref="TeamsOptionsCheck.FirstFault"/>.</param>
    /// <param name="mail">Those of mail, for the address of the pages.</param>
    public static IServiceCollection AddTeams(this IServiceCollection services, TeamsOptions options, MailOptions mail)
    {
        ArgumentNullException.ThrowIfNull(options);
        services.AddSingleton(options);
        services.Replace(ServiceDescriptor.Singleton(new NoticeOptions { IsTeamsOn = options.Enabled }));
        return options.Enabled ? AddChannel(services, options, mail) : services;
    }

    // Apart, so that whoever has Teams off never comes near a type of Graph's.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static IServiceCollection AddChannel(IServiceCollection services, TeamsOptions options, MailOptions mail)
    {
        services.AddSingleton<Installations>().AddSingleton<TeamsCatalog>().AddSingleton<GraphTalk>().AddSingleton<RefusedTexts>();
        services.AddSingleton(new TeamsComposer(options.Site(mail), options.BulkForInfo));
        services.AddSingleton(provider => new GraphTokens(() => new AccessTokens(options.Credential), options, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ITeamsGateway, GraphGateway>().AddSingleton<TrialFindings>();
        services.AddSingleton(provider => new TeamsTrial(provider.GetRequiredService<IContacts>(), provider.GetRequiredService<BusinessClock>(), provider.GetRequiredService<TeamsComposer>(),
            provider.GetRequiredService<TeamsCatalog>(), provider.GetRequiredService<GraphTalk>(), provider.GetRequiredService<Installations>(), provider.GetRequiredService<TrialFindings>()));
        services.TryAddSingleton<DirectoryWanted>();
        if (options.ReadDirectory) services.AddSingleton<IDirectory, GraphDirectory>();
        return services.AddSingleton<IChannel>(provider => ActivatorUtilities.CreateInstance<TeamsChannel>(provider, options.AutoInstall));
    }
}
