namespace ReformFlow.Domain.Approval;

/// <summary>Everything a person, or the clock, can do to a sheet. Typing is not among them: an unsaved text is nobody's act.</summary>
public enum Verb
{
    /// <summary>開始: planning opens the sheet of the year.</summary>
    Open,

    /// <summary>保存: the section stores what it wrote.</summary>
    Save,

    /// <summary>取込: planning stores what a section wrote in a file, as one step of an import. Its undoing is the same verb with the former content.</summary>
    Import,

    /// <summary>添付: a file is put beside the sheet.</summary>
    Attach,

    /// <summary>添付取消し: a file is taken away from the sheet. Its bytes stay, because the journal names them.</summary>
    Detach,

    /// <summary>コメント: a remark that changes nothing.</summary>
    Comment,

    /// <summary>返答: an answer to a comment.</summary>
    Answer,

    /// <summary>提出: the section hands it to its reviewers.</summary>
    Submit,

    /// <summary>審査承認: a reviewing post's yes.</summary>
    Endorse,

    /// <summary>合議同意: a consulted section's yes.</summary>
    Agree,

    /// <summary>差戻し: back for repair, with a reason. Not a rejection.</summary>
    Return,

    /// <summary>引戻し: taken back by the section while nobody has decided.</summary>
    Withdraw,

    /// <summary>字句修正: planning mends wording, never figures.</summary>
    Polish,

    /// <summary>承認: planning's yes.</summary>
    Approve,

    /// <summary>期限の相談: the section asks for more time to submit.</summary>
    AskExtension,

    /// <summary>期限の延長: planning grants the day that was asked for, or another one.</summary>
    GrantExtension,

    /// <summary>期限の据置き: planning leaves the date as it is, with a reason.</summary>
    RefuseExtension,

    /// <summary>承認取消し: approved back to draft.</summary>
    Reopen,

    /// <summary>公表: version n is frozen and public.</summary>
    Publish,

    /// <summary>訂正依頼: the section asks for a correction of what is public.</summary>
    AskCorrection,

    /// <summary>訂正開始: planning opens version n+1.</summary>
    Correct,

    /// <summary>訂正取りやめ: the correction is dropped, version n stays.</summary>
    AbandonCorrection,

    /// <summary>確定照会: what was 未確定 is asked again once the books are closed; everything else stays as it is.</summary>
    CollectFinal,

    /// <summary>確定照会取りやめ: the sheet stands again where it stood before, with its 未確定.</summary>
    AbandonFinal,

    /// <summary>調書なしで締め: so that one silent section never blocks the year.</summary>
    CloseWithoutSheet,

    /// <summary>供覧: shown to further posts for information.</summary>
    Circulate,

    /// <summary>供覧確認: such a post has read it.</summary>
    ReadCirculated,

    /// <summary>後閲: an absent decider reads afterwards what was decided without him.</summary>
    PostView,
}
