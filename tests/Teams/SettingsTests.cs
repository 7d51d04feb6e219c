using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ReformFlow.Grains;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Policy;
using ReformFlow.Notifications.Teams;
using ReformFlow.Notifications.Teams.Graph;
using ReformFlow.Notifications.Teams.People;
using ReformFlow.Notifications.Teams.Settings;
using ReformFlow.Silo.Hosting;
using ReformFlow.Silo.Storage;

namespace ReformFlow.Tests.Teams;

/// <summary>What an operator sets, and what comes of it.</summary>
public class SettingsTests
{
    private static readonly (string, string)[] Good =
    [
        ("Enabled", "true"), ("TenantId", "city.example.lg.jp"), ("ClientId", "2b1c3d4e-0000-4000-8000-000000000001"), ("ClientSecret", "his-own-secret"), ("BaseUrl", "https://reformflow.city.example.lg.jp"),
    ];

    [Fact]
    public void WithoutSettings_TeamsIsOff()
    {
        var options = Read();
        Assert.Equal((false, 4, true, false, TeamsOptions.OwnManifestId, ""), (options.Enabled, options.Rps, options.BulkForInfo, options.AutoInstall, options.ManifestId, options.CatalogAppId));
    }

    [Fact]
    public void WithTheNeededOnes_ItIsOn() => Assert.True(Read(Good).Enabled);

    [Fact]
    public void TheAddressOfThePages_MayBeThatOfMails() =>
        Assert.True(TeamsSettings.Read(Configuration([.. Good.Where(each => each.Item1 != "BaseUrl")], ("ReformFlow:Mail:BaseUrl", "https://reform.example.lg.jp"))).Enabled);

    [Theory]
    [InlineData("TenantId", "")]
    [InlineData("TenantId", "two\nlines")]
    [InlineData("ClientId", "")]
    [InlineData("ClientId", "not-an-id")]
    [InlineData("ClientSecret", "", "CertificatePath")]
    [InlineData("CertificatePath", "/both/given.pem")]
    [InlineData("ManifestId", "x")]
    [InlineData("CatalogAppId", "x")]
    [InlineData("Rps", "0")]
    [InlineData("Rps", "31")]
    [InlineData("Timeout", "00:00:00")]
    [InlineData("Timeout", "00:02:00")]
    [InlineData("BaseUrl", "")]
    [InlineData("BaseUrl", "reformflow")]
    [InlineData("BaseAddress", "http://graph.example.com/v1.0")]
    [InlineData("BaseAddress", "")]
    [InlineData("Authority", "http://127.0.0.1/")]
    [InlineData("Tenant", "misspelt", "Tenant")]
    [InlineData("Enabled", "perhaps", "")]
    public void AWrongOne_StopsTheStart_ByItsName(string option, string value, string? named = null)
    {
        var refused = Assert.Throws<StartupRefusedException>(() => Read([.. Good.Where(each => each.Item1 != option), (option, value)]));
        Assert.Contains($"{TeamsOptions.Section}{(named ?? option) switch { "" => "", var name => $":{name}" }}", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("his-own-secret", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void AT34_WithTeamsOff_NothingOfItIsRegistered()
    {
        var services = new ServiceCollection().AddSingleton(new NoticeOptions()).AddTeams(new(), new());
        Assert.DoesNotContain(services, service => service.ServiceType == typeof(ITeamsGateway) || service.ServiceType == typeof(IChannel) || service.ServiceType == typeof(TeamsTrial));
        Assert.False(services.BuildServiceProvider().GetRequiredService<NoticeOptions>().IsTeamsOn);
    }

    [Fact]
    public async Task WithTeamsOn_TheProgramHasTheChannelAndTheTrial()
    {
        await using var provider = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddKeyedSingleton(BusinessClock.Key, TimeProvider.System).AddSingleton<BusinessClock>()
            .AddSingleton<ITeamsPeople>(new PeopleInMemory()).AddSingleton<IContacts>(new OneContact(null)).AddSingleton(new NoticeOptions()).AddTeams(Read(Good), new()).BuildServiceProvider();
        Assert.Equal(Channel.Teams, Assert.Single(provider.GetServices<IChannel>()).Kind);
        Assert.NotNull(provider.GetService<TeamsTrial>());
        Assert.True(provider.GetRequiredService<NoticeOptions>().IsTeamsOn);
    }

    private static TeamsOptions Read(params (string Option, string Value)[] options) => TeamsSettings.Read(Configuration(options));

    private static IConfiguration Configuration((string Option, string Value)[] options, params (string Key, string Value)[] others) => new ConfigurationBuilder().AddInMemoryCollection(
        options.Select(each => KeyValuePair.Create($"{TeamsOptions.Section}:{each.Option}", (string?)each.Value)).Concat(others.Select(each => KeyValuePair.Create(each.Key, (string?)each.Value)))).Build();
}
