using ReformFlow.Domain;
using ReformFlow.Notifications.Outbox;

namespace ReformFlow.Notifications.Texts;

/// <summary>Where a municipality's own texts are kept.</summary>
public interface INoticeTexts
{
    /// <summary>A municipality's texts as of now.</summary>
    Task<TownTexts> OfAsync(MunicipalityId municipality, CancellationToken cancellation = default);
}

/// <summary>Keeps texts. Who may write them, and whether <see cref="TextRules"/> take one, is the caller's to ask.</summary>
public interface ITextKeeper
{
    /// <summary>Keeps a draft, in place of the one before it, and records who wrote it.</summary>
    /// <param name="text">The text; its version is given here: the draft's that there is, or the next one.</param>
    /// <param name="operation">By whom and when.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    Task KeepDraftAsync(NoticeText text, NoticeOperation operation, CancellationToken cancellation = default);

    /// <summary>Uses a version from now on and records who said so. Notices that were made before stay as they are.</summary>
    /// <param name="id">The text.</param>
    /// <param name="version">The version; 1 is the program's own.</param>
    /// <param name="seen">When the version that somebody looked at was written; null for the program's own.</param>
    /// <param name="operation">By whom and when.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <returns>False where there is no such version, or somebody has rewritten it since.</returns>
    Task<bool> UseAsync(string id, int version, DateTimeOffset? seen, NoticeOperation operation, CancellationToken cancellation = default);
}

/// <summary>Nobody has changed a text: where no storage of texts is registered.</summary>
internal sealed class StandardTexts : INoticeTexts
{
    public Task<TownTexts> OfAsync(MunicipalityId municipality, CancellationToken cancellation) => Task.FromResult(TownTexts.None);
}
