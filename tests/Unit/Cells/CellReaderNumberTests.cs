using ReformFlow.Domain.Cells;

namespace ReformFlow.Tests.Unit.Cells;

public class CellReaderNumberTests
{
    [Fact]
    public void ANumber_HasTheUnitThatIsPrintedBehindIt() => Readings.Are(
        ("3", new Reading.Number(3)),
        ("0", new Reading.Number(0)),
        ("007", new Reading.Number(7)),
        ("0.26", new Reading.Number(0.26m)),
        ("20.65", new Reading.Number(20.65m)),
        ("92人", new Reading.Number(92, "人")),
        ("92 人", new Reading.Number(92, "人")),
        ("９２人", new Reading.Number(92, "人")),
        ("９２　人", new Reading.Number(92, "人")),
        (" 92人\t", new Reading.Number(92, "人")),
        ("3部", new Reading.Number(3, "部")),
        ("100㎡", new Reading.Number(100, "m2")),
        ("100m²", new Reading.Number(100, "m2")),
        ("100ｍ２", new Reading.Number(100, "m2")),
        ("5㏊", new Reading.Number(5, "ha")),
        ("20億円", new Reading.Number(20, "億円")));

    [Fact]
    public void ThousandsCommas_GroupByThreeFromTheRight() => Readings.Are(
        ("596,000", new Reading.Number(596_000)),
        ("1,234,567.5千円", new Reading.Number(1_234_567.5m, "千円")),
        ("１，２３４", new Reading.Number(1234)),
        ("12,345", new Reading.Number(12_345)),
        ("1,23", new Reading.Text()),
        ("1,2345", new Reading.Text()),
        ("1234,567", new Reading.Text()),
        ("0,123", new Reading.Text()),
        (",123", new Reading.Text()),
        ("1,,234", new Reading.Text()));

    [Fact]
    public void AMinus_IsAnyOfTheSignsInUse() => Readings.Are(
        ("-0.30%", new Reading.Percent(-0.30m)),
        ("−5", new Reading.Number(-5)),
        ("－5", new Reading.Number(-5)),
        ("‐5", new Reading.Number(-5)),
        ("–5", new Reading.Number(-5)),
        ("‒5", new Reading.Number(-5)),
        ("‑5", new Reading.Number(-5)),
        ("△4", new Reading.Number(-4)),
        ("△ 4", new Reading.Number(-4)),
        ("▲1,234", new Reading.Number(-1234)),
        ("▲５人", new Reading.Number(-5, "人")),
        ("+5", new Reading.Number(5)),
        ("＋0.5％", new Reading.Percent(0.5m)),
        ("△", new Reading.Text()),
        ("▲", new Reading.Text()),
        ("△人", new Reading.Text()),
        ("+", new Reading.Text()),
        ("--5", new Reading.Text()),
        ("±0", new Reading.Text()));

    [Fact]
    public void APercentage_IsANumberWithAPercentSign() => Readings.Are(
        ("0.22%", new Reading.Percent(0.22m)),
        ("95％", new Reading.Percent(95)),
        ("95 %", new Reading.Percent(95)),
        ("１００．０％", new Reading.Percent(100)));

    [Fact]
    public void ARange_HasItsLowEndFirst() => Readings.Are(
        ("0.0%～0.5%向上", new Reading.Range(0, 0.5m, "%", "向上")),
        ("0.0～0.5％低減", new Reading.Range(0, 0.5m, "%", "低減")),
        ("1〜3件", new Reading.Range(1, 3, "件")),
        ("1~3", new Reading.Range(1, 3)),
        ("0.0～0.5向上", new Reading.Range(0, 0.5m, null, "向上")),
        ("1 ～ 3件増", new Reading.Range(1, 3, "件", "増")),
        ("2～5人減", new Reading.Range(2, 5, "人", "減")),
        ("3～3", new Reading.Range(3, 3)),
        ("△2～1", new Reading.Range(-2, 1)),
        ("1か所～3箇所", new Reading.Range(1, 3, "か所")),
        ("3～1", new Reading.Text()),
        ("3件～5", new Reading.Text()),
        ("3件～5人", new Reading.Text()),
        ("3部門～5部門", new Reading.Text()),
        ("3部門～5件", new Reading.Text()),
        ("3件～5部門", new Reading.Text()),
        ("3～", new Reading.Text()),
        ("1～3～5", new Reading.Text()));

    [Fact]
    public void ABound_IsOneOfFourWords() => Readings.Are(
        ("20億円以上", new Reading.Bound(BoundKind.AtLeast, 20, "億円")),
        ("１０％以下", new Reading.Bound(BoundKind.AtMost, 10, "%")),
        ("100人超", new Reading.Bound(BoundKind.MoreThan, 100, "人")),
        ("5件未満", new Reading.Bound(BoundKind.LessThan, 5, "件")),
        ("5以上", new Reading.Bound(BoundKind.AtLeast, 5)),
        ("毎年度20億円以上", new Reading.Text()),
        ("5部門以上", new Reading.Text()),
        ("以上", new Reading.Text()));

    [Fact]
    public void ARatio_HasAWhole() => Readings.Are(
        ("48/91", new Reading.Ratio(48, 91)),
        ("４８／９１", new Reading.Ratio(48, 91)),
        ("48 / 91", new Reading.Ratio(48, 91)),
        ("0/3", new Reading.Ratio(0, 3)),
        ("1,048/2,091.5", new Reading.Ratio(1048, 2091.5m)),
        ("5/0", new Reading.Text()),
        ("5/0.0", new Reading.Text()),
        ("-5/3", new Reading.Text()),
        ("2023/3/31", new Reading.Text()));

    [Fact]
    public void ANumberLongerThanAnySheetNeeds_IsText() => Readings.Are(
        ("999999999999999", new Reading.Number(999_999_999_999_999)),
        ("999,999,999,999,999", new Reading.Number(999_999_999_999_999)),
        ("1000000000000000", new Reading.Text()),
        ("1,000,000,000,000,000", new Reading.Text()),
        ("0.000000001", new Reading.Number(0.000_000_001m)),
        ("0.0000000001", new Reading.Text()),
        (new string('9', 10_000), new Reading.Text()),
        ("0." + new string('0', 10_000) + "1", new Reading.Text()));
}
