using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Teams.Settings;
using ReformFlow.Silo.Outbox;
using ReformFlow.Silo.Storage;
using ReformFlow.Tests.Storage.Outbox;

namespace ReformFlow.Tests.Teams;

/// <summary>The real outbox over a real database with the real channel, before a Graph of the test's own and a mail channel that takes everything.</summary>
internal sealed class Town : IAsyncDisposable
{
    private readonly OutboxDatabase _people;

    private Town(TeamsRig rig, PostOffice office, ScriptedChannel mail, OutboxDatabase people) => (Rig, Office, Mail, _people) = (rig, office, mail, people);

    public TeamsRig Rig { get; }

    public PostOffice Office { get; }

    public ScriptedChannel Mail { get; }

    public static async Task<Town> OpenAsync(Databases databases, DatabaseEngine engine, Func<TeamsOptions, TeamsOptions>? with = null, TimeProvider? time = null)
    {
        var options = await databases.NewAsync(engine);
        var people = new OutboxDatabase(DatabaseFactory.Create(options), options);
        var rig = await TeamsRig.StartAsync(with, time: time, people: new TeamsPeople(people));
        var mail = ScriptedChannel.Working();
        return new(rig, await PostOffice.OpenAsync(options, rig.Clock, rig.Channel, mail), mail, people);
    }

    public Task<IReadOnlyList<string>> StandingAsync(Channel channel) => Office.TextsAsync($"SELECT status || ' ' || count(*) FROM delivery WHERE channel = '{channel}' GROUP BY status ORDER BY status");

    public async ValueTask DisposeAsync()
    {
        await Office.DisposeAsync();
        await Rig.DisposeAsync();
        await _people.DisposeAsync();
    }
}
