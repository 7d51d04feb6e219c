namespace ReformFlow.Notifications.Events;

/// <summary>How much a kind of notice asks of its reader (級, notifications.md §7).</summary>
public enum NoticeClass
{
    /// <summary>A 対応が必要: somebody waits for him.</summary>
    Asking,

    /// <summary>R 督促: a date draws near or has passed.</summary>
    Reminding,

    /// <summary>I お知らせ: nothing is to be done.</summary>
    Informing,

    /// <summary>O 運用: for whoever runs the program; keeps no office hours.</summary>
    Operating,
}

/// <summary>When a notice goes out.</summary>
public enum Pace
{
    /// <summary>即時: at the first moment of the office hours.</summary>
    AtOnce,

    /// <summary>束ね: three minutes later, so that what belongs together comes together.</summary>
    Bundled,

    /// <summary>まとめ: in the next morning's digest.</summary>
    Digest,

    /// <summary>定時: at an hour of its own.</summary>
    FixedHour,
}

/// <summary>What a person chooses channels for (事象群).</summary>
public enum NoticeGroup
{
    /// <summary>依頼.</summary>
    Requests,

    /// <summary>督促.</summary>
    Reminders,

    /// <summary>結果.</summary>
    Results,

    /// <summary>コメント・相談.</summary>
    Comments,

    /// <summary>年度.</summary>
    Year,

    /// <summary>まとめ通知.</summary>
    Digest,

    /// <summary>運用.</summary>
    Operations,
}
