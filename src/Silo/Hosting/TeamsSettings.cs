using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using ReformFlow.Notifications.Teams;
using ReformFlow.Notifications.Teams.Settings;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Silo.Hosting;

/// <summary>Takes the options of Teams from the configuration.</summary>
internal static class TeamsSettings
{
    /// <summary>Adds the way by Teams where it is on.</summary>
    /// <exception cref="StartupRefusedException">An option is wrong.</exception>
    public static void AddTeams(this IHostApplicationBuilder builder) => builder.Services.AddTeams(Read(builder.Configuration), MailSettings.Served(builder));

    /// <summary>The options, checked.</summary>
    /// <exception cref="StartupRefusedException">An option is wrong.</exception>
    internal static TeamsOptions Read(IConfiguration configuration)
    {
        var options = configuration.Read<TeamsOptions>(TeamsOptions.Section);
        return options.FirstFault(MailSettings.Read(configuration)) is { } fault ? throw fault.Refusal() : options;
    }
}
