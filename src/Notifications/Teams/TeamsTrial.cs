using ReformFlow.Domain;
using ReformFlow.Grains;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Teams.Carrying;
using ReformFlow.Notifications.Teams.Composing;
using ReformFlow.Notifications.Teams.Graph;
using ReformFlow.Notifications.Teams.People;

namespace ReformFlow.Notifications.Teams;

/// <summary>What became of a trial.</summary>
/// <param name="IsTaken">Whether Teams took it. Whether it is on the screen, only its reader sees.</param>
/// <param name="Japanese">What happened and what to do next, for the page.</param>
/// <param name="Answer">The other side's own answer, for operators; no secret. Null where nobody outside was asked.</param>
public sealed record TrialResult(bool IsTaken, string Japanese, string? Answer = null);

/// <summary>Tries the way to Teams (接続試験): one notification to somebody who waits for it, outside the outbox, with no mail in its place. There only where Teams is on.</summary>
public sealed class TeamsTrial
{
    private readonly IContacts _contacts;
    private readonly BusinessClock _clock;
    private readonly TeamsComposer _composer;
    private readonly TeamsCatalog _catalog;
    private readonly GraphTalk _talk;
    private readonly Installations _installations;
    private readonly TrialFindings _findings;

    /// <summary>Takes the parts; the container makes it.</summary>
    internal TeamsTrial(IContacts contacts, BusinessClock clock, TeamsComposer composer, TeamsCatalog catalog, GraphTalk talk, Installations installations, TrialFindings findings) =>
        (_contacts, _clock, _composer, _catalog, _talk, _installations, _findings) = (contacts, clock, composer, catalog, talk, installations, findings);

    /// <summary>Sends one and waits for the answer. Also tries whoever was seen to lack the app, and forgets that where he has it now.</summary>
    public async Task<TrialResult> SendToAsync(MunicipalityId municipality, PersonId person, CancellationToken cancellation = default)
    {
        if ((await _contacts.FindAsync(municipality, person, cancellation))?.AddressOn(Channel.Teams) is not { } address)
            return new(false, "Entra のオブジェクトIDが登録されていません。「組織」の連絡先で登録してから、もう一度試してください。");
        var (found, app) = await _catalog.AppAsync(cancellation);
        if (app.Length == 0) return _findings.OfCatalog(found);
        var letter = TrialLetter.To(municipality, new(person, "", "", address), _clock.Now);
        var answer = await _talk.TellAsync(address, _composer.Compose(letter, app), app, letter.RequestId(), cancellation);
        if (answer is GraphAnswer.Taken) await _installations.HasAsync(letter, cancellation);
        return await _findings.OfAsync(answer, address, cancellation);
    }
}
