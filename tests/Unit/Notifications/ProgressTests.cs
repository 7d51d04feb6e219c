using ReformFlow.Domain;
using ReformFlow.Domain.Cycles;
using ReformFlow.Domain.Plans;
using ReformFlow.Grains.Ports;
using static ReformFlow.Tests.Unit.Notifications.Years;

namespace ReformFlow.Tests.Unit.Notifications;

/// <summary>An interim check of 令和4年度, asked on Saturday 1 October 2022 and due on 14 October, and January's values of 2022.</summary>
public class ProgressTests
{
    private static readonly InterimCheck Half = new(1, "上半期", new(2022, 10, 1), new(2022, 10, 14));

    [Theory]
    [InlineData("2022-10-01", "")]
    [InlineData("2022-10-03", "【進捗報告】")]
    [InlineData("2022-10-11", "【進捗報告】 【進捗報告・期限】")]
    [InlineData("2022-10-14", "【進捗報告】 【進捗報告・期限】")]
    [InlineData("2022-10-17", "【進捗報告】 【進捗報告・期限】")]
    [InlineData("2022-10-21", "【進捗報告】")]
    public void ACheck_IsAskedOnTheFirstOpenDay_AndCalledToMindAroundItsDate(string today, string titles) =>
        Assert.Equal(titles, string.Join(' ', Of(DateOnly.Parse(today), Asked()).Where(notice => notice.Person.Value == "zaimu-tanto").Select(notice => notice.Title.Split('】')[0] + '】')));

    [Fact]
    public void EachPerson_GetsOneNotice_WithTheListOfHisItemsThatHaveNoAnswer()
    {
        var notices = Of(new(2022, 10, 3), Asked(Answered("item-7"))).ToList();

        Assert.Equal(notices.Select(notice => notice.Person).Distinct().Count(), notices.Count);
        var mine = Assert.Single(notices, notice => notice.Person.Value == "zaimu-tanto");
        Assert.DoesNotContain("・7 ", mine.Body, StringComparison.Ordinal);
        Assert.Contains("・8 ", mine.Body, StringComparison.Ordinal);
        Assert.Equal("/cycles/gyokaku-r1/2022/inside", mine.Link);
        Assert.Contains("令和4年度の上半期", mine.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void WhoeverHasAnsweredEverything_HearsNothingMore() =>
        Assert.Empty(Of(new(2022, 10, 14), Asked(Plan().Items.Select(item => Answered(item.Id.Value)).ToArray())));

    [Theory]
    [InlineData("2022-12-31", "")]
    [InlineData("2023-01-03", "")]
    [InlineData("2023-01-04", "【1月照会】")]
    [InlineData("2023-01-26", "【1月照会】 【1月照会・期限】")]
    [InlineData("2023-02-01", "【1月照会】 【1月照会・期限】")]
    public void ACalendarYearsValue_IsAskedInTheFirstOpenDaysOfJanuary(string today, string titles) =>
        Assert.Equal(titles, string.Join(' ', Of(DateOnly.Parse(today), WithJanuary()).Select(notice => notice.Title.Split('】')[0] + '】')));

    [Fact]
    public void OnceTheYearIsOpenOrTheValueGiven_NobodyIsAsked()
    {
        var town = WithJanuary();
        var series = Plan().Find(new("item-7"))!.AllSeries.First().Id;
        var given = town.Cycles[0] with { SaidInside = InsideYear.None with { Early = [new(new("item-7"), series, Domain.Cells.Cell.Read("5"), new("zaimu-tanto"), At(1, 4))] } };

        Assert.Single(Of(new(2023, 1, 4), town));
        Assert.Empty(Of(new(2023, 1, 4), town with { Cycles = [given] }));
        Assert.Empty(Of(new(2023, 1, 4), town with { Cycles = [town.Cycles[0] with { Phase = CyclePhase.Open }] }));
    }

    private static IEnumerable<Notice> Of(DateOnly today, TownSnapshot town) => Years.Plan(town, [], new(today.ToDateTime(new(10, 10)), TimeSpan.FromHours(9)))
        .Select(planned => planned.Notice).Where(notice => notice.Kind is NoticeKind.ProgressRequested).OrderBy(notice => notice.Title.Length);

    private static Plan Plan() => Snapshot().Plans[0].Plan!;

    private static TownSnapshot Asked(params InterimAnswer[] answers)
    {
        var town = Snapshot(phase: CyclePhase.NotOpened);
        return town with { Cycles = [town.Cycles[0] with { Dates = null, SaidInside = InsideYear.None with { Checks = [Half], Answers = answers.ToValues() } }] };
    }

    private static InterimAnswer Answered(string item) => new(1, new(item), InterimStatus.OnTrack, "順調。", new("zaimu-tanto"), At(10, 3));

    // Item 7's first series is asked for in January.
    private static TownSnapshot WithJanuary()
    {
        var (town, plan) = (Snapshot(phase: CyclePhase.NotOpened), Plan());
        var answer = Domain.Upkeep.PlanUpkeep.Decide(plan, new Domain.Upkeep.PlanChange.SetTiming(new("item-7"), plan.Find(new("item-7"))!.AllSeries.First().Id, ValueTiming.InJanuary), new(2022, 4, 1), new("kikaku-tanto"), Domain.Upkeep.PlanYears.None);
        return town with { Plans = [town.Plans[0] with { Plan = ((Domain.Upkeep.PlanAnswer.Accepted)answer).Plan }] };
    }
}
