using ReformFlow.Grains.Ports;

namespace ReformFlow.Notifications.Outbox.Sending;

/// <summary>Kinds of notices as channels and mail headers name them (notifications.md §7).</summary>
public static class EventWords
{
    /// <summary>Such as <c>review.requested</c>.</summary>
    public static string Of(NoticeKind kind) => kind switch
    {
        NoticeKind.YearCloseNotice => "yearclose.notice",
        NoticeKind.YearCloseDone => "yearclose.done",
        NoticeKind.OpsDeadLetter => "ops.deadletter",
        _ => string.Concat($"{kind}".Select((letter, at) => char.IsUpper(letter) ? $"{(at == 0 ? "" : ".")}{char.ToLowerInvariant(letter)}" : $"{letter}")),
    };
}
