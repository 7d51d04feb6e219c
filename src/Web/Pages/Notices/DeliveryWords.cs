using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Outbox;

namespace ReformFlow.Web.Pages.Notices;

/// <summary>The outbox in the officers' words.</summary>
internal static class DeliveryWords
{
    /// <summary>The channel.</summary>
    public static string Of(Channel channel) => ChannelNames.Of(channel);

    /// <summary>Where a delivery stands.</summary>
    public static string Of(DeliveryStatus status) => status switch
    {
        DeliveryStatus.Pending => "送信待ち",
        DeliveryStatus.Held => "時刻待ち",
        DeliveryStatus.Sending => "送信中",
        DeliveryStatus.Sent => "送信済",
        DeliveryStatus.Retry => "再送待ち",
        DeliveryStatus.Uncertain => "結果不明",
        DeliveryStatus.Superseded => "送信不要",
        DeliveryStatus.Fallback => "別経路へ",
        DeliveryStatus.Dead => "不達",
        _ => "取消し",
    };

    /// <summary>The tone of its mark.</summary>
    public static string Tone(DeliveryStatus status) => status switch
    {
        DeliveryStatus.Sent => "good",
        DeliveryStatus.Dead => "bad",
        DeliveryStatus.Retry or DeliveryStatus.Uncertain or DeliveryStatus.Fallback => "look",
        _ => "note",
    };

    /// <summary>Whether a channel is used.</summary>
    public static string Of(ChannelCondition condition) => condition switch
    {
        ChannelCondition.Closed => "利用中",
        ChannelCondition.Open => "一時停止（自動で確認）",
        ChannelCondition.HalfOpen => "確認中",
        _ => "停止",
    };

    /// <summary>What somebody did.</summary>
    public static string Of(NoticeOperationKind what) => what switch
    {
        NoticeOperationKind.Resend => "再送",
        NoticeOperationKind.Cancel => "取消し",
        NoticeOperationKind.ChangePreference => "通知の設定の変更",
        NoticeOperationKind.ChangeLetterhead => "差出人と問い合わせ先の変更",
        NoticeOperationKind.ChangeText => "文面の下書き",
        NoticeOperationKind.UseText => "文面の使用開始",
        NoticeOperationKind.StopChannel => "経路の停止",
        NoticeOperationKind.StartChannel => "経路の再開",
        _ => "宛先の変更",
    };

    /// <summary>How an attempt ended.</summary>
    public static string Outcome(DeliveryAttempt attempt) => attempt.Outcome switch
    {
        null => "まだ分かりません",
        "Sent" => "受け取られた",
        nameof(FailureKind.Temporary) => "一時的な失敗",
        nameof(FailureKind.Throttled) => "待つように言われた",
        nameof(FailureKind.Recipient) => "宛先が受け取らない",
        nameof(FailureKind.Letter) => "この通知は受け取らない",
        nameof(FailureKind.Configuration) => "設定の誤り",
        _ => "結果不明",
    };

    /// <summary>Why it stands as it does; the other side's own code and words where it has said some.</summary>
    public static string Reason(Delivery delivery) => delivery.LastCode switch
    {
        null => "",
        EndCodes.NoAddress => "宛先が登録されていないか、無効です。",
        EndCodes.NotWanted => "送る前に用件が済みました。",
        EndCodes.OtherChannel => "別の経路で届きました。",
        EndCodes.Expired => "期限までに送れませんでした。",
        EndCodes.TooLong => "14日間送れませんでした。",
        EndCodes.LostLease => "送信の途中でプログラムが止まりました。",
        EndCodes.Cancelled => $"取消しの理由: {delivery.LastDetail}",
        var code => $"{code} {delivery.LastDetail}".TrimEnd(),
    };
}
