using ReformFlow.Domain.Cycles;

namespace ReformFlow.Tests.Unit.Cycles;

public class CycleDatesTests
{
    [Theory]
    [InlineData(1, 2, 3, 4, true)]
    [InlineData(1, 1, 1, 1, true)]
    [InlineData(1, 2, 3, null, true)]
    [InlineData(2, 1, 3, 4, false)]
    [InlineData(1, 3, 2, 4, false)]
    [InlineData(1, 3, 2, null, false)]
    [InlineData(1, 2, 4, 3, false)]
    public void Dates_FollowTheOrderOfTheWork(int section, int chief, int planning, int? publish, bool inOrder) =>
        Assert.Equal(inOrder, new CycleDates(Day(section), Day(chief), Day(planning), publish is { } day ? Day(day) : null).AreInOrder);

    private static DateOnly Day(int day) => new(2023, 5, day);
}
