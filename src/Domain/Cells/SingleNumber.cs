namespace ReformFlow.Domain.Cells;

/// <summary>The one number that a reading is, where it is one.</summary>
public static class SingleNumber
{
    /// <summary>The value of a plain number, or of a percentage in percent; null for every other reading.</summary>
    public static decimal? Of(Reading reading) => reading switch
    {
        Reading.Number number => number.Value,
        Reading.Percent percent => percent.Value,
        _ => null,
    };
}
