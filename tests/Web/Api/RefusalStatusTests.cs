using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Cycles;
using ReformFlow.Domain.Organisation;
using ReformFlow.Domain.Upkeep;
using ReformFlow.Web.Api.Problems;

namespace ReformFlow.Tests.Web.Api;

public class RefusalStatusTests
{
    private static readonly int[] Refusing = [403, 404, 409, 412, 422];

    [Fact]
    public void EveryRefusal_HasAStatusOfARefusal()
    {
        Assert.All(Enum.GetValues<Refusal>(), why => Assert.Contains(RefusalStatus.Of(why), Refusing));
        Assert.All(Enum.GetValues<PlanRefusal>(), why => Assert.Contains(RefusalStatus.Of(why), Refusing));
        Assert.All(Enum.GetValues<CycleRefusal>(), why => Assert.Contains(RefusalStatus.Of(why), Refusing));
        Assert.All(Enum.GetValues<TownRefusal>(), why => Assert.Contains(RefusalStatus.Of(why), Refusing));
    }

    [Fact]
    public void AStaleView_IsAlwaysAFailedPrecondition() =>
        Assert.Equal((412, 412), (RefusalStatus.Of(Refusal.Stale), RefusalStatus.Of(PlanRefusal.Stale)));

    [Fact]
    public void EveryStatus_HasWordsInTwoLanguages() => Assert.All(Refusing, status =>
    {
        var problem = Problem.Of(status, "Any", new("日本語", "English")).ProblemDetails;
        Assert.NotEmpty(problem.Title!);
        Assert.NotEmpty((string)problem.Extensions["titleEn"]!);
        Assert.Equal(("日本語", "English"), (problem.Detail, problem.Extensions["detailEn"]));
    });
}
