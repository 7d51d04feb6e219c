using ReformFlow.Domain.Doubts;
using ReformFlow.Documents.Building;

namespace ReformFlow.Documents.Findings;

/// <summary>What is doubtful about the file as a whole.</summary>
internal static class FileFindings
{
    /// <summary>What messages call the whole document.</summary>
    public const string WholeDocument = "文書全体";

    /// <summary>An encoding that was found by trial, and characters that no encoding explains.</summary>
    public static IEnumerable<Finding> Of(BuiltPlan plan, ReadingOptions options)
    {
        if (plan.Document.EncodingAssumed)
            yield return new(DoubtKind.EncodingAssumed, 1, WholeDocument, "", "",
                "UTF-8として読めないため、シフトJIS（CP932）として読んだ。文字化けがないか確かめる");
        foreach (var letters in plan.Document.OwnLetters)
            yield return new(DoubtKind.EncodingAssumed, letters.Line, WholeDocument, "外字", string.Join('、', letters.Letters),
                "自治体が自ら登録した外字で、ほかの機械では別の字か空白になる。そのまま読んだ。標準の文字に置き換える");
    }
}
