using Microsoft.Extensions.Logging;
using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Events;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Teams.Composing;
using ReformFlow.Notifications.Teams.Graph;
using ReformFlow.Notifications.Teams.People;
using ReformFlow.Notifications.Tenant;

namespace ReformFlow.Notifications.Teams.Carrying;

/// <summary>Carries letters as notifications into people's activity feeds.</summary>
internal sealed partial class TeamsChannel(
    TeamsComposer composer, GraphTalk talk, TeamsCatalog catalog, Installations installations, RefusedTexts refused, bool autoInstall, DirectoryWanted directory, TimeProvider time, ILogger<TeamsChannel> log) : IBulkChannel
{
    public Channel Kind => Channel.Teams;

    public int MostTogether => 100;

    public bool MayGoTogether(NoticeKind kind) => EventTable.Of(kind).Class is NoticeClass.Informing;

    public async Task<string?> TogetherWithAsync(Letter letter, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(letter);
        if (!composer.IsForMany(letter) || !Contact.IsEntraOid(letter.To.Address) || !await installations.IsKnownToHaveAsync(letter, cancellation)) return null;
        var note = composer.Compose(letter, "");
        return string.Join('\n', [note.ActivityType, $"{note.Chain:X}", note.Topic, note.Link, note.Preview, .. note.Parameters.Select(parameter => parameter.Value)]);
    }

    public async Task<SendResult> SendAsync(Letter letter, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(letter);
        if (!Contact.IsEntraOid(letter.To.Address)) return new SendResult.Failed(FailureKind.Recipient, "address", "This is no Entra object id.");
        if (await installations.IsKnownToLackAsync(letter, cancellation)) return new SendResult.Failed(FailureKind.Recipient, TeamsFailures.NotInstalled, "The app was not there when it was last tried, less than a day ago.");
        return await CarryAsync(letter, async (note, app) => await AnsweredAsync(letter, app, note, await talk.TellAsync(letter.To.Address, note, app, letter.RequestId(), cancellation), cancellation), cancellation);
    }

    public async Task<SendResult> SendTogetherAsync(Values<Letter> letters, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(letters);
        var people = letters.Select(letter => letter.To.Address).ToValues();
        var result = await CarryAsync(letters[0], (note, app) => talk.TellAllAsync(people, note, app, letters[0].RequestId(), cancellation), cancellation);
        return result is SendResult.Sent sent ? new SendResult.Sent($"accepted {sent.Receipt}".TrimEnd()) : result;
    }

    private async Task<SendResult> CarryAsync(Letter letter, Func<TeamsNote, string, Task<GraphAnswer>> tell, CancellationToken cancellation)
    {
        if (refused.Says(letter.Event) is { } why) return new SendResult.Failed(FailureKind.Letter, "400 stopped", why);
        var (found, app) = await catalog.AppAsync(cancellation);
        if (app.Length == 0) return TeamsFailures.Of(found, time.GetUtcNow());
        var answer = await tell(composer.Compose(letter, app), app);
        if (answer is GraphAnswer.Refused { Status: 400 } wrong)
        {
            refused.Add(letter.Event, wrong.Said);
            LogRefused(letter.Delivery, letter.Event);
        }
        return TeamsFailures.Of(answer, time.GetUtcNow());
    }

    // Also while the node stops: what was learnt about a person is worth the moment.
    private async Task<GraphAnswer> AnsweredAsync(Letter letter, string app, TeamsNote note, GraphAnswer answer, CancellationToken cancellation)
    {
        var isTried = false;
        if (answer.IsLackOfApp() && autoInstall && await installations.MayInstallAsync(letter, cancellation))
        {
            isTried = true;
            if (await talk.InstallAsync(letter.To.Address, app, cancellation)) answer = await talk.TellAsync(letter.To.Address, note, app, letter.RequestId(), cancellation);
        }
        if (answer is GraphAnswer.Taken) await installations.HasAsync(letter, CancellationToken.None);
        else if (answer.Is(404)) directory.Ask();
        else if (answer.IsLackOfApp()) await installations.LacksAsync(letter, isTried, CancellationToken.None);
        return answer;
    }
}

/// <summary>What a request calls itself.</summary>
internal static class RequestIds
{
    /// <summary>The delivery's id in the form that Graph wants, which no retry changes.</summary>
    public static string RequestId(this Letter letter) => Guid.TryParse(letter.Delivery, out var id) ? id.ToString("D") : letter.Delivery;
}
