namespace ReformFlow.Domain.Cycles;

/// <summary>
/// How far the year of a plan (年度サイクル) has come. Opening and closing are sequences over all items: a crash in the
/// middle leaves the phase, and whoever starts next goes on from there.
/// </summary>
public enum CyclePhase
{
    /// <summary>未開始: planning has not begun the year.</summary>
    NotOpened,

    /// <summary>開始処理中: the sheets are being opened one by one.</summary>
    Opening,

    /// <summary>進行中: sections write, chiefs review, planning approves.</summary>
    Open,

    /// <summary>締め処理中: the chains are being read for the certificate.</summary>
    Closing,

    /// <summary>締め済: the certificate stands. Later corrections add supplements to it.</summary>
    Closed,
}
