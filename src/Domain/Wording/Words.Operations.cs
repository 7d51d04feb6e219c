using ReformFlow.Domain.Approval;

namespace ReformFlow.Domain.Wording;

public static partial class Words
{
    /// <summary>What is told to whoever names an operation as only the program does: <see cref="OwnOperations"/>.</summary>
    public static Phrase OwnOperation { get; } = new(
        $"{string.Join("、", OwnOperations.Prefixes)} で始まる操作番号は、プログラム自身が使います。何も行っていません。画面からなら開き直して、プログラムからなら別の番号を付けて、もう一度送ってください。",
        $"Operation ids that begin with {string.Join(" or ", OwnOperations.Prefixes)} are the program's own. Nothing was done. Reload the page, or send it again under another id.");
}
