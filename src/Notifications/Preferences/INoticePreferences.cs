using ReformFlow.Domain;

namespace ReformFlow.Notifications.Preferences;

/// <summary>Where preferences are kept.</summary>
public interface INoticePreferences
{
    /// <summary>A municipality's preferences as of now.</summary>
    Task<PreferenceBook> OfAsync(MunicipalityId municipality, CancellationToken cancellation = default);
}

/// <summary>Nobody has chosen anything: where no storage of preferences is registered.</summary>
internal sealed class StandardPreferences : INoticePreferences
{
    public Task<PreferenceBook> OfAsync(MunicipalityId municipality, CancellationToken cancellation) => Task.FromResult(PreferenceBook.Standard);
}
