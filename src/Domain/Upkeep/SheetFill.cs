using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Doubts;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Domain.Upkeep;

/// <summary>What an import writes on one draft.</summary>
/// <param name="Item">Whose sheet.</param>
/// <param name="Seen">The StateVersion of the sheet that the importing person looked at.</param>
/// <param name="ContentVersion">内容の版 of that sheet: a later one was submitted since.</param>
/// <param name="Before">What stands on it, which an undo gives back.</param>
/// <param name="After">What will stand on it.</param>
public sealed record SheetFill(ItemId Item, long Seen, int ContentVersion, SheetContent Before, SheetContent After)
{
    /// <summary>
    /// What a file's sheet makes of a draft. A file adds and replaces, it erases nothing: what it is silent about stays. An
    /// explanation stays as long as the value that it explains.
    /// </summary>
    /// <param name="read">The file's sheet.</param>
    /// <param name="sheet">The draft.</param>
    public static SheetFill Of(YearSheet read, SheetState sheet)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(sheet);
        var (file, stored) = (read.Content, sheet.Content);
        var answers = (
            from question in sheet.Questions
            let own = stored.AnswerTo(question.Series.Id)
            let said = file.AnswerTo(question.Series.Id)
            let value = said is null || said.Printed == own?.Printed ? own : said
            where value is not null
            select new Answer(question.Series.Id, value)).ToValues();
        var after = new SheetContent(Same(answers, stored.Answers) ? stored.Answers : answers, Text(file.Narrative, stored.Narrative), Text(file.Remarks, stored.Remarks),
            stored.Explanations.Where(each => answers.FirstOrDefault(answer => answer.Series == each.Series)?.Value.Printed == stored.AnswerTo(each.Series)?.Printed).ToValues());
        return new(read.Item, sheet.StateVersion, sheet.ContentVersion, stored, after);
    }

    /// <summary>The same with explanations of values that look wrong; each answers the value that stands there after the import.</summary>
    /// <param name="reasons">The series, the doubt and the words; of a series without a value nothing is explained.</param>
    public SheetFill Explained(IEnumerable<(SeriesId Series, DoubtKind Kind, string Words)> reasons)
    {
        ArgumentNullException.ThrowIfNull(reasons);
        var told = reasons.Where(reason => After.AnswerTo(reason.Series) is not null).Select(reason => new Explanation(reason.Series, reason.Kind, After.AnswerTo(reason.Series)!.Printed, reason.Words)).ToList();
        return told.Count == 0 ? this : this with
        {
            After = After with { Explanations = [.. After.Explanations.Where(each => !told.Exists(other => other.Series == each.Series && other.Kind == each.Kind)), .. told] },
        };
    }

    /// <summary>Whether it changes nothing.</summary>
    public bool IsNothing => Before == After;

    /// <summary>Whether the draft is still as the import left it and was not submitted since, so that it may be given back.</summary>
    public bool MayBeUndone(SheetState sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return sheet.Stage is Stage.Draft && sheet.ContentVersion == ContentVersion && sheet.Content == After;
    }

    // The same answers in another order are no change.
    private static bool Same(Values<Answer> one, Values<Answer> other) => one.Count == other.Count && one.All(other.Contains);

    private static Paragraphs? Text(Paragraphs? said, Paragraphs? stored) => said is null or { IsEmpty: true } ? stored : said;
}
