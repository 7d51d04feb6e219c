using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Domain.Differences;

/// <summary>The 正誤表 of a correction: only what changed, the wrong and the right.</summary>
public static class Errata
{
    /// <summary>
    /// The places that differ for residents: values and texts, whose neighbouring lines make one entry. Explanations are
    /// between the section and planning and not printed.
    /// </summary>
    /// <param name="wrong">The content that was public.</param>
    /// <param name="right">The content that replaces it.</param>
    /// <param name="questions">What the sheet asks for.</param>
    public static Values<Erratum> Between(SheetContent wrong, SheetContent right, Values<Question> questions) =>
    (
        from change in ContentDifference.Between(wrong, right, questions)
        where change.Field is not ContentField.Explained
        from erratum in Of(change)
        select erratum
    ).ToValues();

    private static IEnumerable<Erratum> Of(Change change)
    {
        var rest = change.Lines.AsEnumerable();
        while (rest.SkipWhile(line => line.Fate is LineFate.Kept).ToList() is { Count: > 0 } left)
        {
            var together = left.TakeWhile(line => line.Fate is not LineFate.Kept).ToList();
            yield return new(change.Field, Only(together, LineFate.Removed), Only(together, LineFate.Added));
            rest = left.Skip(together.Count);
        }
    }

    private static Values<string> Only(List<LineChange> lines, LineFate fate) =>
        lines.Where(line => line.Fate == fate).Select(line => line.Line).ToValues();
}

/// <summary>One line of a 正誤表.</summary>
/// <param name="Field">Where it stands: a value or a text.</param>
/// <param name="Wrong">誤: the lines as they were; empty where something was missing.</param>
/// <param name="Right">正: the lines as they are; empty where something was too much.</param>
public sealed record Erratum(ContentField Field, Values<string> Wrong, Values<string> Right);
