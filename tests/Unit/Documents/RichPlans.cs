using CsCheck;
using ReformFlow.Domain;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Doubts;
using ReformFlow.Domain.Plans;

namespace ReformFlow.Tests.Unit.Documents;

/// <summary>Random plans with everything that a plan can hold, also what no text form carries: revisions, directions, ends, explanations, readings decided by a person.</summary>
internal static class RichPlans
{
    private static readonly RevisionDecision Decision = new(new(2021, 3, 31), new("hanako"), "=見直し、\"数\"");

    private static readonly Gen<Reading> Readings = Gen.OneOf<Reading>(
        new Reading.Number(26, "人"), new Reading.Percent(0.26m), new Reading.Range(-1, 2.50m, "%", "向上"), new Reading.Bound(BoundKind.LessThan, 5), new Reading.Ratio(48, 91),
        new Reading.Milestone("策定"), new Reading.Forecast(new Reading.Forecast(new Reading.Percent(3))), new Reading.NotYet(), new Reading.NotEvaluated(), new Reading.Dash(), new Reading.Text(), new Reading.Blank());

    private static readonly Gen<Cell> Cells = Gen.Select(Gen.OneOf("=1+1", "'=1", "''", "@SUM", "＝２", "－", "-5", "+3", "－０．３０％", "-cmd|'/c calc'!A0", "\"二重\"", "1,2", "_x0041_", " 3 "), Readings, (printed, reading) => new Cell(printed, reading));

    private static readonly Gen<Direction?> Directions = Gen.OneOf<Direction?>(null, new Direction.Higher(), new Direction.Lower(), new Direction.Within(), new Direction.Milestones(["検討", "=策定", "公表"]));

    public static Gen<PlanBook> Books { get; } =
        from book in RandomPlans.Books
        from cell in Cells
        from direction in Directions
        from choice in Gen.Int[0, 255]
        select Enriched(book, cell, direction, choice);

    private static PlanBook Enriched(PlanBook book, Cell cell, Direction? direction, int choice)
    {
        var first = book.Plan.Items[0];
        var indicator = first.Indicators[0];
        var series = indicator.Series.Select(each => each with
        {
            Direction = direction,
            Targets = Has(0) ? each.Targets.Revised(new([.. each.Targets.Original.Cells.Skip(1), .. Has(6) ? [] : new YearCell[] { new(book.Plan.Last + 1, cell) }]), Decision) : each.Targets,
        }).ToValues();
        var definitions = Has(1) && book.Plan.First < book.Plan.Last ? indicator.Definitions.With(new(book.Plan.Last, "'=別の名", Decision)) : indicator.Definitions;
        var rich = new Indicator(indicator.Id, definitions, series, Has(2) ? new(new(1995), cell) : indicator.Baseline);
        var item = first with
        {
            Indicators = [rich, .. first.Indicators.Skip(1)],
            Schedule = Has(3) ? Schedule.Of([]) : first.Schedule,
            Leads = new(first.Leads.All, first.Leads.All[^1]),
            Life = new(book.Plan.First, Has(4) ? new ItemEnd.Discontinued(book.Plan.Last, "－やめた") : null),
        };
        var sheets = book.Sheets.Select(sheet => sheet.Item == item.Id && sheet.Year == book.Plan.First ? sheet with { Content = Written(sheet.Content, rich, cell) } : sheet);
        return new(book.Plan with { Items = [item, .. book.Plan.Items.Skip(1)] }, (Has(7) ? sheets.Where(sheet => sheet.Item == item.Id || sheet.Year != book.Plan.First) : sheets).ToValues());

        bool Has(int bit) => (choice >> bit & 1) == 1;

        SheetContent Written(SheetContent content, Indicator of, Cell value) => Has(5)
            ? new([], Paragraphs.None, Paragraphs.Of("=備考\n'=二"), [new(of.Series[0].Id, DoubtKind.OneSided, "-", "@正しい")])
            : content with { Answers = content.Answers.Select(answer => answer.Series == of.Series[0].Id ? new Answer(answer.Series, value) : answer).ToValues() };
    }
}
