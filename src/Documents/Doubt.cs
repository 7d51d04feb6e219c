using ReformFlow.Domain;
using ReformFlow.Domain.Doubts;

namespace ReformFlow.Documents;

/// <summary>Something that the reader took in one way and that may be meant in another; a person settles it.</summary>
/// <param name="Number">Counts the doubts of a document from 1, in the order of the lines.</param>
/// <param name="Kind">Why the reader hesitates.</param>
/// <param name="Weight">Whether a person must decide.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="AlsoAt">Further lines with the same doubt, ascending; empty when there are none.</param>
/// <param name="Where">The place in the document, such as 取り組み事項13 目標.</param>
/// <param name="Printed">The text in doubt as printed; empty when the doubt is that nothing is printed.</param>
/// <param name="Proposed">How it was read, or what is proposed, in Japanese.</param>
public sealed record Doubt(
    int Number, DoubtKind Kind, DoubtWeight Weight, int Line, Values<int> AlsoAt, string Where, string Printed, string Proposed)
{
    /// <summary>File, sheet and cell; null in a document of text, where the line says it.</summary>
    public SourcePlace? Place { get; init; }

    /// <summary>Which fact of the plan it is about; null where it is about the file, or the document was text.</summary>
    public Tidy.TidyKey? About { get; init; }
}
