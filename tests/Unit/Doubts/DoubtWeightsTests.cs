using ReformFlow.Domain.Doubts;

namespace ReformFlow.Tests.Unit.Doubts;

public class DoubtWeightsTests
{
    private static readonly DoubtKind[] Settled =
    [
        DoubtKind.ShiftedRow, DoubtKind.LabelMissing, DoubtKind.UnitMissing, DoubtKind.TextAgainstNumber, DoubtKind.MixedKinds,
        DoubtKind.OneSided, DoubtKind.SameThreeYears, DoubtKind.MagnitudeDoubtful, DoubtKind.Contradiction, DoubtKind.PeriodKindDoubtful,
        DoubtKind.DirectionNotPrinted, DoubtKind.UndatedBar, DoubtKind.ScheduleLost, DoubtKind.SectionUnknown, DoubtKind.Repost,
        DoubtKind.RepostDiffers, DoubtKind.HeadingDiffers, DoubtKind.BaselineInRemarks, DoubtKind.EncodingAssumed,
        DoubtKind.ConvertedCell, DoubtKind.HiddenCells, DoubtKind.NotTaken,
    ];

    private static readonly DoubtKind[] Noted =
    [
        DoubtKind.HeadingRepeated, DoubtKind.EraNotPrinted, DoubtKind.CalendarYears, DoubtKind.RowOrder, DoubtKind.LabelSpelling,
        DoubtKind.HtmlScrap, DoubtKind.RelatedBlank, DoubtKind.RemarksEmpty, DoubtKind.HyphenMinus, DoubtKind.ThousandsComma,
        DoubtKind.DashForValue,
    ];

    [Fact]
    public void ADoubtThatAPersonMustDecide_IsSettled() =>
        Assert.Equal(Settled, Enum.GetValues<DoubtKind>().Where(kind => DoubtWeights.Of(kind) == DoubtWeight.Settle));

    [Fact]
    public void AnOddityWithoutAChoice_IsNoted() =>
        Assert.Equal(Noted, Enum.GetValues<DoubtKind>().Where(kind => DoubtWeights.Of(kind) == DoubtWeight.Note));
}
