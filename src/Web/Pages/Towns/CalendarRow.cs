using ReformFlow.Domain.Calendar;
using ReformFlow.Domain.Organisation;

namespace ReformFlow.Web.Pages.Towns;

/// <summary>One line of the calendar's page.</summary>
/// <param name="Day">The day.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Kind">Whether the town hall is closed by law, closed or open by its own table.</param>
/// <param name="Source">Where that comes from.</param>
/// <param name="IsOwn">Whether it stands in the town's table, so that planning can take it out.</param>
internal sealed record CalendarRow(DateOnly Day, string Name, string Kind, string Source, bool IsOwn)
{
    /// <summary>The lines of a calendar year, in order. A day of the town's goes before a holiday on it.</summary>
    public static IEnumerable<CalendarRow> Of(Town town, NationalHolidays holidays, int year)
    {
        var own = town.OwnDays.Where(row => row.Day.Year == year).ToList();
        var listed = (town.Holidays ?? []).Any(holiday => holiday.Day.Year == year);
        var source = listed ? "内閣府の一覧" : holidays.IsAnnounced(year) ? "組込みの表" : "見込み";
        return holidays.All.Where(holiday => holiday.Day.Year == year && !own.Exists(row => row.Day == holiday.Day)).Select(holiday => new CalendarRow(holiday.Day, holiday.Name, "国民の祝日", source, false))
            .Concat(own.Select(row => new CalendarRow(row.Day, row.Name, row.Open ? "町の開庁日" : "町の閉庁日", "町の表", true)))
            .OrderBy(row => row.Day);
    }
}
