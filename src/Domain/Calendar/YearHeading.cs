namespace ReformFlow.Domain.Calendar;

/// <summary>What a printed year such as 元年度 or 令和元年分 means. The printed text itself is kept by whoever read it.</summary>
/// <param name="Year">
/// The fiscal year. Of a calendar year it is the fiscal year with the same number, in whose column the value stands:
/// 元年分 is January to December 2019 and stands in the column of FY2019.
/// </param>
/// <param name="IsCalendarYear">Whether a calendar year (年分, 年) is meant, not a fiscal year (年度, or no ending).</param>
/// <param name="EraAssumed">
/// Whether the era was not printed and the reader had to take it from a reference year. False when the era was printed,
/// and for a Gregorian year, which needs none.
/// </param>
public sealed record YearHeading(FiscalYear Year, bool IsCalendarYear, bool EraAssumed);
