using ReformFlow.Domain;
using ReformFlow.Grains.Ports;
using ReformFlow.Notifications.Events;
using ReformFlow.Notifications.Outbox.Sending;

namespace ReformFlow.Notifications.Channels;

/// <summary>What somebody sends to himself to try a channel (接続試験). It passes the channel and not the outbox.</summary>
internal static class TrialLetter
{
    private const string Page = "/inbox", Subject = "【接続試験】ReformFlowからの通知が届いています", Text = "接続試験です。対応していただくことはありません。";

    /// <summary>The letter.</summary>
    public static Letter To(MunicipalityId municipality, Recipient to, DateTimeOffset now) => new(
        DeliveryId.New(now), 1, municipality, to, EventTable.Of(NoticeKind.OpsChannel).Word, "trial", Subject, Text, Text, null, Page, "接続試験のため", null);
}
