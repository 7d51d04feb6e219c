using ReformFlow.Domain;
using ReformFlow.Notifications.Outbox;

namespace ReformFlow.Notifications.Preferences;

/// <summary>Where preferences are kept.</summary>
public interface INoticePreferences
{
    /// <summary>A municipality's preferences as of now.</summary>
    Task<PreferenceBook> OfAsync(MunicipalityId municipality, CancellationToken cancellation = default);
}

/// <summary>Keeps what was chosen. Who may choose, and whether <see cref="PreferenceRules"/> take it, is the caller's to ask.</summary>
public interface IPreferenceKeeper
{
    /// <summary>Keeps a person's preferences, or the municipality's for everybody where there is no person, and records that they were changed.</summary>
    Task KeepAsync(PersonId? person, NoticePreference preference, NoticeOperation operation, CancellationToken cancellation = default);
}

/// <summary>Nobody has chosen anything: where no storage of preferences is registered.</summary>
internal sealed class StandardPreferences : INoticePreferences
{
    public Task<PreferenceBook> OfAsync(MunicipalityId municipality, CancellationToken cancellation) => Task.FromResult(PreferenceBook.Standard);
}
