namespace ReformFlow.Notifications.Channels;

/// <summary>What became of handing one letter over. Closed: these are all the kinds there are.</summary>
public abstract record SendResult
{
    private SendResult() { }

    /// <summary>The other side took it.</summary>
    /// <param name="Receipt">Its answer, such as a queue id or a request id; empty when it gave none.</param>
    public sealed record Sent(string Receipt) : SendResult;

    /// <summary>It was not taken, or nobody knows.</summary>
    /// <param name="Kind">What to do about it.</param>
    /// <param name="Code">The other side's code, such as <c>550 5.1.1</c> or <c>429</c>; a word of ours where there is none.</param>
    /// <param name="Detail">What it said, for operators. No secret, no content of the letter.</param>
    /// <param name="RetryAfter">How long the other side asks the whole channel to wait; null when it does not say.</param>
    public sealed record Failed(FailureKind Kind, string Code, string Detail, TimeSpan? RetryAfter = null) : SendResult;
}

/// <summary>What is to be done about a letter that was not taken (notifications.md §2).</summary>
public enum FailureKind
{
    /// <summary>一時: later it may work.</summary>
    Temporary,

    /// <summary>抑制: the channel has to wait; does not count as an attempt.</summary>
    Throttled,

    /// <summary>恒久（人）: this address takes nothing. Another channel, and a human looks at the address.</summary>
    Recipient,

    /// <summary>恒久（通知）: this letter is not taken, others are.</summary>
    Letter,

    /// <summary>設定: nothing will be taken until an operator changes something. The channel stops.</summary>
    Configuration,

    /// <summary>結果不明: it may have arrived. Sent again later under the same id.</summary>
    Uncertain,
}
