using ReformFlow.Domain.Cells;
using ReformFlow.Tests.Unit.Plans;

namespace ReformFlow.Tests.Unit.Cells;

public class CellTests
{
    [Fact]
    public void ACell_KeepsWhatWasPrintedBesideItsReading()
    {
        var cell = Cell.Read("　20.30 ");

        Assert.Equal("　20.30 ", cell.Printed);
        Assert.Equal("　20.30 ", cell.ToString());
        Assert.Equal(new Reading.Number(20.3m), cell.Reading);
        Assert.NotEqual(Cell.Read("20.3"), cell);
    }

    [Fact]
    public void APerson_MayDecideAnotherReading() =>
        Assert.Equal(new Reading.Milestone("公表"), new Cell("公表済み", new Reading.Milestone("公表")).Reading);

    [Theory]
    [InlineData("-", true)]
    [InlineData("未確定", true)]
    [InlineData("検討", true)]
    [InlineData("5", true)]
    [InlineData("", false)]
    [InlineData(" ", false)]
    public void OnlyABlank_IsNoAnswer(string printed, bool answered) => Assert.Equal(answered, Cell.Read(printed).IsAnswered);

    [Fact]
    public void ALongerTextThanAValue_IsRefused()
    {
        Assert.Equal(200, Cell.Read(new string('字', Cell.Longest)).Printed.Length);
        Refused.Because("printed", () => Cell.Read(new string('字', Cell.Longest + 1)));
    }

    [Theory]
    [InlineData("5\n6")]
    [InlineData("5\t6")]
    [InlineData("\u0000")]
    [InlineData("\u0085")]
    public void AControlCharacter_IsRefused(string printed) => Refused.Because("printed", () => Cell.Read(printed));

    [Fact]
    public void ACellWithoutTextOrReading_IsRefused()
    {
        Refused.Because("printed", () => new Cell(null!, new Reading.Text()));
        Refused.Because("reading", () => new Cell("5", null!));
    }
}
