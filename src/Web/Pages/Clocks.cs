using ReformFlow.Domain.Calendar;

namespace ReformFlow.Web.Pages;

/// <summary>Moments as people of the town read them.</summary>
internal static class Clocks
{
    private static readonly TimeZoneInfo Tokyo = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");

    /// <summary>The day of a moment in Tokyo.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Tokyo).DateTime);

    /// <summary>令和5年6月12日 13:05.</summary>
    public static string Printed(DateTimeOffset moment)
    {
        var there = TimeZoneInfo.ConvertTime(moment, Tokyo);
        return $"{EraTable.Standard.DateName(DateOnly.FromDateTime(there.DateTime))} {there.Hour}:{there.Minute:00}";
    }

    /// <summary>13:05.</summary>
    public static string Time(DateTimeOffset moment)
    {
        var there = TimeZoneInfo.ConvertTime(moment, Tokyo);
        return $"{there.Hour}:{there.Minute:00}";
    }

    /// <summary>6月12日（月）.</summary>
    public static string Short(DateOnly day) => $"{day.Month}月{day.Day}日（{"日月火水木金土"[(int)day.DayOfWeek]}）";

    /// <summary>2023-06-12 13:05:09, as lists for machines have it.</summary>
    public static string Iso(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Tokyo).ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
}
