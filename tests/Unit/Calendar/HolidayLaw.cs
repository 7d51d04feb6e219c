namespace ReformFlow.Tests.Unit.Calendar;

/// <summary>The national holidays computed from the rules of 国民の祝日に関する法律, apart from the table, to check it.</summary>
internal static class HolidayLaw
{
    public static SortedDictionary<DateOnly, string> DaysOf(int year)
    {
        var named = Named(year).ToDictionary(day => day.Day, day => day.Name);
        SortedDictionary<DateOnly, string> all = new(named);

        // 3条2項: a holiday on a Sunday is made good on the next day that is no holiday itself.
        foreach (var sunday in named.Keys.Where(day => day.DayOfWeek == DayOfWeek.Sunday))
        {
            var substitute = sunday;
            while (named.ContainsKey(substitute)) substitute = substitute.AddDays(1);
            all.Add(substitute, "振替休日");
        }

        // 3条3項: a day between two holidays.
        foreach (var between in named.Keys.Select(day => day.AddDays(1)))
            if (named.ContainsKey(between.AddDays(1)) && !all.ContainsKey(between))
                all.Add(between, "国民の休日");

        return all;
    }

    private static IEnumerable<(DateOnly Day, string Name)> Named(int year)
    {
        yield return (new(year, 1, 1), "元日");
        yield return (Monday(year, 1, 2), "成人の日");
        yield return (new(year, 2, 11), "建国記念の日");
        // Naruhito became Emperor on 2019-05-01, after the day; his father's 12-23 had gone by December.
        if (year >= 2020) yield return (new(year, 2, 23), "天皇誕生日");
        yield return (new(year, 3, Equinox(year, 20.8431)), "春分の日");
        yield return (new(year, 4, 29), "昭和の日");
        yield return (new(year, 5, 3), "憲法記念日");
        yield return (new(year, 5, 4), "みどりの日");
        yield return (new(year, 5, 5), "こどもの日");
        yield return (year switch { 2020 => new(2020, 7, 23), 2021 => new(2021, 7, 22), _ => Monday(year, 7, 3) }, "海の日");
        yield return (year switch { 2020 => new(2020, 8, 10), 2021 => new(2021, 8, 8), _ => new(year, 8, 11) }, "山の日");
        yield return (Monday(year, 9, 3), "敬老の日");
        yield return (new(year, 9, Equinox(year, 23.2488)), "秋分の日");
        yield return (year switch { 2020 => new(2020, 7, 24), 2021 => new(2021, 7, 23), _ => Monday(year, 10, 2) }, year == 2019 ? "体育の日" : "スポーツの日");
        yield return (new(year, 11, 3), "文化の日");
        yield return (new(year, 11, 23), "勤労感謝の日");

        if (year != 2019) yield break;
        yield return (new(2019, 5, 1), "天皇の即位の日");
        yield return (new(2019, 10, 22), "即位礼正殿の儀の行われる日");
    }

    private static DateOnly Monday(int year, int month, int nth)
    {
        DateOnly first = new(year, month, 1);
        return first.AddDays(((int)DayOfWeek.Monday - (int)first.DayOfWeek + 7) % 7 + 7 * (nth - 1));
    }

    // The usual approximation of the equinox days, good for 1980 to 2099.
    private static int Equinox(int year, double in1980) => (int)(in1980 + 0.242194 * (year - 1980)) - (year - 1980) / 4;
}
