using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Cells;
using ReformFlow.Domain.Plans;
using ReformFlow.Tests.Unit.Plans;

namespace ReformFlow.Tests.Unit.Approval;

public class SheetQuestionsTests
{
    private static readonly ActionItem Item = Sample.Item("i1");

    [Fact]
    public void ASheet_AsksForEverySeriesWithTheActualsOfEarlierYears()
    {
        var questions = SheetQuestions.For(Item, new(2021), [Past("i1", 2020, "4"), Past("i1", 2019, "3")]);

        Assert.Equal(Item.AllSeries, questions.Select(question => question.Series));
        Assert.Equal(new YearCells([new(new(2019), Cell.Read("3")), new(new(2020), Cell.Read("4"))]), questions[0].Earlier);
        Assert.Equal(new YearCells([]), questions[1].Earlier);
    }

    [Fact]
    public void OtherItemsAndLaterYears_AreNoEarlierActuals() =>
        Assert.All(SheetQuestions.For(Item, new(2020), [Past("i2", 2019, "3"), Past("i1", 2020, "4"), Past("i1", 2021, "5")]), question => Assert.Equal(new YearCells([]), question.Earlier));

    private static YearSheet Past(string item, int year, string value) => new(new(item), new(year), new([new Answer(new("i1-s1"), Cell.Read(value))]));
}
