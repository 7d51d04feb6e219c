using ReformFlow.Domain;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Doubts;
using ReformFlow.Domain.Plans;
using static ReformFlow.Tests.Unit.Plans.Sample;

namespace ReformFlow.Tests.Unit.Plans;

public class PlanBookTests
{
    [Fact]
    public void TheActualsOfASeries_StandInTheOrderOfTheYears()
    {
        var book = Book(Sheet("i1", 2021, ("i1-s1", "5")), Sheet("i2", 2020, ("i2-s1", "9")), Sheet("i1", 2019, ("i1-s1", "3"), ("i1-s2", "8")), Sheet("i1", 2020));

        Assert.Equal([new(new(2019), Cell.Read("3")), new(new(2021), Cell.Read("5"))], book.ActualsOf(new("i1"), new("i1-s1")).Cells);
        Assert.Equal([new(new(2019), Cell.Read("8"))], book.ActualsOf(new("i1"), new("i1-s2")).Cells);
        Assert.Empty(book.ActualsOf(new("i2"), new("i2-s2")).Cells);
    }

    [Fact]
    public void ASheet_IsFoundByItemAndYear()
    {
        var (first, second) = (Sheet("i1", 2019), Sheet("i1", 2020));
        var book = Book(first, second);

        Assert.Equal((Plan(), [first, second]), (book.Plan, book.Sheets));
        Assert.Equal(second, book.Find(new("i1"), new(2020)));
        Assert.Null(book.Find(new("i1"), new(2021)));
        Assert.Null(book.Find(new("i2"), new(2020)));
    }

    [Fact]
    public void ASheet_BelongsToThePlan()
    {
        Refused.Because("sheets", () => Book(Sheet("i1", 2019), Sheet("i1", 2019)));
        Refused.Because("sheets", () => Book(Sheet("i1", 2019), Sheet("i4", 2019)));
        Refused.Because("sheets", () => Book(Sheet("i1", 2018)));
        Refused.Because("sheets", () => Book(Sheet("i1", 2019, ("i2-s1", "5"))));
        Refused.Because("sheets", () => Book(Sheet("i1", 2019, ("i1-s1", "5"), ("i1-s3", "5"))));
        Refused.Because("sheets", () => new PlanBook(Plan(), null!));
        Refused.Because("plan", () => new PlanBook(null!, []));
    }

    [Fact]
    public void AContent_AnswersEachSeriesOnce()
    {
        var content = new SheetContent([new(new("s1"), Cell.Read("5"))]);

        Assert.Equal(("5", null), (content.AnswerTo(new("s1"))?.Printed, content.AnswerTo(new("s2"))?.Printed));
        Refused.Because("Answers", () => new SheetContent([new(new("s1"), Cell.Read("5")), new(new("s1"), Cell.Read("6"))]));
        Refused.Because("Answers", () => content with { Answers = [.. content.Answers, .. content.Answers] });
        Refused.Because("Answers", () => new SheetContent(null!));
    }

    [Fact]
    public void AContent_TellsAnEmptyBoxFromNone()
    {
        Assert.Equal((null, null), (SheetContent.Empty.Narrative, SheetContent.Empty.Remarks));
        Assert.Equal(([], []), (SheetContent.Empty.Answers, SheetContent.Empty.Explanations));
        Assert.NotEqual(SheetContent.Empty, new SheetContent([], remarks: Paragraphs.None));
        Assert.NotEqual(SheetContent.Empty, new SheetContent([], narrative: Paragraphs.None));
    }

    [Fact]
    public void AnExplanation_HasWords()
    {
        var explanation = new Explanation(new("s1"), DoubtKind.OneSided, "-", "事業がなかったため");

        Assert.Equal([explanation], new SheetContent([], explanations: [explanation]).Explanations);
        Assert.Equal((new("s1"), DoubtKind.OneSided, "-", "事業がなかったため"), (explanation.Series, explanation.Kind, explanation.About, explanation.Words));
        Refused.Because("Words", () => new Explanation(new("s1"), DoubtKind.OneSided, "-", " "));
        Refused.Because("Words", () => new Explanation(new("s1"), DoubtKind.OneSided, "-", new string('字', 2001)));
    }

    private static PlanBook Book(params YearSheet[] sheets) => new(Plan(), sheets.ToValues());

    private static YearSheet Sheet(string item, int year, params (string Series, string Printed)[] answers) =>
        new(new(item), new(year), new SheetContent(answers.Select(answer => new Answer(new(answer.Series), Cell.Read(answer.Printed))).ToValues()));
}
