using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Doubts;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Web.Api.Sheets;

/// <summary>What a section wrote.</summary>
/// <param name="Answers">The values.</param>
/// <param name="Narrative">内容, one paragraph a line; null when there is none.</param>
/// <param name="Remarks">備考; null when there is no such row.</param>
/// <param name="Explanations">What the writer says to doubts.</param>
internal sealed record ContentView(IReadOnlyList<AnswerView> Answers, string? Narrative, string? Remarks, IReadOnlyList<ExplanationView> Explanations)
{
    public static ContentView Of(SheetContent content) => new(
        [.. content.Answers.Select(answer => new AnswerView(answer.Series.Value, answer.Value.Printed, answer.Value.Reading.GetType().Name))],
        content.Narrative?.ToString(), content.Remarks?.ToString(),
        [.. content.Explanations.Select(each => new ExplanationView(each.Series.Value, each.Kind, each.About, each.Words))]);
}

/// <summary>One value.</summary>
/// <param name="Series">The series.</param>
/// <param name="Printed">As printed.</param>
/// <param name="Reading">What kind of value it was read as: Number, Percent, Text and so on.</param>
internal sealed record AnswerView(string Series, string Printed, string Reading);

/// <summary>Why a figure that looks odd is right.</summary>
internal sealed record ExplanationView(string Series, DoubtKind Kind, string About, string Words);

/// <summary>One value that the sheet asks for.</summary>
/// <param name="Series">The series.</param>
/// <param name="Label">Its printed label; empty for the only series of an indicator.</param>
/// <param name="Target">The target of the year as printed; null when there is none.</param>
/// <param name="Earlier">The actuals of earlier years.</param>
/// <param name="Doubts">What the present answer makes doubtful and the section must explain or mend.</param>
internal sealed record QuestionView(string Series, string Label, string? Target, IReadOnlyList<YearValueView> Earlier, IReadOnlyList<DoubtView> Doubts)
{
    public static QuestionView Of(Question question, SheetState sheet) => new(question.Series.Id.Value, question.Series.Label,
        question.Series.Targets.InForce[sheet.Year]?.Printed,
        [.. question.Earlier.Cells.Select(cell => new YearValueView(cell.Year.StartYear, cell.Cell.Printed))],
        sheet.Content.AnswerTo(question.Series.Id) is { } answer
            ? [.. question.DoubtsAbout(answer, sheet.Year).Select(doubt => new DoubtView(doubt.Kind, Domain.Wording.Words.Of(doubt.Kind).Ja, doubt.Printed, doubt.Proposed))]
            : []);
}

/// <summary>One value of a year.</summary>
internal sealed record YearValueView(int Year, string Printed);

/// <summary>A doubt about an answer.</summary>
internal sealed record DoubtView(DoubtKind Kind, string KindJa, string Printed, string Proposed);
