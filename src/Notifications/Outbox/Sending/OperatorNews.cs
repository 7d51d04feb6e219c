using System.Globalization;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Grains;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Cards;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Workflows;

namespace ReformFlow.Notifications.Outbox.Sending;

/// <summary>
/// Tells planning, in the program, what only people can mend: a channel that rests or stopped, once, and that it works again;
/// letters that reached nobody, once an hour at most.
/// </summary>
public sealed class OperatorNews(INotices notices, ITownBook book, WorkflowDesk workflows, BusinessClock clock)
{
    private const string Page = "/admin/notices";

    // Whoever reads of it in a channel later than that has found it on the page.
    private static readonly TimeSpan News = TimeSpan.FromDays(1);

    /// <summary>Tells of a channel whose use has begun or ended. Does nothing when both are alike in that.</summary>
    public async Task ChangedAsync(ChannelState before, ChannelState after, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (was, now) = (IsUsed(before), IsUsed(after));
        if (was == now && !(after.Condition is ChannelCondition.Stopped && before.Condition is not ChannelCondition.Stopped)) return;
        var (name, since) = (ChannelNames.Of(after.Channel), after.Since.UtcDateTime.ToString("yyyyMMddHHmmssfffffff", CultureInfo.InvariantCulture));
        var (title, body) = after.Condition switch
        {
            ChannelCondition.Stopped => ($"{name}の送信を止めています", $"設定を直してから「通知の運用」で再開してください。理由: {after.Reason}"),
            ChannelCondition.Closed => ($"{name}の送信を再開しました", "待っていた通知を古い順に送ります。"),
            _ => ($"{name}を送信できません", $"自動で確かめながら待っています。理由: {after.Reason}"),
        };
        foreach (var municipality in await book.AllAsync(cancellation))
            await TellAsync(municipality, NoticeKind.OpsChannel, $"ops-channel/{municipality}/{after.Channel}/{after.Condition}/{since}", $"channel/{after.Channel}", title, body, cancellation);
    }

    /// <summary>Tells of a delivery that is dead.</summary>
    public Task DiedAsync(Delivery delivery, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        var hour = clock.Now.ToString("yyyyMMddHH", CultureInfo.InvariantCulture);
        return TellAsync(delivery.Municipality, NoticeKind.OpsDeadLetter, $"ops-dead/{delivery.Municipality}/{hour}", "dead-letters",
            "届かなかった通知があります", "「通知の運用」で理由を見て、宛先を直して再送するか、取り消してください。", cancellation);
    }

    /// <summary>Tells of a workflow that takes no posts any more.</summary>
    public async Task WebhookStoppedAsync(string name, string host, WebhookState state, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(state);
        var since = state.Since.UtcDateTime.ToString("yyyyMMddHHmmssfffffff", CultureInfo.InvariantCulture);
        foreach (var municipality in await book.AllAsync(cancellation))
            await TellAsync(municipality, NoticeKind.OpsChannel, $"ops-webhook/{municipality}/{name}/{since}", $"webhook/{name}", $"チャネルへの掲示「{name}」を止めています",
                $"{host} の答え: {state.LastCode}。ワークフローの所有者とアドレスを確かめて設定を直し、「通知の運用」で再開してください。", cancellation);
    }

    private async Task TellAsync(MunicipalityId municipality, NoticeKind kind, string key, string subject, string title, string body, CancellationToken cancellation)
    {
        if (await book.OfAsync(municipality, cancellation) is not { } snapshot) return;
        var planning = snapshot.Town.OfficeOn(clock.Today).Posts.Where(post => post.Role is Role.PlanningOfficer).SelectMany(post => post.Holders).Distinct();
        await notices.AddAsync(planning.Select(person => new Notice($"{key}/{person}", municipality, person, kind, subject, title, body, Page)
        {
            Cause = key, Reason = "あなたが企画担当のため",
        }).ToValues(), clock.Now, cancellation);
        // Into channels without the reason: what another server says may name a person.
        var row = CardTable.Of(kind);
        await workflows.AddAsync(municipality, [new(key, kind, new(title, row.Tone, row.Button, Page) { Lead = snapshot.Town.Municipality.Name }, clock.Now, clock.Now + News)], clock.Now, cancellation);
    }

    private static bool IsUsed(ChannelState state) => state.Condition is ChannelCondition.Closed;
}
