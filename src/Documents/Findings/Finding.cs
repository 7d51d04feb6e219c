using ReformFlow.Domain.Doubts;

namespace ReformFlow.Documents.Findings;

/// <summary>One thing that a check found, before the findings of a document are put together and numbered.</summary>
/// <param name="Kind">Why the reader hesitates.</param>
/// <param name="Lines">The lines, the first one leading; never empty.</param>
/// <param name="Place">The place, such as 取り組み事項13; findings of different places are never put together.</param>
/// <param name="Spot">What in the place, such as 目標; may be empty.</param>
/// <param name="Printed">The text in doubt.</param>
/// <param name="Proposed">How it was read, or what is proposed.</param>
internal sealed record Finding(DoubtKind Kind, IReadOnlyList<int> Lines, string Place, string Spot, string Printed, string Proposed)
{
    /// <summary>A finding on one line.</summary>
    public Finding(DoubtKind kind, int line, string place, string spot, string printed, string proposed)
        : this(kind, [line], place, spot, printed, proposed) { }
}
