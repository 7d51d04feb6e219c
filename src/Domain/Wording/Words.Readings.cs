using ReformFlow.Domain.Cells;

namespace ReformFlow.Domain.Wording;

/// <summary>The words for what a value was read as.</summary>
public static partial class Words
{
    /// <summary>What a value was read as, without the value itself.</summary>
    public static Phrase Of(Reading reading) => reading switch
    {
        Reading.Number { Unit: { } unit } => new($"数値（{unit}）", $"number ({unit})"),
        Reading.Number => new("数値", "number"),
        Reading.Percent => new("百分率", "percentage"),
        Reading.Range => new("範囲", "range"),
        Reading.Bound => new("以上・以下・超・未満", "bound"),
        Reading.Ratio => new("割合", "ratio"),
        Reading.Text => new("文字", "text"),
        Reading.Milestone milestone => new($"段階「{milestone.Step}」", $"step '{milestone.Step}'"),
        Reading.Forecast forecast => new($"見込（{Of(forecast.Expected).Ja}）", $"forecast ({Of(forecast.Expected).En})"),
        Reading.NotYet => new("未確定", "not final yet"),
        Reading.NotEvaluated => new("評価対象外", "not evaluated"),
        Reading.Dash => new("横線（値なし）", "dash (no value)"),
        Reading.Blank => new("空欄", "blank"),
        _ => throw new InvalidOperationException($"{reading.GetType()} has no words."),
    };
}
