using ReformFlow.Documents.Building;
using ReformFlow.Documents.Decoding;
using ReformFlow.Documents.Findings;
using ReformFlow.Documents.Sheets;

namespace ReformFlow.Documents;

/// <summary>
/// Reads a document of sheets in the text form (取り組み推進項目調書, columns separated by tabs). It takes the whole document
/// or nothing, whatever the bytes; what it is not sure about it says.
/// </summary>
public static class SheetTextReader
{
    /// <summary>The plan with its doubts, or why the document was refused.</summary>
    public static PlanReading Read(ReadOnlySpan<byte> bytes, ReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return FileDecoder.Decode(bytes) switch
        {
            DecodedFile.Lines lines => Read(lines.All, lines.EncodingAssumed, options),
            DecodedFile.NoText refused => new PlanReading.Refused([refused.Why]),
            var other => throw new InvalidOperationException($"{other.GetType()} is a new kind of decoded file."),
        };
    }

    private static PlanReading Read(IReadOnlyList<string> lines, bool encodingAssumed, ReadingOptions options)
    {
        var errors = new ErrorList();
        var plan = SheetDocument.Parse(lines, encodingAssumed, options, errors) is { } document
            ? PlanBuilder.Build(document, options, errors)
            : null;
        return plan is null ? new PlanReading.Refused(errors.InOrder) : new PlanReading.Read(plan.Book, DoubtList.Of(plan, options));
    }
}
