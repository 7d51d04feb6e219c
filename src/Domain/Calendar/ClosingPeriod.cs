namespace ReformFlow.Domain.Calendar;

/// <summary>
/// The two months after a fiscal year in which its money is still received and paid (出納整理期間): 1 April to 31 May. The
/// books close on 31 May (出納閉鎖, 地方自治法235条の5). Until then no revenue rate, settlement or effect amount of the year is final.
/// </summary>
public sealed record ClosingPeriod
{
    /// <summary>The closing period of a fiscal year.</summary>
    /// <param name="year">The year that has ended when the period begins.</param>
    public ClosingPeriod(FiscalYear year)
    {
        Year = year;
        FirstDay = year.LastDay.AddDays(1);
        BooksCloseOn = new(FirstDay.Year, 5, 31);
    }

    /// <summary>The fiscal year whose books are closed.</summary>
    public FiscalYear Year { get; }

    /// <summary>1 April, the day after the fiscal year.</summary>
    public DateOnly FirstDay { get; }

    /// <summary>31 May, the last day of the period. It does not move when it is a Saturday, a Sunday or a holiday.</summary>
    public DateOnly BooksCloseOn { get; }

    /// <summary>Whether the day lies in the period; both its first and its last day do.</summary>
    public bool Contains(DateOnly day) => FirstDay <= day && day <= BooksCloseOn;

    /// <summary>Whether money values of the fiscal year are final on a day: from 1 June after it on.</summary>
    public static bool MoneyIsFinal(FiscalYear year, DateOnly on) => on > new ClosingPeriod(year).BooksCloseOn;
}
