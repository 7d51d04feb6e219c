using Microsoft.Extensions.Logging.Abstractions;
using ReformFlow.Grains;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Mail.Smtp;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Teams;
using ReformFlow.Notifications.Teams.Carrying;
using ReformFlow.Notifications.Teams.Composing;
using ReformFlow.Notifications.Teams.Graph;
using ReformFlow.Notifications.Teams.People;
using ReformFlow.Notifications.Teams.Settings;
using ReformFlow.Notifications.Tenant;
using ReformFlow.Tests.Storage.Outbox;
using ReformFlow.Tests.Teams.Servers;

namespace ReformFlow.Tests.Teams;

/// <summary>The channel as the program puts it together, before a Graph of the test's own.</summary>
internal sealed class TeamsRig : IAsyncDisposable
{
    private readonly GraphGateway _gateway;
    private readonly GraphDirectory _directory;

    private TeamsRig(TestGraph graph, TestTokens tokens, TeamsOptions options, TimeProvider time, ITeamsPeople? people)
    {
        (Graph, Tokens, People) = (graph, tokens, people ?? new PeopleInMemory());
        var source = new GraphTokens(() => new AccessTokens(tokens.New(), "scope"), options, time);
        _gateway = new(options, source, time);
        var (composer, catalog, talk) = (new TeamsComposer("https://reformflow.city.example.lg.jp", options.BulkForInfo), new TeamsCatalog(options, _gateway), new GraphTalk(_gateway, source, options, time));
        var installations = new Installations(People, new BusinessClock(Clock));
        Channel = new(composer, talk, catalog, installations, new RefusedTexts(Clock), options.AutoInstall, Wanted, time, NullLogger<TeamsChannel>.Instance);
        _directory = new(options, source, time);
        Trial = contacts => new(contacts, new BusinessClock(Clock), composer, catalog, talk, installations, new TrialFindings(_gateway, options, time));
    }

    public TestGraph Graph { get; }

    public TestTokens Tokens { get; }

    public ITeamsPeople People { get; }

    public ManualClock Clock { get; } = new();

    public TeamsChannel Channel { get; }

    public IDirectory Directory => _directory;

    public DirectoryWanted Wanted { get; } = new();

    public Func<IContacts, TeamsTrial> Trial { get; }

    /// <summary>Starts one; faster than any real one may be set to unless the options say otherwise.</summary>
    public static async Task<TeamsRig> StartAsync(Func<TeamsOptions, TeamsOptions>? with = null, TimeSpan[]? lives = null, TimeProvider? time = null, ITeamsPeople? people = null)
    {
        time ??= TimeProvider.System;
        var graph = await TestGraph.StartAsync(time);
        var options = new TeamsOptions { Enabled = true, BaseAddress = graph.Address, Rps = 1000, Timeout = TimeSpan.FromSeconds(30) };
        return new(graph, lives is null ? new(time) : new(time) { Lives = lives }, with?.Invoke(options) ?? options, time, people);
    }

    public async Task<SendResult.Failed> FailAsync(Letter letter) => Assert.IsType<SendResult.Failed>(await Channel.SendAsync(letter));

    public async ValueTask DisposeAsync()
    {
        _gateway.Dispose();
        _directory.Dispose();
        await Graph.DisposeAsync();
    }
}
