namespace ReformFlow.Domain.Plans;

/// <summary>When the value of a series is known, and so is asked for.</summary>
public enum ValueTiming
{
    /// <summary>調書と同時: with the sheet.</summary>
    WithSheet,

    /// <summary>確定照会: may be 未確定 until the second collection, after the books are closed.</summary>
    AfterClosing,

    /// <summary>1月照会: a value of the calendar year, known and asked for in January, before the year's opening.</summary>
    InJanuary,
}
