using System.Globalization;

namespace ReformFlow.Domain.Calendar;

/// <summary>A year as an era counts it: 令和 and 4. Made by <see cref="EraTable"/> only.</summary>
public sealed record EraYear
{
    internal EraYear(Era era, int year)
    {
        Era = era;
        Number = year - era.FirstDay.Year + 1;
    }

    /// <summary>The era.</summary>
    public Era Era { get; }

    /// <summary>The number of the year in its era, from 1.</summary>
    public int Number { get; }

    /// <summary>The number as it is printed: 元 for the first year, which is never printed as 1; then 2, 3 and so on.</summary>
    public string Numeral => Number == 1 ? "元" : Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>令和元, to be followed by 年 or 年度.</summary>
    public override string ToString() => Era.Name + Numeral;
}
