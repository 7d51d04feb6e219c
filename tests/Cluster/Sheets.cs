using ReformFlow.Domain;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Tests.Cluster;

/// <summary>Contents that a section could have written.</summary>
internal static class Sheets
{
    /// <summary>Every question answered with its target, and every doubt that this raises explained.</summary>
    public static SheetContent Answered(SheetState sheet, string narrative)
    {
        var answers = sheet.Questions.Select(question => new Answer(question.Series.Id, question.Series.Targets.InForce[sheet.Year] ?? Cell.Read("-"))).ToValues();
        var content = new SheetContent(answers.Select(answer => answer with { Value = Cell.Read(answer.Value.Printed) }).ToValues(), Paragraphs.Of(narrative));
        var explanations = sheet.Questions.SelectMany(question => question.DoubtsAbout(content.AnswerTo(question.Series.Id)!, sheet.Year)
            .Select(doubt => new Explanation(question.Series.Id, doubt.Kind, content.AnswerTo(question.Series.Id)!.Printed, "確認済み"))).Distinct();
        return content with { Explanations = explanations.ToValues() };
    }
}
