using ReformFlow.Domain;
using ReformFlow.Notifications.Outbox;

namespace ReformFlow.Tests.Teams;

/// <summary>Knows one object id for everybody, and nothing else.</summary>
internal sealed class OneContact(string? oid) : IContacts
{
    public Task<Contact?> FindAsync(MunicipalityId municipality, PersonId person, CancellationToken cancellation) => Task.FromResult<Contact?>(new(municipality, person, null, oid));

    public Task<Values<Contact>> OfAsync(MunicipalityId municipality, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<int> SaveAsync(Values<Contact> contacts, NoticeOperation operation, CancellationToken cancellation) => throw new NotSupportedException();

    public Task MarkInvalidAsync(MunicipalityId municipality, PersonId person, string email, string why, DateTimeOffset at, CancellationToken cancellation) => throw new NotSupportedException();
}
