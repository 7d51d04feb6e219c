using System.Collections.Frozen;
using ReformFlow.Domain.Differences;

namespace ReformFlow.Domain.Wording;

public static partial class Words
{
    private static readonly FrozenDictionary<TextField, Phrase> TextFields = new Dictionary<TextField, Phrase>
    {
        [TextField.Narrative] = new("内容", "narrative"),
        [TextField.Remarks] = new("備考", "remarks"),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<LineFate, Phrase> LineFates = new Dictionary<LineFate, Phrase>
    {
        [LineFate.Kept] = new("変更なし", "kept"),
        [LineFate.Added] = new("追加", "added"),
        [LineFate.Removed] = new("削除", "removed"),
    }.ToFrozenDictionary();

    /// <summary>What a text of a sheet is called.</summary>
    public static Phrase Of(TextField field) => TextFields[field];

    /// <summary>The words for what became of a line, beside its colour.</summary>
    public static Phrase Of(LineFate fate) => LineFates[fate];
}
