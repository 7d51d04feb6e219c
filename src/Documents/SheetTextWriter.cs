using System.Text;
using ReformFlow.Documents.Writing;
using ReformFlow.Domain;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Documents;

/// <summary>
/// Writes a plan with its sheets in the text form that <see cref="SheetTextReader"/> reads. What the form cannot carry is
/// refused and named, never left out: the text is read back before it is handed over.
/// </summary>
public static class SheetTextWriter
{
    /// <summary>The text, or what the form cannot carry.</summary>
    /// <param name="book">The plan and its sheets.</param>
    /// <param name="options">The options that a later reader will use; sections and eras matter here.</param>
    public static SheetWriting Write(PlanBook book, ReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(options);
        var reasons = FormLimits.Of(book).ToValues();
        if (reasons.Count > 0) return new SheetWriting.NotCarried(reasons);

        var text = new DocumentText(book, options.Eras).Write();
        var again = SheetTextReader.Read(Encoding.UTF8.GetBytes(text), options);
        var lost = ReadBack.Differences(book, again).ToValues();
        return lost.Count == 0 ? new SheetWriting.Written(text) : new SheetWriting.NotCarried(lost);
    }
}
