using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Domain.Approval;

/// <summary>What a sheet asks for: every series of its item, with the targets in force and the actuals of earlier years.</summary>
public static class SheetQuestions
{
    /// <summary>The questions of an item's sheet.</summary>
    /// <param name="item">The item.</param>
    /// <param name="year">The year reported on.</param>
    /// <param name="past">The contents of its earlier years, as they are public or were taken over.</param>
    public static Values<Question> For(ActionItem item, FiscalYear year, IEnumerable<YearSheet> past)
    {
        var earlier = past.Where(sheet => sheet.Item == item.Id && sheet.Year < year).OrderBy(sheet => sheet.Year).ToList();
        return item.AllSeries.Select(series => new Question(series, new((
            from sheet in earlier
            let answer = sheet.Content.AnswerTo(series.Id)
            where answer is not null
            select new YearCell(sheet.Year, answer)).ToValues()))).ToValues();
    }
}
