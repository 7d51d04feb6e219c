namespace ReformFlow.Notifications.Outbox;

/// <summary>
/// Where a delivery stands. It begins as <see cref="Pending"/> or <see cref="Held"/> and ends in exactly one of
/// <see cref="Sent"/>, <see cref="Superseded"/>, <see cref="Dead"/> and <see cref="Cancelled"/>; only an operator makes it begin again.
/// </summary>
public enum DeliveryStatus
{
    /// <summary>送信待ち: due, and not tried yet.</summary>
    Pending,

    /// <summary>時刻待ち: planned for a later moment.</summary>
    Held,

    /// <summary>送信中: a node has it on lease.</summary>
    Sending,

    /// <summary>送信済: the other side took it.</summary>
    Sent,

    /// <summary>再送待ち: it was not taken and is tried again.</summary>
    Retry,

    /// <summary>結果不明: it may have arrived; sent again under the same id.</summary>
    Uncertain,

    /// <summary>送信不要: no longer wanted, or delivered another way.</summary>
    Superseded,

    /// <summary>別経路へ: the other channel carries it; how that ends decides about this one.</summary>
    Fallback,

    /// <summary>不達: given up; a person must look.</summary>
    Dead,

    /// <summary>取消し: an operator cancelled it, with a reason.</summary>
    Cancelled,
}
