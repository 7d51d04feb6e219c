using ReformFlow.Domain;
using ReformFlow.Domain.Approval;

namespace ReformFlow.Tests.Benchmarks;

/// <summary>One decision of the rules, as every act asks for it.</summary>
internal static class DecisionBenchmark
{
    private const int Acts = 10_000;

    public static void Print()
    {
        var (chief, approver, planning) = (new PostId("chief"), new PostId("approver"), new SectionId("planning"));
        var office = new Office(
        [
            new(chief, Role.SectionChief, new("tax"), approver, [new("a")], false, []),
            new(approver, Role.PlanningApprover, planning, null, [new("b")], false, []),
        ]);
        var around = new Circumstances(office, new Route([new RouteStep([chief])], [], approver), [new("tax")], new DateOnly(2023, 5, 10));
        var sheet = SheetState.For(new(2022), []);
        var act = new Act(new("open"), Verb.Open, 0);

        var median = Rounds.Medians(() =>
        {
            for (var count = 0; count < Acts; count++) Approvals.Decide(sheet, act, new(new("b"), "b"), around, DateTimeOffset.UnixEpoch);
        })[0];
        Console.WriteLine($"decide one act: median {median * 1000 / Acts:F2} µs");
    }
}
