using System.Collections.Concurrent;
using ReformFlow.Domain;
using ReformFlow.Notifications.Teams.People;

namespace ReformFlow.Tests.Teams;

/// <summary>The table of people for tests without a database.</summary>
internal sealed class PeopleInMemory : ITeamsPeople
{
    private readonly ConcurrentDictionary<(MunicipalityId, PersonId), TeamsPerson> _all = new();

    public Task<TeamsPerson?> FindAsync(MunicipalityId municipality, PersonId person, CancellationToken cancellation) => Task.FromResult(_all.GetValueOrDefault((municipality, person)));

    public Task SaveAsync(TeamsPerson person, CancellationToken cancellation)
    {
        _all[(person.Municipality, person.Person)] = person;
        return Task.CompletedTask;
    }
}
