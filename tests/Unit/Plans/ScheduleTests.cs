using ReformFlow.Domain.Plans;
using static ReformFlow.Tests.Unit.Plans.Sample;

namespace ReformFlow.Tests.Unit.Plans;

public class ScheduleTests
{
    [Fact]
    public void ALostDrawing_IsNotAnEmptySchedule()
    {
        var bar = new ScheduleBar("行政評価システムの見直し", First, First + 1);

        Assert.Equal(([], false), (Schedule.Lost.Bars, Schedule.Lost.IsReadable));
        Assert.Equal(([bar], true), (Schedule.Of([bar]).Bars, Schedule.Of([bar]).IsReadable));
        Assert.NotEqual(Schedule.Lost, Schedule.Of([]));
    }

    [Fact]
    public void TheYearsOfABar_MayBeUnknown()
    {
        Assert.Equal((null, null), (new ScheduleBar("検討", null, null).First, new ScheduleBar("検討", null, null).Last));
        Assert.Equal((First, null), (new ScheduleBar("検討", First, null).First, new ScheduleBar("検討", First, null).Last));
        Assert.Equal((null, First), (new ScheduleBar("検討", null, First).First, new ScheduleBar("検討", null, First).Last));
        Assert.Equal(("検討", First, First), (new ScheduleBar("検討", First, First).Text, new ScheduleBar("検討", First, First).First, new ScheduleBar("検討", First, First).Last));
    }

    [Fact]
    public void ABar_SaysWhatAndDoesNotEndBeforeItBegins()
    {
        Refused.Because("text", () => new ScheduleBar("", null, null));
        Refused.Because("last", () => new ScheduleBar("検討", First + 1, First));
    }
}
