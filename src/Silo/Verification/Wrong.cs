using ReformFlow.Domain.Wording;

namespace ReformFlow.Silo.Verification;

/// <summary>The words for everything that can be wrong.</summary>
internal static class Wrong
{
    public static Phrase Gap { get; } = new("記録の番号が続いていません。", "the numbers of the entries do not follow one another");
    public static Phrase Chain { get; } = new("記録または前の記録が書き換えられています。", "this entry, or what comes before it, was changed");
    public static Phrase Entry { get; } = new("記録の形が正しくありません。", "this is no entry");
    public static Phrase EntryNumber { get; } = new("記録の中の番号が行の番号と違います。", "the entry has another number inside");
    public static Phrase Operation { get; } = new("記録の中の操作番号が行と違います。", "the entry names another operation inside");
    public static Phrase NoJournal { get; } = new("記録が一つもありません。", "there is no journal");
    public static Phrase NoState { get; } = new("状態がありません。", "there is no state");
    public static Phrase State { get; } = new("状態を読めません。", "the state cannot be read");
    public static Phrase StateForm { get; } = new("状態の文書が書いたときと違います。", "the document is not as it was written");
    public static Phrase Head { get; } = new("状態が示す記録の終わりと、記録の終わりが違います。", "the journal does not end where the state says");
    public static Phrase StateHash { get; } = new("状態が最後の記録と合いません。", "the state is not the one that the last entry was written with");
    public static Phrase Version { get; } = new("書込みの回数と版が合いません。", "the version is not the number of the write");
    public static Phrase LastWrite { get; } = new("状態に添えた写しが記録と合いません。", "what the state carries along is not what the journal says");
    public static Phrase NotRecorded { get; } = new("記録にない行です。", "no entry says that this row was written");
    public static Phrase Missing { get; } = new("記録にある行がありません。", "the row that an entry says was written is missing");
    public static Phrase Row { get; } = new("行が記録と合いません。", "the row is not the one that was written");
    public static Phrase Key { get; } = new("行の自治体・計画・事項・年度が鍵と違います。", "the row's columns do not belong to its key");
    public static Phrase Hash { get; } = new("ハッシュ値が文書と合いません。", "the hash is not the document's");
    public static Phrase UnknownKey { get; } = new("署名の鍵が見つかりません。", "the key of the signature is not among the public keys");
    public static Phrase Signature { get; } = new("署名が文書と合いません。", "the signature is not over this document");
    public static Phrase Certificate { get; } = new("証明書の形が正しくありません。", "this is no certificate");
    public static Phrase Root { get; } = new("証明書の要約値が内容と合いません。", "the root is not that of the items named");
    public static Phrase CertifiedChain { get; } = new("証明書のあとで記録が書き換えられています。", "the journal was changed after it was certified");
    public static Phrase CertifiedContent { get; } = new("証明書のあとで公表版が書き換えられています。", "the published version was changed after it was certified");
    public static Phrase FileHash { get; } = new("添付の中身のハッシュ値が、記録と合いません。", "the hash of the attached file is not the one that was recorded");
    public static Phrase FileLength { get; } = new("添付の大きさが、記録と合いません。", "the attached file has another length than was recorded");
    public static Phrase PrintedHash { get; } = new("保存したPDFの中身が、印刷したときのハッシュ値と合いません。", "the bytes of the printed file are not those that were kept");
    public static Phrase PrintedOfNothing { get; } = new("どの公表版のPDFでもありません。", "this printed file belongs to no published version");
    public static Phrase Unreadable { get; } = new("行を読めません。", "the row cannot be read");
}
