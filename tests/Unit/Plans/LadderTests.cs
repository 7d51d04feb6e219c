using ReformFlow.Domain.Plans;

namespace ReformFlow.Tests.Unit.Plans;

public class LadderTests
{
    [Theory]
    [InlineData("検討", 0)]
    [InlineData(" 策定　", 1)]
    [InlineData("公表", 2)]
    [InlineData("検証", null)]
    [InlineData("検討中", null)]
    [InlineData("", null)]
    public void AStep_HasItsHeight(string printed, int? height) =>
        Assert.Equal(height, new Direction.Milestones(["検討", "策定", "公表"]).HeightOf(printed));

    [Fact]
    public void ALadder_HasAtLeastTwoDifferentSteps()
    {
        Assert.Equal(["検討", "策定"], new Direction.Milestones(["検討", "策定"]).Steps);
        Refused.Because("steps", () => new Direction.Milestones(null!));
        Refused.Because("steps", () => new Direction.Milestones([]));
        Refused.Because("steps", () => new Direction.Milestones(["検討"]));
        Refused.Because("steps", () => new Direction.Milestones(["検討", "検討"]));
        Refused.Because("steps", () => new Direction.Milestones(["検討", " "]));
        Refused.Because("steps", () => new Direction.Milestones(["検討", new string('字', 201)]));
    }
}
