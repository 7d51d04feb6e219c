namespace ReformFlow.Domain.Plans;

/// <summary>What one yearly value covers, as the series' label prints it.</summary>
public enum PeriodKind
{
    /// <summary>The label does not say.</summary>
    NotStated,

    /// <summary>単年: what happened in the year alone.</summary>
    SingleYear,

    /// <summary>累計: everything since the plan began.</summary>
    Cumulative,

    /// <summary>平均: a mean over the year.</summary>
    Average,

    /// <summary>月平均: a mean per month.</summary>
    MonthlyAverage,

    /// <summary>時点: the stock on one day.</summary>
    PointInTime,
}

/// <summary>Which year a column stands for. Independent of <see cref="PeriodKind"/>: one series prints 平均 and 元年分 together.</summary>
public enum YearBasis
{
    /// <summary>年度: 1 April to 31 March (地方自治法208条).</summary>
    FiscalYear,

    /// <summary>年分: 1 January to 31 December of the calendar year in which the fiscal year begins.</summary>
    CalendarYear,
}
