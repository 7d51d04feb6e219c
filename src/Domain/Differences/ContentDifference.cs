using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Domain.Differences;

/// <summary>
/// What one content has otherwise than another: since the last return, since last year, or since the version before a
/// correction.
/// </summary>
public static class ContentDifference
{
    /// <summary>
    /// The fields that differ; empty when nothing does. Values come in the order of the questions, then the texts, then
    /// explanations.
    /// </summary>
    /// <param name="before">The earlier content.</param>
    /// <param name="after">The later content.</param>
    /// <param name="questions">What the sheet asks for, for the labels and their order.</param>
    public static Values<Change> Between(SheetContent before, SheetContent after, Values<Question> questions)
    {
        var (earlier, later) = (Filled.All(before, questions).ToDictionary(filled => filled.Field), Filled.All(after, questions).ToDictionary(filled => filled.Field));
        return
        (
            from field in later.Keys.Union(earlier.Keys)
            let pair = (Before: earlier.GetValueOrDefault(field), After: later.GetValueOrDefault(field))
            where pair.Before != pair.After
            orderby Place(field, questions)
            select new Change(field, pair.Before?.Text, pair.After?.Text, LineDifference.Between(pair.Before?.Lines ?? [], pair.After?.Lines ?? []))
        ).ToValues();
    }

    private static int Place(ContentField field, Values<Question> questions) => field switch
    {
        ContentField.Value value when questions.Select((question, at) => (question.Series.Id, At: at)).FirstOrDefault(pair => pair.Id == value.Series) is { Id: not null } asked => asked.At,
        ContentField.Value => questions.Count,
        ContentField.Text text => questions.Count + 1 + (int)text.Which,
        _ => questions.Count + 3,
    };
}

/// <summary>One field that differs.</summary>
/// <param name="Field">The field.</param>
/// <param name="Before">Its printed text before, paragraphs separated by LF; null where there was nothing, "" for an empty box.</param>
/// <param name="After">Its printed text after, likewise. Equal to <paramref name="Before"/> where only the reading of a value changed.</param>
/// <param name="Lines">Both texts line by line; a value is one line.</param>
public sealed record Change(ContentField Field, string? Before, string? After, Values<LineChange> Lines);
