using ReformFlow.Domain;

namespace ReformFlow.Notifications.Outbox;

/// <summary>What a person did to deliveries, channels or addresses; never changed afterwards.</summary>
/// <param name="Municipality">The municipality of whoever did it.</param>
/// <param name="At">When.</param>
/// <param name="Account">The account.</param>
/// <param name="Person">The person; null for an administrator who is nobody of the town.</param>
/// <param name="What">Which operation.</param>
/// <param name="Target">The delivery, channel or person that it was about.</param>
/// <param name="Words">The reason, or what was changed; empty where nothing is said.</param>
public sealed record NoticeOperation(MunicipalityId Municipality, DateTimeOffset At, string Account, PersonId? Person, NoticeOperationKind What, string Target, string Words);

/// <summary>The operations.</summary>
public enum NoticeOperationKind
{
    /// <summary>再送.</summary>
    Resend,

    /// <summary>取消し.</summary>
    Cancel,

    /// <summary>経路の停止.</summary>
    StopChannel,

    /// <summary>経路の再開.</summary>
    StartChannel,

    /// <summary>宛先の変更.</summary>
    ChangeContact,

    /// <summary>通知の設定の変更: a person's own, or the municipality's for everybody.</summary>
    ChangePreference,

    /// <summary>差出人と問い合わせ先の変更.</summary>
    ChangeLetterhead,

    /// <summary>文面の下書き.</summary>
    ChangeText,

    /// <summary>文面の使用開始.</summary>
    UseText,
}

/// <summary>The record of operations.</summary>
public interface INoticeOperations
{
    /// <summary>A municipality's operations, newest first.</summary>
    Task<Values<NoticeOperation>> OfAsync(MunicipalityId municipality, int most, CancellationToken cancellation = default);
}
